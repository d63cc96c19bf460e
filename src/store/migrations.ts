import type { DatabaseSync } from "node:sqlite";
import { copyTables } from "./copies/tables.ts";
import { correctionTables } from "./corrections/tables.ts";
import { decisionTables } from "./decisions/tables.ts";
import { deriveAll, searchAll } from "./derived/derive.ts";
import { packAll, packedAssessments } from "./derived/packed.ts";
import { assessmentTables, derivedTables, numberedAssessments } from "./derived/schema.ts";
import { storyTable } from "./derived/stories.ts";
import { discussTables } from "./discuss/tables.ts";
import { keepAllEvidence } from "./evidence/evidence.ts";
import { evidenceTable } from "./evidence/tables.ts";
import { peopleTables } from "./people/tables.ts";
import { publishTables } from "./publish/tables.ts";
import { searchTables } from "./search/tables.ts";
import { settingTables } from "./settings/tables.ts";

/** A step of the schema: SQL, or work that SQL cannot do. */
export type Migration = string | ((database: DatabaseSync) => void);

/**
 * The schema, as steps: a store at `user_version` n has run the first n. A step is never edited once
 * released; a change is a new step at the end.
 */
export const migrations: readonly Migration[] = [
  `
  create table report (
    number integer primary key,
    id text not null unique,
    name text,
    url text,
    title text,
    outlet text,
    language text,
    published_from text,
    published_to text,
    bytes integer not null,
    events integer not null,
    claims integer not null,
    findings integer not null,
    versions text not null,
    digest text not null,
    text text not null,
    report text not null,
    coded text not null
  ) strict;
  create index report_published on report (published_from, id);

  create table country (
    report integer not null references report (number) on delete cascade,
    country text not null,
    mentions integer not null,
    primary key (country, report)
  ) strict, without rowid;
  create index country_report on country (report);

  create table dyad (
    report integer not null references report (number) on delete cascade,
    a text not null,
    b text not null,
    events integer not null,
    claims integer not null,
    primary key (a, b, report),
    check (a < b)
  ) strict, without rowid;
  create index dyad_report on dyad (report);

  create virtual table report_words using fts5 (
    title, text, content = 'report', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
  );
  create trigger report_added after insert on report begin
    insert into report_words (rowid, title, text) values (new.number, new.title, new.text);
  end;
  create trigger report_removed after delete on report begin
    insert into report_words (report_words, rowid, title, text)
      values ('delete', old.number, old.title, old.text);
  end;
  `,
  derivedTables,
  deriveAll,
  assessmentTables,
  storyTable,
  numberedAssessments,
  copyTables,
  decisionTables,
  searchTables,
  searchAll,
  packedAssessments,
  packAll,
  correctionTables,
  peopleTables,
  publishTables,
  discussTables,
  settingTables,
  evidenceTable,
  keepAllEvidence,
];

/** The schema that this version writes. */
export const schemaVersion: number = migrations.length;

/** "ENTE" in ASCII, so that a file of another program is never taken for a store. */
export const applicationId = 0x454e5445;

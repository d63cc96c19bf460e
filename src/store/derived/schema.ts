/** Tables that are made from the documents, and can be made from them again. */
export const derivedTables = `
  alter table report add column site text;
  create index report_site on report (site, published_from);

  create table record (
    number integer primary key,
    report integer not null references report (number) on delete cascade,
    id text not null unique,
    kind text not null check (kind in ('event', 'claim')),
    text text not null,
    tags text not null,
    day_from text,
    day_to text
  ) strict;
  create index record_report on record (report);
  create index record_day on record (kind, day_from);

  create virtual table record_words using fts5 (
    text, tags, content = 'record', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
  );
  create trigger record_added after insert on record begin
    insert into record_words (rowid, text, tags) values (new.number, new.text, new.tags);
  end;
  create trigger record_removed after delete on record begin
    insert into record_words (record_words, rowid, text, tags)
      values ('delete', old.number, old.text, old.tags);
  end;

  create table actor (
    id text primary key,
    name text not null,
    kind text not null,
    country text,
    reports integer not null,
    mentions integer not null
  ) strict, without rowid;
  create index actor_told on actor (reports);
  create table actor_report (
    actor text not null,
    report integer not null references report (number) on delete cascade,
    mentions integer not null,
    primary key (actor, report)
  ) strict, without rowid;
  create index actor_report_report on actor_report (report);
  create trigger actor_report_removed after delete on actor_report begin
    update actor set reports = reports - 1, mentions = mentions - old.mentions where id = old.actor;
    delete from actor where id = old.actor and reports <= 0;
  end;

  create table dyad_total (
    a text not null,
    b text not null,
    reports integer not null,
    events integer not null,
    claims integer not null,
    primary key (a, b)
  ) strict, without rowid;
  create index dyad_total_told on dyad_total (reports desc, a, b);
  insert into dyad_total select a, b, count(*), sum(events), sum(claims) from dyad group by a, b;
  create trigger dyad_added after insert on dyad begin
    insert into dyad_total values (new.a, new.b, 1, new.events, new.claims)
      on conflict do update set reports = reports + 1, events = events + excluded.events,
        claims = claims + excluded.claims;
  end;
  create trigger dyad_removed after delete on dyad begin
    update dyad_total set reports = reports - 1, events = events - old.events, claims = claims - old.claims
      where a = old.a and b = old.b;
    delete from dyad_total where a = old.a and b = old.b and reports <= 0;
  end;

  create table counter (name text primary key, value integer not null) strict, without rowid;
  insert into counter values ('removals', 0);
  create trigger report_counted after delete on report begin
    update counter set value = value + 1 where name = 'removals';
  end;
`;

/** Assessments as they were made, with what they were made from, so that a page need not weigh anew. */
export const assessmentTables = `
  create table assessment (
    a text not null,
    b text not null,
    framework text not null,
    as_of text not null,
    knowledge text not null,
    seen integer not null,
    removals integer not null,
    verdict text not null,
    paper text not null,
    gap text not null,
    board text not null,
    shown text not null,
    whole text not null,
    primary key (a, b, framework, as_of)
  ) strict, without rowid;
`;

/**
 * The same with numbered rows. In a table without them a look-up reads each whole row that it compares with, and an
 * assessment is some 200 kB: the list of 1,264 pairs took 215 ms that way.
 */
export const numberedAssessments = `
  drop table assessment;
  create table assessment (
    number integer primary key,
    a text not null,
    b text not null,
    framework text not null,
    as_of text not null,
    knowledge text not null,
    seen integer not null,
    removals integer not null,
    verdict text not null,
    paper text not null,
    gap text not null,
    board text not null,
    shown text not null,
    whole text not null,
    unique (a, b, framework, as_of)
  ) strict;
`;

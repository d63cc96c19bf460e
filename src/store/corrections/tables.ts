/**
 * A step of the schema: what people said of records, never changed or taken out, and what the machine had made of the
 * reports they spoke of. Corrections stay when their report is taken out: it may come back.
 */
export const correctionTables = `
  create table correction (
    number integer primary key,
    report text not null,
    record text not null,
    kind text not null check (kind in ('event', 'claim')),
    verdict text not null check (verdict in ('accepted', 'corrected', 'rejected', 'withdrawn')),
    decided_by text not null,
    decided_at text not null,
    json text not null
  ) strict;
  create index correction_report on correction (report, number);
  create index correction_record on correction (record, number);

  create table machine_coded (
    report text primary key,
    coded text not null
  ) strict, without rowid;
`;

/** A step of the schema: the index of copies. */
export const copyTables = `
  -- The index of copies. A report has a number in it that is never used again; what was taken out stays as a number.
  create table placed (
    number integer primary key,
    id text not null,
    words blob
  ) strict;
  create unique index placed_id on placed (id) where words is not null;
  create index placed_removed on placed (number) where words is null;

  create table placed_rank (
    chunk integer primary key,
    ranks blob not null
  ) strict;

  create table run_segment (
    id integer primary key,
    bits integer not null,
    postings integer not null
  ) strict;

  create table run_bucket (
    segment integer not null references run_segment (id) on delete cascade,
    bucket integer not null,
    postings blob not null,
    primary key (segment, bucket)
  ) strict;

  create table copy (
    a integer not null,
    b integer not null,
    evidence integer not null,
    share real not null,
    own integer not null,
    primary key (a, b),
    check (a < b)
  ) strict, without rowid;
  create index copy_b on copy (b);
  `;

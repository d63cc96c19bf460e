/**
 * A step of the schema: assessments that people write. A version stays as it was published, and what was done to an assessment
 * stays on record: triggers refuse to change either. The name beside them may go when an account goes.
 */
export const publishTables = `
  create table written (
    number integer primary key,
    slug text not null unique,
    a text not null,
    b text not null,
    author text not null,
    author_name text not null,
    state text not null check (state in ('draft', 'published', 'unpublished', 'retracted')),
    asked_at text,
    draft text not null,
    edit integer not null,
    made_at text not null,
    changed_at text not null,
    views integer not null default 0,
    check (a < b)
  ) strict;
  create index written_state on written (state, changed_at);
  create index written_pair on written (a, b, state);
  create index written_author on written (author);

  create table written_version (
    written integer not null references written (number),
    version integer not null,
    content text not null,
    note text not null,
    by text not null,
    by_name text not null,
    at text not null,
    primary key (written, version)
  ) strict;
  create index written_version_by on written_version (by);
  create trigger written_version_changed before update of written, version, content, note, by, at on written_version begin
    select raise(abort, 'a version stays as it was published');
  end;
  create trigger written_version_removed before delete on written_version begin
    select raise(abort, 'a version stays as it was published');
  end;

  create table written_act (
    number integer primary key,
    written integer not null references written (number),
    what text not null check (what in ('publish', 'unpublish', 'retract')),
    why text not null,
    by text not null,
    by_name text not null,
    at text not null
  ) strict;
  create index written_act_written on written_act (written);
  create trigger written_act_changed before update of written, what, why, by, at on written_act begin
    select raise(abort, 'what was done stays on record');
  end;
  create trigger written_act_removed before delete on written_act begin
    select raise(abort, 'what was done stays on record');
  end;

  create table dissent (
    number integer primary key,
    written integer not null references written (number),
    version integer not null,
    content text not null,
    by text not null,
    by_name text not null,
    at text not null,
    withdrawn_at text
  ) strict;
  create index dissent_written on dissent (written);

  create table claim_check (
    number integer primary key,
    target text not null,
    quote text not null,
    finding text not null check (finding in
      ('supported', 'partly-supported', 'contested', 'contradicted', 'not-established', 'not-checkable')),
    source text not null,
    note text not null,
    by text not null,
    by_name text not null,
    at text not null,
    withdrawn_at text
  ) strict;
  create index claim_check_target on claim_check (target);
  create index claim_check_by on claim_check (by);
`;

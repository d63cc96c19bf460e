/**
 * A step of the schema: what people say under assessments and pairs, and what moderators decide. A comment that others answered is
 * never taken out: its words go, its place stays. Decisions stay on record; the name beside them may go when an account goes.
 */
export const discussTables = `
  create table comment (
    number integer primary key,
    id text not null unique,
    place text not null,
    parent integer references comment (number),
    root integer not null,
    depth integer not null,
    author text not null,
    author_name text not null,
    text text not null,
    state text not null check (state in ('shown', 'held', 'deleted', 'removed')),
    made_at text not null,
    edited_at text
  ) strict;
  create index comment_root on comment (place, root, number);
  create index comment_parent on comment (parent);
  create index comment_author on comment (author, made_at);
  create index comment_held on comment (state) where state = 'held';

  create table comment_text (
    number integer primary key,
    comment integer not null references comment (number),
    text text not null,
    until text not null
  ) strict;
  create index comment_text_comment on comment_text (comment);

  create table moderation (
    number integer primary key,
    comment integer not null references comment (number),
    decision text not null check (decision in ('keep', 'remove')),
    reason text not null,
    note text not null,
    by text not null,
    by_name text not null,
    at text not null
  ) strict;
  create index moderation_comment on moderation (comment);
  create trigger moderation_changed before update of comment, decision, reason, note, by, at on moderation begin
    select raise(abort, 'a decision stays on record');
  end;
  create trigger moderation_removed before delete on moderation begin
    select raise(abort, 'a decision stays on record');
  end;

  create table comment_report (
    number integer primary key,
    comment integer not null references comment (number),
    reason text not null,
    note text not null,
    by text not null,
    by_name text not null,
    at text not null,
    settled integer references moderation (number)
  ) strict;
  create unique index comment_report_open on comment_report (comment, by) where settled is null;

  create table appeal (
    number integer primary key,
    comment integer not null references comment (number),
    text text not null,
    by text not null,
    by_name text not null,
    at text not null,
    settled integer references moderation (number)
  ) strict;
  create index appeal_comment on appeal (comment);
  create index appeal_open on appeal (comment) where settled is null;
`;

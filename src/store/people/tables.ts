/**
 * A step of the schema: people and what lets them in. Secrets are kept as hashes only: who reads the file can sign in as nobody.
 * The log only grows: triggers refuse to change it, to take from it, and to put anything but the next entry into it.
 */
export const peopleTables = `
  create table person (
    id text primary key,
    handle text unique,
    name text not null,
    role text not null check (role in ('reader', 'member', 'analyst', 'editor', 'admin')),
    held integer not null check (held in (0, 1)),
    state text not null check (state in ('active', 'suspended', 'gone')),
    password text,
    made_at text not null
  ) strict;

  create table passkey (
    id text primary key,
    person text not null references person (id),
    name text not null,
    public_key blob not null,
    counter integer not null,
    transports text not null,
    made_at text not null,
    used_at text
  ) strict;
  create index passkey_person on passkey (person);

  create table session (
    hash text primary key,
    id text not null unique,
    person text not null references person (id),
    how text not null check (how in ('passkey', 'password', 'invitation')),
    agent text not null,
    made_at text not null,
    seen_at text not null
  ) strict;
  create index session_person on session (person);

  create table invitation (
    hash text primary key,
    id text not null unique,
    role text not null,
    held integer not null,
    person text references person (id),
    note text not null,
    made_by text not null,
    made_at text not null,
    ends_at text not null,
    used_at text
  ) strict;

  create table api_token (
    hash text primary key,
    id text not null unique,
    person text not null references person (id),
    name text not null,
    scopes text not null,
    made_at text not null,
    ends_at text not null,
    used_at text
  ) strict;
  create index api_token_person on api_token (person);

  create table audit (
    number integer primary key,
    at text not null,
    by text not null,
    what text not null,
    about text not null,
    detail text not null,
    hash text not null
  ) strict;
  create index audit_what on audit (what, number);
  create trigger audit_changed before update on audit begin
    select raise(abort, 'the log only grows');
  end;
  create trigger audit_removed before delete on audit begin
    select raise(abort, 'the log only grows');
  end;
  create trigger audit_next before insert on audit
    when new.number is not (select coalesce(max(number), 0) + 1 from audit) begin
    select raise(abort, 'the log only grows');
  end;
`;

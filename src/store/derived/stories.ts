/** Stories as they were traced when a pair was weighed, so that each has an address. */
export const storyTable = `
  create table story (
    number integer primary key,
    id text not null unique,
    a text not null,
    b text not null,
    json text not null
  ) strict;
  create index story_pair on story (a, b);
  create index report_versions on report (versions);
`;

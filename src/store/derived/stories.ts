/** Stories as they were traced when a pair was weighed, so that each has an address. */
export const storyTable = `
  create table story (
    id text primary key,
    a text not null,
    b text not null,
    json text not null
  ) strict, without rowid;
  create index story_pair on story (a, b);
  create index report_versions on report (versions);
`;

/** A step of the schema: what admins set otherwise than the program has it, each with who did it and when. */
export const settingTables = `
  create table setting (
    name text primary key,
    value text not null,
    set_by text not null,
    set_at text not null
  ) strict, without rowid;
`;

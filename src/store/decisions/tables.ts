/** A step of the schema: what people decide. Nothing in it is ever changed or taken out; the last word counts. */
export const decisionTables = `
  create table merge_decision (
    number integer primary key,
    a text not null,
    b text not null,
    verdict text not null check (verdict in ('apart', 'together')),
    decided_by text not null,
    decided_at text not null,
    why text not null,
    check (a < b)
  ) strict;
  create index merge_decision_pair on merge_decision (a, b);

  create table outlet_rating (
    number integer primary key,
    outlet text not null,
    rating text not null check (rating in ('A', 'B', 'C', 'D', 'E', 'F')),
    decided_by text not null,
    decided_at text not null,
    why text not null
  ) strict;
  create index outlet_rating_outlet on outlet_rating (outlet);
`;

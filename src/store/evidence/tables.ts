/**
 * A step of the schema: the evidence of an assessment by itself, in packed pieces in the order of ids: those of every indicator
 * together (`indicator` is empty) and those of each. A list of it reads the pieces that it shows, and not megabytes of assessment.
 */
export const evidenceTable = `
  create table evidence_piece (
    assessment integer not null references assessment (number) on delete cascade,
    indicator text not null,
    first text not null,
    last text not null,
    items blob not null,
    primary key (assessment, indicator, first)
  ) strict;
`;

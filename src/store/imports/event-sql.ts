/** The statements that turn a file of events into Parquet. */
import { type Duck, named, quoted } from "./duck.ts";
import type { EventFile, EventLayout } from "./layout.ts";

/** What the codes of event data mean, handed in by who knows. */
export interface EventCodes {
  /** How each scheme writes a state, in small letters → ISO code. */
  readonly states: Readonly<Record<EventLayout["states"], ReadonlyMap<string, string>>>;
  /** CAMEO code or PLOVER root → PLOVER root ("" for statements, which have none) and quad (1 to 4: verbal and material cooperation, verbal and material conflict). */
  readonly kinds: Readonly<
    Record<EventLayout["ontology"], ReadonlyMap<string, { readonly root: string; readonly quad: number }>>
  >;
}

const values = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) => `(${row.map((cell) => (typeof cell === "number" ? cell : quoted(cell))).join(", ")})`)
    .join(", ");

/** Makes the tables of codes that the import joins. */
export async function putCodes(duck: Duck, layout: EventLayout, codes: EventCodes): Promise<void> {
  const states = [...codes.states[layout.states]];
  const kinds = [...codes.kinds[layout.ontology]].map(([code, { root, quad }]) => [code, root, quad]);
  await duck.run("create table states (code varchar primary key, state varchar)");
  await duck.run(`insert into states values ${values(states)}`);
  await duck.run("create table kinds (code varchar primary key, root varchar, quad tinyint)");
  await duck.run(`insert into kinds values ${values(kinds)}`);
}

/** No line of any of these files is longer; what is, has lost a line break. */
const longestLine = 4_000_000;

const columnsOf = (count: number): string =>
  `{${Array.from({ length: count }, (_, place) => `'c${String(place).padStart(2, "0")}': 'varchar'`).join(", ")}}`;

/** The file as a table of text; lines that are no row are told in `reject_errors`. */
export function fileSql(layout: EventLayout, file: Pick<EventFile, "path" | "columns" | "gzip">): string {
  const { path, columns, gzip } = file;
  const rejects = `compression = ${gzip ? "'gzip'" : "'none'"}, ignore_errors = true, store_rejects = true`;
  if (layout.json) {
    const line = `read_csv(${quoted(path)}, header = false, delim = '\\x01', quote = '', escape = '', columns = {'line': 'varchar'}, max_line_size = ${longestLine}, ${rejects})`;
    return `(select try_cast(line as json) as j from ${line})`;
  }
  const common = `delim = ${layout.delimiter === "\t" ? "'\\t'" : "','"}, all_varchar = true, max_line_size = ${longestLine}, ${rejects}`;
  if (layout.bare)
    return `read_csv(${quoted(path)}, header = false, quote = '', escape = '', auto_detect = false, columns = ${columnsOf(columns)}, ${common.replace("all_varchar = true, ", "")})`;
  const quote = layout.delimiter === "," ? `quote = '"'` : "quote = '', escape = ''";
  return `read_csv(${quoted(path)}, header = true, ${quote}, ${common})`;
}

/** Why a row is left out, in the order in which it is looked at; null keeps it. */
const reasonSql = (layout: EventLayout): string => {
  const own = (layout.leaves ?? []).map(([why, when]) => `when ${when} then ${quoted(why)}`).join(" ");
  return `case ${own}
    when day is null then 'no day that can be read'
    when actor_code is null or actor_code = '' then 'no actor'
    when recipient_code is null or recipient_code = '' then 'no recipient'
    when actor is null then 'the actor is no state'
    when recipient is null then 'the recipient is no state'
    when actor = recipient then 'within one state'
    when quad is null then 'unknown code of event'
  end`;
};

/** The select that gives day, actor, recipient, code, root, quad, mentions and why a row is left out. */
export const eventsSql = (layout: EventLayout, file: string): string => {
  const whole = layout.json ? ", j" : "";
  return `
  with given as (
    select ${layout.day} as day, ${layout.actor} as actor_code, ${layout.recipient} as recipient_code,
      trim(${layout.code}) as kind, coalesce(${layout.mentions}, 1) as mentions${whole}
    from ${file}
  ), coded as (
    select day, actor_code, recipient_code, kind, mentions, a.state as actor, r.state as recipient,
      nullif(coalesce(k.root, g.root), '') as root, coalesce(k.quad, g.quad) as quad${whole}
    from given
    left join states a on a.code = lower(actor_code)
    left join states r on r.code = lower(recipient_code)
    left join kinds k on k.code = kind
    left join kinds g on g.code = left(kind, 2)
  )
  select day, actor, recipient, kind as code, root, quad::tinyint as quad, mentions::integer as mentions,
    ${reasonSql(layout)} as why
  from coded`;
};

/** Writes a select as Parquet. */
export const copySql = (select: string, path: string): string =>
  `copy (${select}) to ${quoted(path)} (format parquet, compression zstd)`;

export const countBy = (column: string, file: string): string =>
  `select ${named(column)} as name, count(*)::double as n from read_parquet(${quoted(file)}) group by 1 order by 2 desc, 1`;

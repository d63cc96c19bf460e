/** CoNLL-U from this parser or any other, as sentences. */
import type { Multiword, Sentence, Token } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";

const columns = 10;

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

const bad = (line: number, why: string): EntenteError => new EntenteError("E201", { line, why });

const headOf = ({ line, fields }: Row, count: number): number => {
  const head = fields[6] === "_" ? 0 : Number(fields[6]);
  if (!Number.isInteger(head) || head < 0 || head > count)
    throw bad(line, `head ${fields[6]} is no word of the sentence`);
  return head;
};

/** Puts forms one after the other and says where each stands. */
const createPlacer = () => {
  const parts: string[] = [];
  let next = 0;
  return {
    next: () => next,
    put(form: string, space: boolean): { start: number; end: number } {
      const start = next;
      parts.push(form, space ? " " : "");
      next += form.length + (space ? 1 : 0);
      return { start, end: start + form.length };
    },
    text: () => parts.join(""),
  };
};
type Placer = ReturnType<typeof createPlacer>;

/** Words inside a multiword share its characters: in order when they spell it, else all of it. */
const inside = (form: string, words: readonly string[], at: { start: number; end: number }) => {
  const spelled = words.join("") === form;
  let from = at.start;
  return words.map((word) => {
    const place = spelled ? { start: from, end: from + word.length } : at;
    from += word.length;
    return place;
  });
};

const spaceAfter = (row: Row): boolean => !/(^|\|)SpaceAfter=No(\||$)/.test(row.fields[9] ?? "");

const tokenOf = (
  row: Row,
  id: number,
  place: { start: number; end: number; space: boolean; count: number },
): Token => {
  const [, form = "_", lemma = "_", upos = "X", xpos = "_", feats = "_", , deprel = "dep"] = row.fields;
  if (Number(row.fields[0]) !== id) throw bad(row.line, `id ${row.fields[0]} where ${id} was due`);
  const { start, end, space, count } = place;
  return {
    id,
    start,
    end,
    form,
    lemma,
    upos,
    xpos,
    feats,
    head: headOf(row, count),
    deprel,
    spaceAfter: space,
  };
};

const sentenceOf = (rows: readonly Row[], placer: Placer, index: number): Omit<Sentence, "text"> => {
  const words = rows.filter(({ fields }) => /^\d+$/.test(fields[0] ?? ""));
  const tokens: Token[] = [];
  const multiwords: Multiword[] = [];
  const from = placer.next();
  for (const row of rows) {
    const range = /^(\d+)-(\d+)$/.exec(row.fields[0] ?? "");
    const id = tokens.length + 1;
    if (range) {
      const [first, last] = [Number(range[1]), Number(range[2])];
      if (first !== id || last <= first || last > words.length)
        throw bad(row.line, `range ${row.fields[0]} is out of order`);
      const form = row.fields[1] ?? "";
      const at = placer.put(form, spaceAfter(row));
      multiwords.push({ first, last, form, ...at });
      const members = words.slice(first - 1, last);
      const places = inside(
        form,
        members.map(({ fields }) => fields[1] ?? ""),
        at,
      );
      for (const [offset, member] of members.entries()) {
        const place = places[offset] ?? at;
        const space = offset === members.length - 1 && spaceAfter(row);
        tokens.push(tokenOf(member, first + offset, { ...place, space, count: words.length }));
      }
    } else if (/^\d+$/.test(row.fields[0] ?? "")) {
      if (Number(row.fields[0]) < id) continue;
      const at = placer.put(row.fields[1] ?? "", spaceAfter(row));
      tokens.push(tokenOf(row, id, { ...at, space: spaceAfter(row), count: words.length }));
    } else if (!/^\d+\.\d+$/.test(row.fields[0] ?? "")) throw bad(row.line, `${row.fields[0]} is no id`);
  }
  const end = tokens.at(-1)?.end ?? from;
  return { index, block: null, start: from, end, tokens, multiwords };
};

/**
 * Reads CoNLL-U. Offsets are into the text the forms and `SpaceAfter=No` spell, one after the other;
 * empty nodes are left out.
 * @throws EntenteError E201 with the line that is not CoNLL-U
 */
export const fromConllu = (text: string): Sentence[] => {
  const sentences: Omit<Sentence, "text">[] = [];
  const placer = createPlacer();
  let rows: Row[] = [];
  const close = (): void => {
    if (rows.length > 0) sentences.push(sentenceOf(rows, placer, sentences.length));
    rows = [];
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") close();
    else if (!line.startsWith("#")) {
      const fields = line.split("\t");
      if (fields.length !== columns)
        throw bad(index + 1, `${fields.length} columns where ${columns} are due`);
      rows.push({ line: index + 1, fields });
    }
  }
  close();
  const whole = placer.text();
  return sentences.map((sentence) => ({ ...sentence, text: whole.slice(sentence.start, sentence.end) }));
};

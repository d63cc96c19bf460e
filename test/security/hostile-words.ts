/** What people of a hostile desk have written: assessments, checks, dissent, comments, reports, decisions, appeals, ratings and corrections. */
import { addPerson, type Peopled, Visitor } from "../desk/people/kit.ts";
import { draft } from "../desk/publish/kit.ts";
import { formulas, payloads } from "./payloads.ts";

const words: readonly string[] = [...formulas, ...payloads];

/** Fields of text by the forms, as somebody with the right to write would fill them. */
const write = async (desk: Peopled): Promise<string[]> => {
  await addPerson(desk, "ben", "analyst");
  const [boss, ben] = [new Visitor(desk), new Visitor(desk)];
  await boss.signIn("boss");
  await ben.signIn("ben");
  const slugs: string[] = [];
  for (let at = 0; at < words.length; at += 9) {
    const some = words.slice(at, at + 9);
    const [first = "", second = first] = some;
    const all = some.join("\n\n");
    const made = await boss.ask("/a/new", {
      form: {
        ...draft,
        title: first,
        summary: second,
        text: `${all}\n\nIt rests on this.[^e:v1]`,
        why: all,
        change: all,
      },
    });
    const slug = /^\/a\/([^/]+)\/edit/.exec(made.headers.get("location") ?? "")?.[1];
    if (!slug) throw new Error(`not written: ${first} (${made.status})`);
    const shown = await boss.ask(`/a/${slug}/publish`, { form: { note: first, edit: "1" } });
    if (shown.status !== 303) throw new Error(`not published: ${first} (${shown.status})`);
    await ben.ask(`/a/${slug}/check`, {
      form: { key: "e:v1", finding: "contested", source: first, note: second },
    });
    await ben.ask(`/a/${slug}/dissent`, {
      form: {
        hypothesis: "adversary",
        word: "unlikely",
        confidence: "low",
        why: all,
        text: `${all} [^e:v1]`,
      },
    });
    slugs.push(slug);
    desk.clock.now = new Date(desk.clock.now.getTime() + 60_000);
  }
  return slugs;
};

/** Straight into the store, past the forms: some of it they would refuse. */
const say = ({ store, clock }: Peopled, slug: string): string[] => {
  const { discussion } = store;
  const at = clock.now.toISOString();
  for (const [index, text] of words.entries()) {
    const [id, signed] = [`said${index}`, { by: `p${index}`, name: text, at }];
    const place = index % 2 === 0 ? "d/chn-rus" : `a/${slug}`;
    // Answers, so that what quotes the one that is answered is seen too.
    const parent = index > 20 && index % 10 === index % 2 ? `said${index % 2}` : null;
    discussion.add({ id, place, parent, text, held: index % 7 === 0 }, signed);
    discussion.edit(id, `${text} ${text}`, at);
    if (index % 3 === 0)
      discussion.report(id, { reason: "other", note: text }, { ...signed, by: "p-reporter" });
    if (index % 6 === 0) {
      discussion.decide(
        id,
        { decision: "remove", reason: "other", note: text },
        { ...signed, by: "p-judge" },
      );
      discussion.appeal(id, text, signed);
    }
  }
  return words.flatMap((_, index) => [`/comments/said${index}`, `/comments/said${index}/history`]);
};

const judge = ({ store, clock }: Peopled, reports: readonly string[]): void => {
  const at = clock.now.toISOString();
  for (const [index, id] of reports.entries()) {
    const why = words[index] ?? "";
    const site = store.brief(id)?.site;
    if (site) store.rate({ outlet: `outlet:${site}`, rating: "E", by: why, at, why });
    const machine = store.get(id)?.coded.events[0];
    if (machine)
      store.correct({
        type: "correction",
        report: id,
        verdict: "accepted",
        machine,
        person: machine,
        by: why,
        at,
        why,
      });
  }
};

/**
 * Fills what people write.
 * @param reports ids of the pages that they write about
 * @returns addresses of the pages that show it
 */
export const hostileWords = async (desk: Peopled, reports: readonly string[]): Promise<string[]> => {
  const slugs = await write(desk);
  const comments = say(desk, slugs[0] ?? "");
  judge(desk, reports);
  return [
    "/a",
    "/a/new?pair=rus-chn",
    ...slugs.flatMap((slug) => [
      `/a/${slug}`,
      `/a/${slug}/v/1`,
      `/a/${slug}/edit`,
      `/a/${slug}/manage`,
      `/embed/a/${slug}`,
    ]),
    ...slugs.slice(0, 2).flatMap((slug) => [`/a/${slug}/diff`, `/a/${slug}/check?key=e:v1`]),
    "/discussion/d/chn-rus",
    "/discussion/d/chn-rus?page=2",
    `/discussion/a/${slugs[0]}`,
    "/moderation",
    "/moderation/log",
    ...comments,
  ];
};

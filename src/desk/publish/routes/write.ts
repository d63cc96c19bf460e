/** Writing assessments: a new one, and its drafts. */
import type { Context } from "hono";
import { EntenteError } from "../../../errors/index.ts";
import { placeAddress } from "../../app/address.ts";
import { answerHtml } from "../../app/answer.ts";
import { mostBytesOf, statusOfForm, typedOf } from "../../app/form.ts";
import { allow } from "../../people/rule.ts";
import { viewerOf } from "../../people/viewer.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { writtenAddress } from "../address.ts";
import { checkedOf } from "../checked.ts";
import type { Citation, Content } from "../content.ts";
import {
  draftFields,
  draftOf,
  frameworkOf,
  type MadeDraft,
  missingOf,
  mostFormBytes,
  parseDraft,
  slugOf,
  type TypedDraft,
  typedOfDraft,
} from "../fields.ts";
import { freeze } from "../freeze.ts";
import { ownOf, parseContent, signedBy } from "../load.ts";
import { type FormPageParts, formPage, type Ready } from "../pages/form.ts";
import { writtenBody } from "../pages/view.ts";
import { resolveAll } from "../resolve.ts";
import { askedPair } from "./read.ts";

/** References offered beside the form: what weighs most comes first. */
const mostReady = 60;

const letters = { event: "e", claim: "c", fact: "f" } as const;

const readyOf = (
  { assessor, knowledge }: Desk,
  { dyad, framework }: Pick<Content, "dyad" | "framework">,
): readonly Ready[] => {
  const evidence = assessor.kept({ dyad, framework })?.assessment.evidence ?? [];
  const facts = new Set([...knowledge.facts, ...knowledge.hostility].map(({ id }) => id));
  const found = [...evidence]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ kind, from }) => kind !== "fact" || facts.has(from))
    .map(({ kind, from, quote, says, report }) => ({
      reference: `${letters[kind]}:${from}`,
      words: quote?.text ?? says,
      address: report && quote ? placeAddress(report, quote.start, quote.end) : null,
    }));
  return [...new Map(found.map((one) => [one.reference, one])).values()].slice(0, mostReady);
};

type Around = Partial<Pick<FormPageParts, "failed" | "isSaved" | "missing" | "preview">> & {
  readonly slug: string | null;
  readonly about: Pick<Content, "dyad" | "framework"> | null;
};

const form = (desk: Desk, typed: TypedDraft, around: Around): string => {
  const { slug, about, failed = null, isSaved = false, missing = [], preview = null } = around;
  return formPage({
    slug,
    typed,
    failed,
    isSaved,
    missing,
    preview,
    frameworks: desk.assessor.frameworks,
    states: [...desk.knowledge.states.values()].map(({ name }) => name).sort(),
    ready: about ? readyOf(desk, about) : [],
  });
};

/** What the page will look like, with the machine's verdict as it stands now. */
const previewOf = (desk: Desk, { draft }: MadeDraft, author: string) => {
  let machine: Content["machine"] = null;
  try {
    machine = freeze(desk.assessor, draft);
  } catch (error) {
    // A pair that is being weighed keeps nobody from seeing the rest.
    if (!(error instanceof EntenteError && error.code === "E857")) throw error;
  }
  const content = { ...draft, machine };
  const checks = desk.store.written.checks(draft.evidence.map(({ key }) => key));
  const checked = checkedOf(draft.evidence, { checks, machine: machine?.checks ?? [], author });
  return writtenBody(content, {
    isFrozen: false,
    checked,
    notes: {
      evidence: draft.evidence,
      checked: new Map(checked.items.map((one) => [one.citation.key, one])),
      isHere: (report) => desk.store.brief(report) !== null,
      checkAddress: null,
      prefix: "n",
      seen: new Set(),
    },
  });
};

interface Sent {
  readonly slug: string | null;
  readonly before: readonly Citation[];
  readonly author: string;
  /** Puts the draft where it belongs and says where that is. */
  readonly keep: (made: MadeDraft) => string;
}

const receive = async (
  desk: Desk,
  context: Context,
  { slug, before, author, keep }: Sent,
): Promise<Response> => {
  const typed = await typedOf(context, draftFields);
  try {
    const made = draftOf(desk, typed, before);
    if (typed.do === "preview")
      return await context.html(
        form(desk, typed, {
          slug,
          about: made.draft,
          missing: missingOf(made.draft, made.problems),
          preview: previewOf(desk, made, author),
        }),
      );
    return context.redirect(keep(made), 303);
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return context.html(form(desk, typed, { slug, about: null, failed: error }), statusOfForm(error));
  }
};

const blank = (desk: Desk, pair: readonly [string, string] | null): TypedDraft => {
  const framework = frameworkOf(desk, "").id;
  const latest = pair && desk.assessor.kept({ dyad: pair, framework });
  return {
    title: "",
    summary: "",
    first: pair ? desk.nameOf(pair[0]) : "",
    second: pair ? desk.nameOf(pair[1]) : "",
    framework,
    day: latest ? latest.assessment.asOf : "",
    text: "",
    hypothesis: "",
    word: "",
    confidence: "",
    why: "",
    change: "",
    edit: "",
    do: "",
  };
};

/** All that was quoted in the draft and in the versions before it, so that it stays as it was quoted. */
export const quotedBefore = (
  { store }: Desk,
  slug: string,
  draft: readonly Citation[],
): readonly Citation[] => [
  ...draft,
  ...store.written.versions(slug).flatMap((version) => parseContent(version).evidence),
];

/** `/a/new` */
const newRoutes: Routes = (app, desk) => {
  app.get("/a/new", allow("assessment.write"), (context) => {
    const pair = askedPair(desk, context);
    const typed = blank(desk, pair);
    const about = pair && { dyad: pair, framework: typed.framework };
    return answerHtml(context, form(desk, typed, { slug: null, about }));
  });
  app.post("/a/new", allow("assessment.write"), mostBytesOf(mostFormBytes), (context) => {
    const viewer = viewerOf(context);
    return receive(desk, context, {
      slug: null,
      before: [],
      author: viewer.id,
      keep: ({ draft }) => {
        const made = { slug: slugOf(draft), dyad: draft.dyad, draft: JSON.stringify(draft) };
        return `${writtenAddress(desk.store.written.create(made, signedBy(desk, viewer)))}/edit?saved=1`;
      },
    });
  });
};

/** `/a/SLUG/edit` */
const editRoutes: Routes = (app, desk) => {
  app.get("/a/:slug/edit", allow("assessment.write"), (context) => {
    const slug = parameter(context, "slug");
    const written = ownOf(desk, context, slug);
    const draft = parseDraft(written);
    const { problems } = resolveAll(
      desk,
      [draft.text, draft.judgement.why, draft.wouldChange],
      quotedBefore(desk, slug, draft.evidence),
    );
    const typed = typedOfDraft(draft, written.edit, desk.nameOf);
    const isSaved = context.req.query("saved") !== undefined;
    return answerHtml(
      context,
      form(desk, typed, { slug, about: draft, isSaved, missing: missingOf(draft, problems) }),
    );
  });
  app.post("/a/:slug/edit", allow("assessment.write"), mostBytesOf(mostFormBytes), (context) => {
    const slug = parameter(context, "slug");
    const written = ownOf(desk, context, slug);
    if (written.state === "retracted")
      throw new EntenteError("E855", { what: "Editing it", state: "retracted" });
    return receive(desk, context, {
      slug,
      before: quotedBefore(desk, slug, parseDraft(written).evidence),
      author: written.author,
      keep: ({ draft, edit }) => {
        const at = desk.now().toISOString();
        const saved = desk.store.written.save(
          slug,
          { dyad: draft.dyad, draft: JSON.stringify(draft), edit },
          at,
        );
        if (saved === null) throw new EntenteError("E853");
        return `${writtenAddress(slug)}/edit?saved=1`;
      },
    });
  });
};

export const writeRoutes: Routes = (app, desk) => {
  newRoutes(app, desk);
  editRoutes(app, desk);
};

/** One assessment as a page and in its other forms. */
import type { Context } from "hono";
import type { Column } from "../../../export/column.ts";
import type { WrittenVersion } from "../../../store/index.ts";
import { answer, answerCsv, answerHtml, answerJson } from "../../app/answer.ts";
import { originOf } from "../../app/outside.ts";
import { discussionBelow } from "../../discuss/below.ts";
import { may } from "../../people/permissions.ts";
import { viewerOf } from "../../people/viewer.ts";
import type { Desk } from "../../routes/desk.ts";
import { contentTypeOf } from "../../twins/twins.ts";
import { versionAddress, type WrittenForm, writtenAddress } from "../address.ts";
import { type CheckedItem, checkedLabel } from "../checked.ts";
import type { Citation } from "../content.ts";
import { checkedIn, contentOf, isAuthor, type Loaded, seesAll } from "../load.ts";
import { writtenPage } from "../pages/view.ts";
import { writtenSchemaOrg } from "../schema-org.ts";
import { citationFor, writtenMarkdown } from "../written-markdown.ts";
import { versionFeed } from "./feed.ts";

export interface ShownParts {
  readonly loaded: Loaded;
  /** Null for a draft. */
  readonly version: WrittenVersion | null;
}

export const showWritten = (desk: Desk, context: Context, { loaded, version }: ShownParts): Response => {
  const { written } = loaded;
  const viewer = viewerOf(context);
  const content = contentOf(written, version);
  const isPublished = written.state === "published";
  const own = isAuthor(viewer, written);
  const checked = checkedIn(desk, written, content);
  const origin = originOf(context);
  const body = writtenPage({
    ...loaded,
    version,
    content,
    checked,
    linkedData: version ? writtenSchemaOrg({ loaded, version, origin }, { content, checked }) : undefined,
    isHere: (report) => desk.store.brief(report) !== null,
    names: desk.nameOf,
    origin,
    mine: viewer.id,
    may: {
      edit: own && may(viewer, "assessment.write") && written.state !== "retracted",
      manage: may(viewer, "assessment.write") && seesAll(viewer, written),
      check: isPublished && may(viewer, "assessment.check"),
      dissent: isPublished && !own && may(viewer, "assessment.write"),
    },
    below: version ? discussionBelow(desk, viewer, `a/${written.slug}`) : null,
  });
  return answerHtml(context, body);
};

interface EvidenceRow {
  readonly number: number;
  readonly citation: Citation;
  readonly item: CheckedItem | null;
}

const columns: readonly Column<EvidenceRow>[] = [
  { name: "note", value: ({ number }) => number },
  { name: "reference", value: ({ citation }) => citation.key },
  { name: "kind", value: ({ citation }) => citation.kind },
  { name: "quote", value: ({ citation }) => citation.quote },
  { name: "says", value: ({ citation }) => citation.says },
  { name: "report", value: ({ citation }) => citation.report?.id ?? null },
  { name: "start", value: ({ citation }) => citation.report?.start ?? null },
  { name: "end", value: ({ citation }) => citation.report?.end ?? null },
  { name: "outlet", value: ({ citation }) => citation.report?.outlet ?? null },
  { name: "date", value: ({ citation }) => citation.report?.date ?? null },
  { name: "url", value: ({ citation }) => citation.report?.url ?? null },
  { name: "source", value: ({ citation }) => citation.source },
  { name: "state", value: ({ item }) => item?.state ?? "record" },
  {
    name: "checked_by_people",
    value: ({ item }) =>
      item?.people
        .map(
          ({ name, finding, at, source, isAuthor: own }) =>
            `${finding}, ${name}${own ? " (author)" : ""}, ${at.slice(0, 10)}: ${source}`,
        )
        .join("; ") ?? null,
  },
  {
    name: "checked_by_machine",
    value: ({ item }) =>
      item?.machine
        .map(({ verdict, measure }) => (measure ? `${verdict} (${measure})` : verdict))
        .join("; ") ?? null,
  },
];

const asJson = (desk: Desk, context: Context, parts: ShownParts): Response => {
  const { loaded, version } = parts;
  const { written, versions, acts, dissents } = loaded;
  const content = contentOf(written, version);
  const checked = checkedIn(desk, written, content);
  const { draft: _, edit: _edit, askedAt: _asked, ...line } = written;
  const address = writtenAddress(written.slug);
  return answerJson(
    context,
    {
      ...line,
      version: version?.version ?? 0,
      content,
      checked: { says: checkedLabel(checked), done: checked.done, of: checked.of, items: checked.items },
      dissents: dissents.map(({ dissent, content: said }) => ({
        ...dissent,
        content: dissent.withdrawnAt ? null : said,
      })),
      versions: versions.map(({ content: _content, ...one }) => one),
      acts,
      citation: citationFor({ ...parts, origin: originOf(context) }),
    },
    {
      page: version ? versionAddress(written.slug, version.version) : address,
      versions: `${address}.atom`,
      evidence: `${address}.csv`,
      discussion: `/discussion/a/${written.slug}.json`,
    },
  );
};

/** The same as JSON, Markdown, a table of the evidence, or a feed of the versions. */
export const answerForm = (
  desk: Desk,
  context: Context,
  { form, ...parts }: ShownParts & { readonly form: WrittenForm },
): Response => {
  const { loaded, version } = parts;
  const { written } = loaded;
  if (form === "atom") return versionFeed(context, loaded);
  if (form === "json") return asJson(desk, context, parts);
  const content = contentOf(written, version);
  const checked = checkedIn(desk, written, content);
  if (form === "csv") {
    const rows = content.evidence.map((one, at) => ({
      number: at + 1,
      citation: one,
      item: checked.items.find(({ citation: { key } }) => key === one.key) ?? null,
    }));
    return answerCsv(context, written.slug, { columns, rows });
  }
  if (form === "schema.jsonld") {
    const told = writtenSchemaOrg({ ...parts, origin: originOf(context) }, { content, checked });
    return answer(context, contentTypeOf(form), `${JSON.stringify(told)}\n`);
  }
  const file = writtenMarkdown(desk, { ...parts, origin: originOf(context) });
  return answer(context, contentTypeOf("md"), file);
};

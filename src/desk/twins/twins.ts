/** The other forms of a page, each at the address of the page with an ending. */
import { type Form, withQuery } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";

/** What each form is for programs and for people. */
const kinds: Readonly<Record<Form, { readonly type: string; readonly title: string }>> = {
  "annotations.jsonld": { type: "application/ld+json", title: "Web annotations" },
  "schema.jsonld": { type: "application/ld+json", title: "schema.org" },
  "stix.json": { type: "application/stix+json;version=2.1", title: "STIX" },
  json: { type: "application/json", title: "JSON" },
  csv: { type: "text/csv", title: "CSV" },
  md: { type: "text/markdown", title: "Markdown" },
  atom: { type: "application/atom+xml", title: "Atom feed" },
  svg: { type: "image/svg+xml", title: "SVG" },
};

export const contentTypeOf = (form: Form): string => {
  const { type } = kinds[form];
  return /^text\/|\+xml$/.test(type) ? `${type}; charset=utf-8` : type;
};

export interface Twin {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What narrows a page narrows its twins. */
type Query = Parameters<typeof withQuery>[1];

/** @param address of the page, as far as its ending goes */
export const twins = (address: string, forms: readonly Form[], query: Query = {}): readonly Twin[] =>
  forms.map((form) => ({ ...kinds[form], href: withQuery(`${address}.${form}`, query) }));

/** Links to them, for the page itself. */
export const twinLinks = (all: readonly Twin[]): Html =>
  html`${all.map(({ href, title }, at) => html`${at > 0 && " · "}<a href="${href}">${title}</a>`)}`;

/** Which forms each kind of page has. */
export const formsOf = {
  board: ["json", "csv", "md", "svg", "atom"],
  dyad: ["json", "csv", "md", "svg", "atom", "schema.jsonld", "annotations.jsonld", "stix.json"],
  compare: ["json", "csv", "md"],
  reader: ["json", "csv", "md", "schema.jsonld", "annotations.jsonld", "stix.json"],
  tree: ["json", "svg"],
  claim: ["json", "csv", "md", "schema.jsonld", "annotations.jsonld", "stix.json"],
  event: ["json", "csv", "md"],
  actor: ["json", "csv", "md", "atom"],
  outlet: ["json", "csv", "md", "atom"],
  story: ["json", "csv", "md", "svg", "atom", "schema.jsonld", "annotations.jsonld", "stix.json"],
  search: ["json", "csv", "md", "atom"],
} as const satisfies Readonly<Record<string, readonly Form[]>>;

/** An ending that a kind of page does not have. */
export const isFormOf = <K extends keyof typeof formsOf>(
  kind: K,
  form: Form | null,
): form is (typeof formsOf)[K][number] | null =>
  form === null || (formsOf[kind] as readonly Form[]).includes(form);

/** The API for people: every address with what it takes and gives, made from what the program checks requests by. */
import { catalogue } from "../../errors/index.ts";
import { apiRoot } from "../app/address.ts";
import { statusOfCode } from "../app/failure.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, joined, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { leastOf } from "../people/permissions.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints/index.ts";
import { codesOf, openApi, type Parameter, parametersOf } from "./openapi.ts";

const choices = ({ schema }: Parameter): string => {
  const {
    enum: words,
    minimum,
    maximum,
    default: usual,
    type,
  } = schema as {
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: unknown;
    readonly type?: string;
  };
  const shape = words
    ? words.join(", ")
    : minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : (type ?? "");
  return usual === undefined || usual === "" ? shape : `${shape}; ${String(usual)} when not given`;
};

const parameterTable = (endpoint: Endpoint): Html | null => {
  const parameters = parametersOf(endpoint);
  return parameters.length === 0
    ? null
    : table(
        `What ${endpoint.name} takes`,
        ["Name", "In", "Takes", "What it is"],
        parameters.map((one) => [
          html`<code>${one.name}</code>`,
          one.in === "path" ? "address" : "query",
          choices(one),
          one.description.replaceAll("`", ""),
        ]),
      );
};

const who = ({ action }: Endpoint): string => {
  const least = leastOf(action);
  return least === "anyone" ? "anyone" : `a token of somebody who is ${least} or more`;
};

const sent = ({ body }: Endpoint): Html | null =>
  body &&
  html`<p>Sent as JSON: ${joined(
    Object.keys(body.shape).map((name) => html`<code>${name}</code>`),
    ", ",
  )}.</p>`;

const section = (endpoint: Endpoint): Html =>
  html`<section aria-labelledby="${endpoint.name}"><h3 id="${endpoint.name}"><code>${endpoint.method.toUpperCase()} ${endpoint.path}</code></h3><p>${endpoint.about.replaceAll("`", "")} <span class="meta">For ${who(endpoint)}.</span></p>${sent(endpoint)}${parameterTable(endpoint)}<p class="meta">Errors: ${joined(
    codesOf(endpoint).map((code) => html`<a href="#${code}">${code}</a>`),
    ", ",
  )}</p></section>
`;

const codes = (): Html => {
  const used = [...new Set(endpoints.flatMap(codesOf))].sort();
  return table(
    "Errors of the API",
    ["Code", "Status", "What it says", "What to do"],
    used.map((code) => [
      html`<span id="${code}">${code}</span>`,
      statusOfCode(code),
      catalogue[code].what,
      catalogue[code].todo,
    ]),
  );
};

/** @param origin where the desk is, for the examples */
export const apiPage = (origin: string): string =>
  toText(
    page({
      title: "The API of this desk",
      description: "Reports, claims, events, actors, outlets, stories and assessments for programs.",
      home: "/",
      alternates: [
        {
          type: "application/vnd.oai.openapi+json;version=3.1",
          href: `${apiRoot}/openapi.json`,
          title: "OpenAPI",
        },
      ],
      body: html`<main id="main"><p class="kicker">For programs · <a href="${apiRoot}/openapi.json">OpenAPI ${String(openApi().openapi)}</a></p><h1>The API</h1>
<p class="standfirst">Everything that the pages show, as JSON under <code>${apiRoot}</code>.</p>
<pre class="wrapped"><code>curl ${origin}${apiRoot}/dyads/rus-chn
curl ${origin}${apiRoot}/claims?pair=rus-chn&amp;limit=5
curl -H 'If-None-Match: "…"' ${origin}${apiRoot}/dyads/rus-chn/assessment</code></pre>
<section aria-labelledby="how"><h2 id="how">How it answers</h2><ul><li>One envelope: <code>{"data": …, "links": {"self": …, "next": …}}</code>. A list goes on at <code>links.next</code> until that is null; what comes in meanwhile makes nothing come twice. Search is ranked, and may.</li><li>One shape for errors: <code>{"error": {"code", "message", "todo"}}</code>; a code is permanent.</li><li>Every answer has an <code>ETag</code>; sent back as <code>If-None-Match</code> it gives 304. <code>HEAD</code> and <code>OPTIONS</code> are answered.</li><li>A pair with very many pages is weighed in the background: 503 with <code>Retry-After</code> until then.</li><li>With a token 1200 questions a minute, without one 300; beyond that 429 with <code>Retry-After</code>.</li><li>Language models find the same as tools under <code>/mcp</code> (Model Context Protocol).</li><li>Pages of other origins cannot read it in a browser unless whoever runs the desk named them; programs can.</li></ul></section>
<section aria-labelledby="addresses"><h2 id="addresses">Addresses</h2>${endpoints.map(section)}</section>
<section aria-labelledby="errors"><h2 id="errors">Errors</h2>${codes()}</section></main>`,
    }),
  );

/** A desk full of hostile words: every field that a page, a person or an importer fills holds payloads. */
import { createHash } from "node:crypto";
import type { Peopled } from "../desk/people/kit.ts";
import { addPerson, peopledDesk } from "../desk/people/kit.ts";
import { hostileWords } from "./hostile-words.ts";
import { badAddresses, formulas, payloads } from "./payloads.ts";

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** The sentence around them makes events and claims, so that they reach the pages of records too. */
const told = (payload: string, at: number): string =>
  `Russia and China held joint exercises ${at + 1} times, "${payload} Russia and China are allies," said ${payload} analyst Ivan Orlov of ${payload}.`;

/** As text: headline, byline, body and thread. */
const plain = (some: readonly string[]): string =>
  [
    `${some[0]} Russia and China sign a pact`,
    `By ${some[1] ?? some[0]} | ${some[2] ?? some[0]} Gazette | 3 May 2021`,
    ...some.map(told),
    "Comments",
    ...some.map(
      (payload, at) => `reader${at} ${payload}\n2 hours ago\n${payload} This is no alliance at all.`,
    ),
  ].join("\n\n");

/** Without what makes a file binary, which is refused as a whole. */
const escaped = (text: string): string =>
  text
    .replaceAll("\u0000", "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** As a web page: in metadata, badges and links, escaped as a careful publisher would, so that the words arrive as words. */
const web = (some: readonly string[], address: string): string => {
  const [first = "", second = first, third = first] = some.map(escaped);
  return `<!doctype html><html><head><title>${first}</title><meta property="og:site_name" content="${second}">
<meta name="author" content="${third}"><link rel="canonical" href="${escaped(address)}"><meta property="og:url" content="${escaped(address)}">
<meta name="description" content="${first}"></head><body><article><h1>${first} Russia and China sign a pact</h1>
<p class="byline">By ${third}</p><time datetime="2021-05-03">3 May 2021</time><span class="badge">Fact-checked ${second}</span>
${some.map((payload, at) => `<p>${escaped(told(payload, at))}</p>`).join("\n")}
<a href="${escaped(address)}">${first}</a></article></body></html>`;
};

export interface HostileDesk extends Peopled {
  /** Ids of the reports. */
  readonly reports: readonly string[];
  /** Addresses of every kind of page that shows what is in the store. */
  readonly addresses: readonly string[];
}

const add = async (desk: Peopled, body: FormData): Promise<string> => {
  const { url } = desk.accounts.origin;
  const token = `hostile-${Math.random()}`;
  const boss = desk.store.people.byHandle("boss");
  const hash = createHash("sha256").update(token).digest("hex");
  const endsAt = new Date(desk.clock.now.getTime() + 60_000).toISOString();
  const act = { by: "cli", at: desk.clock.now.toISOString() };
  desk.store.people.addToken({ hash, person: boss?.id ?? "", name: "t", scopes: ["add"], endsAt }, act);
  const headers = { host: new URL(url).host, authorization: `Bearer ${token}` };
  const response = await desk.app.request(`${url}/add`, { method: "POST", body, headers });
  const location = response.headers.get("location");
  if (!location)
    throw new Error(
      `not added: ${response.status} ${(await response.text()).replace(/<style>.*?<\/style>/s, "").slice(0, 3000)}`,
    );
  return decodeURIComponent(location.replace("/added/", ""));
};

const reportsOf = async (desk: Peopled): Promise<string[]> => {
  const ids: string[] = [];
  for (const [at, some] of chunks([...formulas, ...payloads], 9).entries()) {
    const pasted = new FormData();
    pasted.set("text", plain(some));
    pasted.set("url", `https://outlet${at}.example/${encodeURIComponent(some[0] ?? "")}?q="><b>'#'`);
    ids.push(await add(desk, pasted));
    const page = new FormData();
    const address = badAddresses[at % badAddresses.length] ?? "";
    page.set("file", new File([web(some, address)], `${some[0]}.html`, { type: "text/html" }));
    ids.push(await add(desk, page));
  }
  return ids;
};

const pagesOf = ({ store }: Peopled, ids: readonly string[]): string[] => {
  const found = ids.flatMap((id) => {
    const coded = store.get(id)?.coded;
    const one = encodeURIComponent(id);
    return [
      `/r/${one}`,
      `/r/${one}/tree/1`,
      `/added/${one}`,
      ...(coded?.claims.slice(0, 3).map((claim) => `/c/${encodeURIComponent(claim.id)}`) ?? []),
      ...(coded?.events.slice(0, 3).map((event) => `/e/${encodeURIComponent(event.id)}`) ?? []),
    ];
  });
  const sites = new Set(ids.flatMap((id) => store.brief(id)?.site ?? []));
  const actors = store.actors({ words: "", limit: 30 }).map(({ id }) => `/actors/${encodeURIComponent(id)}`);
  return [
    "/",
    "/d/rus-chn",
    "/embed/d/rus-chn",
    "/compare?d=rus-chn&d=rus-usa",
    "/settings",
    "/doctor",
    "/method",
    "/review",
    "/review?kind=claim&skip=10",
    ...found,
    ...[...sites].map((site) => `/s/${encodeURIComponent(site)}`),
    ...actors,
    ...payloads.slice(0, 12).map((payload) => `/search?q=${encodeURIComponent(payload)}`),
    "/search?q=pwned",
    "/search?q=pwned&in=claims",
    "/search?q=Orlov&in=actors",
    "/people",
    "/people/log",
    "/account",
  ];
};

/** People, invitations, tokens and browsers under hostile names; the forms refuse some of them, but a store of another hand might hold any. */
const callAll = async (desk: Peopled): Promise<void> => {
  const { people } = desk.store;
  const at = desk.clock.now.toISOString();
  const endsAt = new Date(desk.clock.now.getTime() + 3_600_000).toISOString();
  const boss = people.byHandle("boss")?.id ?? "";
  const act = { by: boss, at };
  for (const [index, payload] of [...formulas, ...payloads].entries()) {
    const person = await addPerson(desk, `person${index}`, "member");
    people.change(person.id, { name: payload, act: { by: payload, at } });
    people.invite(
      { hash: `i-${index}`, role: "reader", held: false, person: null, note: payload, endsAt },
      { by: person.id, at },
    );
    people.addToken({ hash: `t-${index}`, person: boss, name: payload, scopes: ["read"], endsAt }, act);
    people.startSession({
      hash: `s-${index}`,
      person: boss,
      how: "password",
      agent: payload,
      at,
      instead: null,
    });
  }
  people.change(boss, { name: payloads.slice(0, 20).join(" "), act });
};

/** @param address where the desk says that it is */
export const hostileDesk = async (address: string): Promise<HostileDesk> => {
  const desk = peopledDesk(address);
  await addPerson(desk, "boss", "admin");
  const reports = await reportsOf(desk);
  await callAll(desk);
  const written = await hostileWords(desk, reports);
  return { ...desk, reports, addresses: [...pagesOf(desk, reports), ...written] };
};

/** What the desk is asked for while it is measured. */
import type { Store } from "../../src/store/index.ts";

const every = <T>(values: readonly T[], count: number): T[] => {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, at) => at % step === 0).slice(0, count);
};

/** Kinds of pages, each with addresses: of what is told most and of a spread of the rest. */
export function pagesOf(
  store: Store,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, readonly string[]])[] {
  const reports = every(store.added({ limit: 2000 }), 20);
  const events = every(store.records({ kind: "event", limit: 2000 }), 20);
  const claims = every(store.records({ kind: "claim", limit: 2000 }), 20);
  const actors = store.actors({ words: "", limit: 20 });
  const sites = [...new Set(reports.flatMap(({ site }) => site ?? []))];
  const stories = store.lists.stories({ limit: 20 });
  const named = (form: string): string[] => pairs.map((pair) => `/d/${pair.join("-").toLowerCase()}.${form}`);
  const search = (words: readonly string[], where = ""): string[] =>
    words.map((q) => `/search?q=${encodeURIComponent(q)}${where}`);
  return [
    ["list of pairs", ["/", "/?page=2", "/?q=Russia", "/?paper=defence", "/?verdict=adversary"]],
    ["pair", pairs.map((pair) => `/d/${pair.join("-").toLowerCase()}`)],
    ["pair as JSON", pairs.map((pair) => `/d/${pair.join("-").toLowerCase()}.json`)],
    ["reader", reports.map(({ id }) => `/r/${id}`)],
    ["claim", claims.map(({ id }) => `/c/${id}`)],
    ["event", events.map(({ id }) => `/e/${id}`)],
    ["actor", actors.map(({ id }) => `/actors/${encodeURIComponent(id)}`)],
    ["outlet", sites.map((site) => `/s/${site}`)],
    ["pair as CSV", named("csv")],
    ["pair as Markdown", named("md")],
    ["pair as a feed", named("atom")],
    ["pair, a drawing", named("svg")],
    ["pairs side by side", ["/compare?d=rus-chn&d=usa-jpn&d=pak-ind", "/compare?d=jpn-usa&d=pak-sau"]],
    ["story", stories.map(({ id }) => `/story/${encodeURIComponent(id)}`)],
    ["review queue", ["/review", "/review?kind=event", "/review?kind=claim", "/review?about=RUS+CHN"]],
    ["list of assessments, discussion, adding", ["/a", "/discussion/d/rus-chn", "/add"]],
    ["method", ["/method"]],
    ["doctor", ["/doctor", "/doctor?before=50000"]],
    [
      "search, pages, rare and common words",
      search(["military alliance", "russia", "mitobare", '"joint exercise"', "patrol*", "defence -navy"]),
    ],
    [
      "search, pages, narrowed",
      search([
        "alliance state:RUS",
        "alliance after:2020",
        "patrol outlet:outlet-1",
        "pair:rus-chn",
        "russia after:2016-03-05 before:2024-10-20 modality:planned",
        "alliance pair:usa-jpn",
        "-state:USA",
        "tie:formal OR tie:in-fact certainty:asserted",
      ]),
    ],
    [
      "search, events",
      search(["exercise", "sold missiles", "event:consult state:USA", "modality:planned"], "&in=events"),
    ],
    ["search, claims", search(["alliance", "treaty", "tie:formal", "state:RUS alliance"], "&in=claims")],
    ["search, actors", search(["minister", "chin"], "&in=actors")],
    ["card of a pair", pairs.map((pair) => `/embed/d/${pair.join("-").toLowerCase()}`)],
    ...apiOf(pairs, claims),
  ];
}

/** What programs ask: lists of the longest that there are, first pages and narrowed ones. */
function apiOf(
  pairs: readonly (readonly [string, string])[],
  claims: readonly { readonly id: string }[],
): readonly (readonly [string, readonly string[]])[] {
  const api = (...paths: readonly string[]): string[] => paths.map((path) => `/api/v1${path}`);
  const named = pairs.map((pair) => pair.join("-").toLowerCase());
  return [
    [
      "API, 100 claims or events",
      api(
        "/claims?limit=100",
        "/events?limit=100",
        "/claims?limit=100&tie=formal",
        ...named.map((pair) => `/claims?limit=100&pair=${pair}`),
      ),
    ],
    [
      "API, 100 of other lists",
      api(
        ...["dyads", "reports", "actors", "outlets", "stories"].map((list) => `/${list}?limit=100`),
        "/actors?limit=100&words=minister",
        "/reports?limit=100&state=FRA",
      ),
    ],
    [
      "API, a claim or a pair",
      api(...claims.map(({ id }) => `/claims/${id}`), ...named.map((pair) => `/dyads/${pair}`)),
    ],
    ["API, evidence", api(...named.map((pair) => `/dyads/${pair}/evidence?limit=100`))],
    [
      "API, search of 100",
      api(
        "/search?q=alliance&limit=100",
        "/search?q=treaty&in=claims&limit=100",
        "/search?q=exercise&in=events&limit=100",
      ),
    ],
    ["API, its document", api("/openapi.json")],
  ];
}

/** Which requests are a view: a browser that opened the page for a person other than its author. Nothing is kept of who it was. */

const robots =
  /bot\b|bot[/;)]|crawl|spider|slurp|preview|headless|facebookexternalhit|embedly|monitor|curl|wget|python|java\/|go-http|node|undici|libwww|scrapy|feed/i;

/** @param headers of a GET for the page itself */
export const isView = (headers: Headers): boolean => {
  const agent = headers.get("user-agent") ?? "";
  if (!agent.startsWith("Mozilla/") || robots.test(agent)) return false;
  // Pages that a browser loads ahead may never be seen.
  if (/prefetch|prerender|preview/i.test(headers.get("sec-purpose") ?? headers.get("purpose") ?? ""))
    return false;
  const mode = headers.get("sec-fetch-mode");
  return mode === null || mode === "navigate";
};

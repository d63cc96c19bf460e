/**
 * Hostile pages: each kind repeats what may cost more than its length, up to so many bytes. Kinds whose name begins with
 * "text" are no HTML. `test/read/hostile.test.ts` reads a small one of each.
 */

type Make = (bytes: number) => string;

const prose = "The ministers of both states met in Muscat on Friday and signed a treaty. ";
const article = `<h1>Two ports close</h1><p>${prose.repeat(8)}</p>`;

const repeated =
  (unit: string, before = "", behind = ""): Make =>
  (bytes) =>
    before + unit.repeat(Math.max(1, Math.floor(bytes / unit.length))) + behind;

/** Units that count: each holds another name or number. */
const numbered =
  (unit: (at: number) => string, before = "", behind = ""): Make =>
  (bytes) => {
    const parts = [before];
    for (let at = 0, length = 0; length < bytes; at++) {
      const part = unit(at);
      parts.push(part);
      length += part.length;
    }
    return parts.concat(behind).join("");
  };

/** In one paragraph under an article. */
const inText = (unit: string, behind = ""): Make => repeated(unit, `${article}<p>`, behind);
const inHead = (unit: string, before = "", behind = ""): Make => repeated(unit, before, behind + article);
const under = (unit: string): Make => repeated(unit, article);
const underNumbered = (unit: (at: number) => string): Make => numbered(unit, article);

const jsonLd =
  (json: Make): Make =>
  (bytes) =>
    `<script type="application/ld+json">${json(bytes)}</script>${article}`;

/** What patterns for dates, numbers, names and marks begin to match again and again. */
const texts: Readonly<Record<string, Make>> = {
  dates: inText("12.05.2021 "),
  "dates without space": inText("12.05.2021"),
  "dates in words": inText("31 May 2021 13:37, "),
  "dates by slash": inText("5/12/"),
  "dates under the headline": repeated("12.05.2021 ", "<h1>Two ports close</h1><p>"),
  "dates, a paragraph each": under("<p>12.05.2021</p>"),
  days: inText("1 "),
  digits: inText("1"),
  months: inText("May May "),
  "month of the year": inText("April of this year "),
  times: inText("13:37 "),
  ago: inText("3 hours ago "),
  "other calendars": inText("令和3年5月31日 ۱۴۰۰/۳/۱ "),
  letters: inText("a"),
  capitals: inText("A"),
  words: inText("word "),
  "capitalised words": inText("Word "),
  spaces: inText(" ", "x"),
  lines: repeated("\n", `${article}<pre>`, "x</pre>"),
  "tabs in pre": repeated("\t a", `${article}<pre>`),
  "no-break spaces": inText("\u00a0", "x"),
  "zero-width spaces": inText("\u200b", "x"),
  "combining marks": inText("\u0301", "x"),
  dots: inText("."),
  commas: inText("a, "),
  dashes: inText("-"),
  "dashes and words": inText("- a "),
  quotes: inText("“"),
  brackets: inText("("),
  pipes: inText("a | "),
  "middle dots": inText("By A B · "),
  colons: inText("a: "),
  "at signs": inText("a@"),
  hashes: inText("#a "),
  by: inText("by "),
  views: inText("Views 1 "),
  badges: inText("✅ Fact-checked "),
  ideographs: inText("两国签署"),
  emoji: inText("👩‍👩‍👧 "),
  "lone surrogates": inText("\ud83d"),
  sentences: inText(prose),
  base64: inText("iVBORw0KGgoAAAANSUhEUg"),
  addresses: numbered((at) => `https://example.org/2021/05/${at}?a=${at} `, `${article}<p>`),
  entities: inText("&amp;"),
  "entities unknown": inText("&aaaaaaaa"),
  "entities by number": inText("&#x1F600;"),
  ampersands: inText("&"),
};

const markup: Readonly<Record<string, Make>> = {
  "nested div": under("<div>"),
  "nested div with text": under("<div>a"),
  "nested span": under("<span>a"),
  "nested b": under("<b>a"),
  "nested a": under("<a href=x>a"),
  "misnested b": under("<b><p>a</b>"),
  "misnested a": under("<a><div>a</a>"),
  "nested table": under("<table><tr><td>a"),
  "foster parent": repeated("a<b>", `${article}<table>`),
  "nested list": under("<ul><li>a"),
  "nested form": under("<form><input>"),
  "nested quotation": under("<blockquote>a"),
  "nested svg": under("<svg><g>"),
  "nested template": under("<template>"),
  options: repeated("<option>a", `${article}<select>`),
  paragraphs: under("<p>a</p>"),
  "paragraphs of prose": under(`<p>${prose}</p>`),
  "paragraphs named apart": underNumbered((at) => `<p class="c${at}">${prose}${at}</p>`),
  spans: inText("<span>a</span> "),
  links: numbered((at) => `<a href="/${at}">a${at}</a> `, `${article}<p>`),
  "list of links": underNumbered((at) => `<li><a href="/news/${at}">Two ports close ${at}</a></li>`),
  breaks: inText("a<br>"),
  "double breaks": inText("a<br><br>"),
  cells: repeated("<td>a</td>", `${article}<table><tr>`),
  subheadings: under("<h2>Two ports close</h2>"),
  headings: repeated("<h1>Two ports close</h1>"),
  images: under('<img src=a alt="a port">'),
  "image as base64": repeated("iVBORw0KGgoAAAANSUhEUg", `${article}<img src="data:image/png;base64,`, '">'),
  "empty elements": under("<i></i>"),
  hidden: under("<p hidden>a</p>"),
  remarks: under("<!--a-->"),
  "open remark": repeated("<!-", `${article}<!--`),
  cdata: under("<![CDATA[a]]>"),
  "less than": under("<"),
  "tag openings": under("<a"),
  "end tags": under("</p>"),
  "end tags unknown": under("</x>"),
  attributes: numbered((at) => ` a${at}=1`, `${article}<p`, ">x"),
  "attributes alike": repeated(" a=1", `${article}<p`, ">x"),
  "huge attribute": repeated("a", `${article}<p class="`, '">x'),
  "class names": numbered((at) => `c${at} `, `${article}<p class="`, '">x'),
  "style of colons": repeated("display : ", `${article}<p style="`, '">x'),
  "style of clips": repeated("clip: rect( 0 ", `${article}<span style="`, '">x'),
  "quotes in a tag": repeated("'\"", `${article}<p `, ">x"),
  "self-closed": repeated(
    "<div/>",
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${article}`,
  ),
  script: repeated("if (a < b) { c(); } ", `${article}<script>`, "</script>"),
  "script in remarks": repeated("<!--<script>", `${article}<script>`),
  noscript: under("<noscript><p>a</p></noscript>"),
  iframes: under("<iframe></iframe>"),
  "custom elements": under("<x-a>a</x-a>"),
  comments: underNumbered(
    (at) =>
      `<div class="comment" id="c${at}"><b class="author">Ana ${at}</b><time>31 May 2021</time><p>No.</p></div>`,
  ),
  "comments nested": underNumbered(
    (at) => `<div class="comment" id="c${at}"><b class="author">Ana ${at}</b><p>No.</p>`,
  ),
  "comments by schema": underNumbered(
    (at) => `<div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">No ${at}.</p></div>`,
  ),
  votes: under('<div class="comment"><p>a</p><span class="votes">+1</span></div>'),
  related: repeated("<h3>You may also like</h3><p>Two ports close, ministers say.</p>", article + article),
  posts: under('<blockquote class="twitter-tweet"><p>Two ports close.</p></blockquote>'),
  attributions: under("<p>- German analysts believe.</p>"),
};

const heads: Readonly<Record<string, Make>> = {
  meta: numbered((at) => `<meta name="k${at}" content="v${at}">`, "", article),
  "titles in meta": inHead('<meta property="og:title" content="Two ports close">'),
  "authors in meta": numbered((at) => `<meta name="author" content="Ana Writer${at}">`, "", article),
  "dates in meta": inHead('<meta property="article:published_time" content="2021-05-31T10:00:00Z">'),
  "dates in the title": inHead("12.05.2021 ", "<title>", "</title>"),
  title: inHead("Two ports close - ", "<title>", "</title>"),
  "title of bars": inHead(" | ", "<title>", "</title>"),
  description: inHead(prose, '<meta name=description content="', '">'),
  author: inHead("Ana Writer and ", '<meta name=author content="', '">'),
  time: underNumbered((at) => `<time datetime="2021-05-${(at % 28) + 1}">a</time> `),
  "author links": underNumbered((at) => `<a rel=author href=/${at}>Ana Writer${at}</a> `),
  microdata: underNumbered(
    (at) => `<p itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">A B${at}</b></p>`,
  ),
  "microdata nested": under('<div itemscope itemprop=author><b itemprop="name">A B</b>'),
  "JSON-LD scripts": inHead(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two ports close"}</script>',
  ),
  "JSON-LD list": jsonLd(repeated('{"@type":"NewsArticle","author":{"name":"A B"}},', "[", "{}]")),
  "JSON-LD deep": jsonLd((bytes) => `${'{"a":'.repeat(bytes / 6)}1${"}".repeat(bytes / 6)}`),
  "JSON-LD deep lists": jsonLd((bytes) => "[".repeat(bytes / 2) + "]".repeat(bytes / 2)),
  "JSON-LD references": jsonLd(
    numbered(
      (at) => `{"@id":"${at}","@type":"NewsArticle","author":{"@id":"${at + 1}"}},`,
      '{"@graph":[',
      "{}]}",
    ),
  ),
  "JSON-LD body": jsonLd(repeated(prose, '{"@type":"NewsArticle","articleBody":"', '"}')),
  "JSON-LD broken": jsonLd(repeated('{"a":"b\n",')),
  "JSON-LD of commas": jsonLd(repeated(",", '{"a":[1', "]}")),
  "JSON-LD comments": jsonLd(
    numbered(
      (at) => `{"@type":"Comment","text":"No ${at}","author":"B${at}"},`,
      '{"@type":"NewsArticle","comment":[',
      "{}]}",
    ),
  ),
};

const pasted: Readonly<Record<string, Make>> = {
  "text of lines": repeated("a\n", prose),
  "text of empty lines": repeated("\n\n", prose, "x"),
  "text of prose": repeated(`${prose}\n\n`),
  "text wrapped": repeated(`${prose.slice(0, 70)}\n`),
  "text of dates": repeated("31 May 2021 13: 37\n", prose),
  "text of one line of dates": repeated("31 May 2021 13: 37 ", prose),
  "text with a thread": numbered(
    (at) => `  ${at}. Nick Offline Nick\n    Nick (Ana) 31 May 2021 13: 37\n    No.\n`,
    `${prose}\nDear reader, to leave comments on the publication, you must sign in.\n`,
  ),
  "text indented": numbered((at) => `${" ".repeat(at % 200)}${at}. Nick Offline Nick\n`, `${prose}\n`),
  "text of bullets": repeated("- a\n", prose),
  "text of spaces": repeated(" ", prose, "x"),
  "text of tabs": repeated("\t", prose, "x"),
  "text of headers": repeated("Nick (Ana) 31 May 2021 13: 37\n", prose),
  "text of numbers": numbered((at) => `${at}. a\n`, prose),
  "text of tombstones": numbered((at) => `${at}. The comment was deleted.\n`, prose),
  "text of views": repeated("Views: 270\n", prose),
  "text of attributions": repeated("- German analysts believe.\n", prose),
};

/** Every kind by its name. */
export const hostile: Readonly<Record<string, Make>> = { ...texts, ...markup, ...heads, ...pasted };

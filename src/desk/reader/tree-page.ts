/** The tree of one sentence of a page, as the rules saw it. */
import type { Report, Sentence } from "../../contract/index.ts";
import { readerAddress } from "../app/address.ts";
import { type Drawing, figure, svg, table } from "../chart/figure.ts";
import { tree, treeFinding } from "../chart/tree.ts";
import { html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { headlineOf, outletOf } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";

export const treeDrawing = (report: Report, sentence: Sentence): Drawing =>
  tree(sentence, `Source: ${outletOf(report)}, sentence ${sentence.index}; parsed by Entente`);

export const treePage = (report: Report, sentence: Sentence, count: number): string => {
  const address = readerAddress(report.id);
  const drawing = treeDrawing(report, sentence);
  const forms = twins(`${address}/tree/${sentence.index}`, formsOf.tree);
  const words = table(
    "Words and what they hang on",
    ["Word", "Lemma", "Tag", "Relation", "Hangs on"],
    sentence.tokens.map(({ form, lemma, upos, deprel, head }) => [
      form,
      lemma,
      upos,
      deprel,
      sentence.tokens[head - 1]?.form ?? "–",
    ]),
  );
  return toText(
    page({
      title: `Sentence ${sentence.index}: ${headlineOf(report)}`,
      description: "The tree of a sentence.",
      home: "/",
      alternates: forms,
      body: html`<main id="main" class="wide"><p class="kicker">Tree of sentence ${sentence.index} · <a href="${address}#s${sentence.index}">${headlineOf(report)}</a></p><h1 class="sentence-title">${sentence.text}</h1>
${figure(treeFinding(sentence), html`<div class="scroll" role="region" tabindex="0" aria-label="The tree">${svg(drawing, "natural")}</div>`, words)}
<nav class="pager" aria-label="Sentences">${sentence.index > 0 && html`<a rel="prev" href="${address}/tree/${sentence.index - 1}">Earlier</a>`}${sentence.index + 1 < count && html`<a rel="next" href="${address}/tree/${sentence.index + 1}">Further</a>`}</nav><p class="meta">${twinLinks(forms)}</p></main>`,
    }),
  );
};

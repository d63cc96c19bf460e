import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { layoutCalled, webAnnotations } from "../../src/export/index.ts";
import { document, text } from "./documents.ts";

const iri = z.string().refine((value) => URL.canParse(value));

/** What the Web Annotation Data Model asks of each part we use; sections 3.1, 3.2, 4.2.4, 4.2.5. */
const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal("TextPositionSelector"),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
]);
const target = z.strictObject({
  type: z.literal("SpecificResource"),
  source: iri,
  selector: z.array(selector).length(2),
});
const body = z.union([
  iri,
  z.array(
    z.strictObject({
      type: z.literal("TextualBody"),
      value: z.string().min(1),
      format: z.literal("text/plain"),
      language: z.string().optional(),
      purpose: z.enum(["describing", "tagging", "classifying", "identifying"]),
    }),
  ),
]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: z.enum(["describing", "identifying", "linking"]),
  body,
  target: z.union([target, z.array(target)]),
});
const page = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: z.literal("AnnotationPage"),
  items: z.array(annotation),
});

const targetsOf = (one: z.infer<typeof annotation>) => [one.target].flat();

test("every annotation has what the model requires, and no id twice", () => {
  const whole = [...(layoutCalled("web-annotation")?.write([document(), document("Malta left.")]) ?? [])];
  const { items } = page.parse(JSON.parse(whole.join("")));
  assert.ok(items.length > 5);
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
});

test("both selectors find the same words: the quotation once, the position in code points", () => {
  const points = [...text];
  for (const one of webAnnotations(document()).map((item) => annotation.parse(item))) {
    for (const { selector: selectors } of targetsOf(one)) {
      const [quote, position] = selectors;
      assert.ok(quote?.type === "TextQuoteSelector" && position?.type === "TextPositionSelector");
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
      const around = `${quote.prefix}${quote.exact}${quote.suffix}`;
      assert.equal(text.split(around).length, 2, around);
      assert.ok(around.isWellFormed());
    }
  }
});

test("no document gives an empty list, still a whole page", () => {
  const whole = [...(layoutCalled("web-annotation")?.write([]) ?? [])].join("");
  assert.deepEqual(page.parse(JSON.parse(whole)).items, []);
});

/** The fields of a person's verdict. */
import type { Framework } from "../../../pipeline/index.ts";
import { type Choice, choiceField, textField } from "../../html/field.ts";
import { type Html, html } from "../../html/html.ts";
import { capital } from "../../text/words.ts";
import { confidences, type Judgement, likelihoods } from "../content.ts";

const open: Choice = { value: "", label: "not chosen yet" };

export const judgementFields = (
  value: Readonly<Record<keyof Omit<Judgement, "label">, string>>,
  frameworks: readonly Framework[],
): Html =>
  html`<div class="filters">${choiceField(
    { name: "hypothesis", label: "Hypothesis", value: value.hypothesis },
    [
      { label: null, choices: [open] },
      ...frameworks.map(({ label, hypotheses }) => ({
        label: frameworks.length > 1 ? label : null,
        choices: hypotheses.map((one) => ({ value: one.id, label: capital(one.label) })),
      })),
    ],
  )}${choiceField({ name: "word", label: "How likely (ICD 203)", value: value.word }, [
    {
      label: null,
      choices: [open, ...likelihoods.map(([word, band]) => ({ value: word, label: `${word} (${band})` }))],
    },
  ])}${choiceField({ name: "confidence", label: "Confidence", value: value.confidence }, [
    { label: null, choices: [open, ...confidences.map((one) => ({ value: one, label: one }))] },
  ])}</div>${textField(
    {
      name: "why",
      label: "Why this confidence",
      value: value.why,
      most: 4000,
      help: "How good the basis is: sources, gaps, assumptions. Confidence is apart from probability.",
    },
    3,
  )}`;

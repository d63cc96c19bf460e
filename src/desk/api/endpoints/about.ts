import { z } from "zod";
import { catalogue, type ErrorCode } from "../../../errors/index.ts";
import { statusOfCode } from "../../app/failure.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { FrameworkBrief, KnownError } from "../shapes.ts";

const nothing = z.strictObject({});

const frameworks = reads({
  name: "listFrameworks",
  path: "/frameworks",
  about: "The frameworks that pairs are weighed by: their readings and what is looked at for each.",
  action: "page.read",
  params: nothing,
  query: nothing,
  gives: z.array(FrameworkBrief),
  errors: [],
  answer: ({ assessor }) => ({
    data: assessor.frameworks.map(({ id, version, label, question, hypotheses, indicators }) => ({
      id,
      version,
      label,
      question,
      hypotheses: hypotheses.map((one) => ({ id: one.id, label: one.label, says: one.says })),
      indicators: indicators.map((one) => ({
        id: one.id,
        axis: one.axis,
        label: one.label,
        asks: one.asks,
      })),
    })),
  }),
});

const errors = reads({
  name: "listErrors",
  path: "/errors",
  about: "Every error by its permanent code, with the status it comes with.",
  action: "page.read",
  params: nothing,
  query: nothing,
  gives: z.array(KnownError),
  errors: [],
  answer: () => ({
    data: Object.entries(catalogue).map(([code, told]) => ({
      code,
      status: statusOfCode(code as ErrorCode),
      ...told,
    })),
  }),
});

export const aboutEndpoints: readonly Endpoint[] = [frameworks, errors];

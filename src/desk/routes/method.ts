import { answerHtml, answerJson } from "../app/answer.ts";
import { numberOf } from "../app/asked.ts";
import { type DoctorParts, doctorPage } from "../method/doctor-page.ts";
import { methodPage } from "../method/page.ts";
import { readResults } from "../method/results.ts";
import { allow } from "../people/rule.ts";
import type { Desk, Routes } from "./desk.ts";

/** Reports on one page of the doctor. */
const shown = 20;

const doctorParts = ({ store, knowledge, assessor }: Desk, before: number | undefined): DoctorParts => {
  const found = store.added({ limit: shown + 1, ...(before !== undefined && { before }) });
  const newest = found.slice(0, shown);
  return {
    overview: store.overview(),
    waiting: assessor.waiting(),
    newest,
    before: before ?? null,
    next: found.length > shown ? (newest.at(-1)?.number ?? null) : null,
    knowledge: `version ${knowledge.version}, ${knowledge.states.size} states, ${knowledge.treaties.length} treaties`,
    programs: `Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? "none"}`,
  };
};

/** `/method` and `/doctor` */
export const methodRoutes: Routes = (app, desk) => {
  app.get("/method", allow("page.read"), (context) =>
    answerHtml(context, methodPage(desk.assessor.frameworks, readResults())),
  );
  app.get("/doctor", allow("desk.inspect"), (context) =>
    answerHtml(context, doctorPage(doctorParts(desk, numberOf(context, "before")))),
  );
  app.get("/doctor.json", allow("desk.inspect"), (context) => {
    const { store, assessor } = desk;
    const overview = store.overview();
    const waiting = assessor.waiting();
    return answerJson(context, {
      overview,
      waiting: waiting && { ...waiting, failed: Object.fromEntries(waiting.failed) },
    });
  });
};

import { answerHtml, answerJson } from "../app/answer.ts";
import { type DoctorParts, doctorPage } from "../method/doctor-page.ts";
import { methodPage } from "../method/page.ts";
import { readResults } from "../method/results.ts";
import { allow } from "../people/rule.ts";
import type { Desk, Routes } from "./desk.ts";

const newest = 20;

const doctorParts = ({ store, knowledge, assessor }: Desk): DoctorParts => ({
  overview: store.overview(),
  waiting: assessor.waiting(),
  newest: store.added({ limit: newest }),
  knowledge: `version ${knowledge.version}, ${knowledge.states.size} states, ${knowledge.treaties.length} treaties`,
  programs: `Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? "none"}`,
});

/** `/method` and `/doctor` */
export const methodRoutes: Routes = (app, desk) => {
  app.get("/method", allow("page.read"), (context) =>
    answerHtml(context, methodPage(desk.assessor.frameworks, readResults())),
  );
  app.get("/doctor", allow("desk.inspect"), (context) => answerHtml(context, doctorPage(doctorParts(desk))));
  app.get("/doctor.json", allow("desk.inspect"), (context) => {
    const { overview, waiting } = doctorParts(desk);
    return answerJson(context, {
      overview,
      waiting: waiting && { ...waiting, failed: Object.fromEntries(waiting.failed) },
    });
  });
};

/** Assessments that people write and publish: `/a` and everything below it. */
import type { Routes } from "../routes/desk.ts";
import { besideRoutes } from "./routes/beside.ts";
import { manageRoutes } from "./routes/manage.ts";
import { readRoutes } from "./routes/read.ts";
import { writeRoutes } from "./routes/write.ts";

/** `/a/new` comes before `/a/SLUG`. */
export const publishRoutes: readonly Routes[] = [writeRoutes, ...readRoutes, manageRoutes, ...besideRoutes];

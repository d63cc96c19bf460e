/** Discussion under assessments and pairs, and its moderation. */
import type { Routes } from "../routes/desk.ts";
import { moderateRoutes } from "./routes/moderate.ts";
import { readDiscussion } from "./routes/read.ts";
import { writeDiscussion } from "./routes/write.ts";

export const discussRoutes: readonly Routes[] = [readDiscussion, ...writeDiscussion, moderateRoutes];

import type { DateInterval } from "../../contract/index.ts";
import { dayOf } from "../dates/calendar.ts";

/** The date that many outlets put into their addresses: `/2021/05/31/`, `/2021-05-31-`, `/20210531/`. */
export const urlDate = (url: string): DateInterval[] => {
  const path = url.replace(/[?#].*$/u, "");
  const match =
    /(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/u.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u.exec(path);
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day ? [{ from: day, to: day, basis: "stated", source: "url", span: null }] : [];
};

import { backgroundHead, backgroundRows } from "../../../export/background.ts";
import { table } from "../../format/table.ts";
import { type Page, prose, section } from "./item.ts";

/** Imported events on the pair, beside what both sides do with everybody. */
export const backgroundSection = ({ assessment: { background }, look }: Page): string =>
  background === null
    ? ""
    : section(
        look,
        "In imported event data",
        `${prose(background.says, look)}\n${table(backgroundRows(background.years), {
          head: backgroundHead,
          width: look.width,
          indent: "  ",
          styleHead: look.style.dim,
        })}`,
      );

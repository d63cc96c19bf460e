import { type Anchor, monthFor, partOf, seasonFor, seasonOf, yearFor } from "./anchor.ts";
import {
  addDays,
  addMonths,
  type Days,
  dayOf,
  weekdayOf,
  weekOf,
  wholeMonth,
  wholeYears,
  yearOf,
} from "./calendar.ts";
import type { Sign } from "./signs.ts";
import {
  countRange,
  countWords,
  monthForms,
  monthNames,
  monthNumber,
  seasonNames,
  weekdayNames,
  weekdayNumber,
} from "./words.ts";

/** A kind of date phrase: how it is written and what days it means (`null`: it only looked like one). */
export interface DatePattern {
  readonly name: string;
  /** What a text must hold for the expression to match at all. */
  readonly needs: readonly Sign[];
  readonly expression: RegExp;
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, anchor: Anchor) => Days | null;
}

const phrase = (source: string, flags = "giu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, flags);
const between = (from: string | null, to: string | null): Days | null =>
  from && to && from <= to ? { from, to } : null;
const single = (day: string | null): Days | null => between(day, day);
const number = (text: string | undefined): number => Number(text ?? Number.NaN);
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const month = `(?<month>${monthForms})\\.?`;
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const until = "\\s*(?:-|–|—|to|until|through|and)\\s*";
const dayEnd = "(?<last>\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?<year>(?:1[5-9]|20)\\d\\d)";
const season = `(?<season>${seasonNames})`;

const dayOfMonth: DatePattern["resolve"] = (groups, anchor) => {
  const which = monthNumber(groups.month ?? "");
  const first = number(groups.day);
  const inYear = groups.year ? number(groups.year) : yearFor(anchor, which, first);
  if (inYear === null) return null;
  return between(
    dayOf(inYear, which, first),
    dayOf(inYear, which, groups.last ? number(groups.last) : first),
  );
};

const quarter = (nth: string, inYear: number, months: number): Days | null => {
  const index = ["first", "second", "third", "fourth"].indexOf(nth.toLowerCase());
  const start = wholeMonth(inYear, index * months + 1);
  const end = wholeMonth(inYear, index * months + months);
  return between(start?.from ?? null, end?.to ?? null);
};

/** Days, months and seasons that carry their year, or take it from the report's day. */
const named: readonly DatePattern[] = [
  {
    name: "iso",
    needs: ["digit"],
    expression: /(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/gu,
    resolve: ({ y, m, d }) => single(dayOf(number(y), number(m), number(d))),
  },
  {
    name: "dotted",
    needs: ["digit"],
    expression: /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})(?![\d.]\d)/gu,
    resolve: ({ y, m, d }) => single(dayOf(fullYear(y ?? ""), number(m), number(d))),
  },
  {
    name: "day-month",
    needs: ["digit", "month"],
    expression: phrase(`${day}(?:${until}${dayEnd})?\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?`),
    resolve: dayOfMonth,
  },
  {
    name: "month-day",
    needs: ["digit", "month"],
    expression: phrase(`${month}\\s+${day}(?:${until}${dayEnd})?(?:,?\\s+${year})?`),
    resolve: dayOfMonth,
  },
  {
    name: "part-month",
    needs: ["month"],
    expression: phrase(
      `(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[\\s-]+${month}(?:,?\\s+(?:of\\s+)?${year})?`,
    ),
    resolve: (groups, anchor) => {
      const which = monthNumber(groups.month ?? "");
      const whole = groups.year ? wholeMonth(number(groups.year), which) : monthFor(anchor, which);
      return whole && partOf(whole, (groups.part ?? "").replace(/^the /i, "").toLowerCase());
    },
  },
  {
    name: "month-year",
    needs: ["month"],
    expression: phrase(`${month},?\\s+(?:of\\s+)?(?:${year}|(?<which>this|last|next) year)`),
    resolve: (groups, anchor) => {
      const shift = { last: -1, this: 0, next: 1 }[(groups.which ?? "").toLowerCase()] ?? 0;
      const inYear = groups.year ? number(groups.year) : anchor.day && yearOf(anchor.day) + shift;
      return inYear ? wholeMonth(Number(inYear), monthNumber(groups.month ?? "")) : null;
    },
  },
  {
    name: "month",
    needs: ["month"],
    expression: phrase(
      `(?<=\\b(?:in|since|by|until|till|during|of|from|through|before|after|and|to) )(?<month>${monthNames})`,
      "gu".concat("i"),
    ),
    resolve: (groups, anchor) =>
      /^[A-Z]/.test(groups.month ?? "") ? monthFor(anchor, monthNumber(groups.month ?? "")) : null,
  },
  {
    name: "which-month",
    needs: ["month"],
    expression: phrase(`(?<which>last|this|next)\\s+(?<month>${monthNames})`),
    resolve: (groups, anchor) =>
      monthFor(
        { ...anchor, future: groups.which?.toLowerCase() === "next" },
        monthNumber(groups.month ?? ""),
      ),
  },
  {
    name: "season-year",
    needs: ["season", "century"],
    expression: phrase(`(?:the\\s+)?${season}\\s+(?:of\\s+)?${year}`),
    resolve: (groups) => seasonOf(groups.season ?? "", number(groups.year)),
  },
  {
    name: "which-season",
    needs: ["season"],
    expression: phrase(`(?<which>last|this|next|past)\\s+${season}`),
    resolve: (groups, anchor) =>
      anchor.day ? seasonFor(groups.season ?? "", (groups.which ?? "").toLowerCase(), anchor.day) : null,
  },
  {
    name: "quarter",
    needs: ["part"],
    expression: phrase(
      `(?:the\\s+)?(?<nth>first|second|third|fourth)\\s+(?<unit>quarter|half)\\s+of\\s+(?:${year}|(?<which>this|last) year)`,
    ),
    resolve: (groups, anchor) => {
      const inYear = groups.year
        ? number(groups.year)
        : anchor.day
          ? yearOf(anchor.day) - (groups.which?.toLowerCase() === "last" ? 1 : 0)
          : null;
      return inYear === null
        ? null
        : quarter(groups.nth ?? "", inYear, groups.unit?.toLowerCase() === "half" ? 6 : 3);
    },
  },
  {
    name: "decade",
    needs: ["century"],
    expression: phrase("(?<part>early|mid|late)?[\\s-]*(?:the\\s+)?(?<decade>(?:1[5-9]|20)\\d0)s"),
    resolve: ({ decade, part }) => {
      const whole = wholeYears(number(decade), number(decade) + 9);
      return part ? partOf(whole, part.toLowerCase()) : whole;
    },
  },
];

/** Years and spans of years. */
const yearly: readonly DatePattern[] = [
  {
    name: "years",
    needs: ["century"],
    expression: phrase(
      `(?:between|from)\\s+(?<first>(?:1[5-9]|20)\\d\\d)\\s*(?:and|to|until|-|–)\\s*${year}`,
    ),
    resolve: ({ first, year: last }) =>
      number(first) <= number(last) ? wholeYears(number(first), number(last)) : null,
  },
  {
    name: "since",
    needs: ["century"],
    expression: phrase(`since\\s+(?:(?<month>${monthNames})\\s+)?${year}`),
    resolve: (groups, anchor) => {
      const start = groups.month
        ? wholeMonth(number(groups.year), monthNumber(groups.month))
        : wholeYears(number(groups.year), number(groups.year));
      return between(start?.from ?? null, anchor.day);
    },
  },
  {
    name: "part-year",
    needs: ["century"],
    expression: phrase(
      `(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[\\s-]+(?:in\\s+)?${year}`,
    ),
    resolve: ({ part, year: inYear }) =>
      partOf(wholeYears(number(inYear), number(inYear)), (part ?? "").replace(/^the /i, "").toLowerCase()),
  },
  {
    name: "year",
    needs: ["century"],
    expression: phrase(
      `(?<=\\b(?:in|of|by|during|until|till|since|from|before|after|the|for|early|late|mid|a|its|year) )${year}(?![-–./]?\\d)(?!\\s+(?:troops|soldiers|people|men|tons|tonnes|dollars|miles|km|tanks|missiles|times))`,
    ),
    resolve: (groups) => wholeYears(number(groups.year), number(groups.year)),
  },
  {
    name: "year-bracket",
    needs: ["century"],
    expression: /(?<=\()(?<year>(?:19|20)\d\d)(?=\))/gu,
    resolve: (groups) => wholeYears(number(groups.year), number(groups.year)),
  },
];

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7 };
const back = (from: string, count: number, unit: string): string =>
  unitDays[unit]
    ? addDays(from, -count * (unitDays[unit] ?? 1))
    : addMonths(from, -count * ({ month: 1, year: 12, decade: 120 }[unit] ?? 1));

/** "Two months ago" names about that month, not that day: half a unit's slack to each side, none for days. */
const ago: DatePattern["resolve"] = (groups, anchor) => {
  if (!anchor.day) return null;
  const [least, most] = countRange(groups.count ?? "");
  const unit = (groups.unit ?? "").toLowerCase();
  const near = back(anchor.day, least, unit);
  const far = back(anchor.day, most, unit);
  if (unit === "year") return wholeYears(yearOf(far), yearOf(near));
  const slack = unit === "week" ? 3 : unit === "month" && least === most ? 15 : 0;
  return between(addDays(far, least === most ? -slack : 0), addDays(near, slack));
};

const aroundWhich = (which: string, unit: string, day: string): Days | null => {
  const shift =
    which === "last" || which === "previous" ? -1 : which === "this" || which === "current" ? 0 : 1;
  if (unit === "week") return weekOf(day, shift);
  if (unit === "month") {
    const moved = addMonths(`${day.slice(0, 7)}-01`, shift);
    return wholeMonth(yearOf(moved), Number(moved.slice(5, 7)));
  }
  if (unit === "year") return wholeYears(yearOf(day) + shift, yearOf(day) + shift);
  const decade = Math.floor(yearOf(day) / 10) * 10 + shift * 10;
  return wholeYears(decade, decade + 9);
};

const weekday: DatePattern["resolve"] = (groups, anchor) => {
  if (!anchor.day) return null;
  const gap = (weekdayOf(anchor.day) - weekdayNumber(groups.weekday ?? "") + 7) % 7;
  const which = (groups.which ?? "").toLowerCase();
  if (which === "next" || which === "coming" || (which === "" && anchor.future))
    return single(addDays(anchor.day, (7 - gap) % 7 || 7));
  if (which === "this") return single(addDays(anchor.day, anchor.future ? (7 - gap) % 7 : -gap));
  return single(addDays(anchor.day, -(which === "last" && gap === 0 ? 7 : gap)));
};

/** Phrases that mean nothing without the report's day. */
const relative: readonly DatePattern[] = [
  {
    name: "ago",
    needs: ["unit", "past"],
    expression: phrase(
      `(?<count>${countWords})\\s+(?<unit>day|week|month|year|decade)s?\\s+(?:ago|earlier|before now)`,
    ),
    resolve: (groups, anchor) => (/earlier|before/i.test(groups.whole ?? "") ? null : ago(groups, anchor)),
  },
  {
    name: "past",
    needs: ["unit"],
    expression: phrase(
      `(?:over|in|during|for|within)\\s+the\\s+(?:past|last)\\s+(?:(?<count>${countWords})\\s+)?(?<unit>day|week|month|year|decade)s?`,
    ),
    resolve: (groups, anchor) =>
      anchor.day
        ? between(
            back(anchor.day, countRange(groups.count ?? "a")[1], (groups.unit ?? "").toLowerCase()),
            anchor.day,
          )
        : null,
  },
  {
    name: "within",
    needs: ["unit", "time"],
    expression: phrase(
      `(?:in|within)\\s+(?<count>${countWords})\\s+(?<unit>day|week|month|year)s?(?:'|’)?\\s+time`,
    ),
    resolve: (groups, anchor) =>
      anchor.day
        ? single(back(anchor.day, -countRange(groups.count ?? "a")[1], (groups.unit ?? "").toLowerCase()))
        : null,
  },
  {
    name: "coming",
    needs: ["unit"],
    expression: phrase(
      `(?:over|in|during|within)\\s+the\\s+(?:coming|next)\\s+(?:(?<count>${countWords})\\s+)?(?<unit>day|week|month|year|decade)s?`,
    ),
    resolve: (groups, anchor) =>
      anchor.day
        ? between(
            anchor.day,
            back(anchor.day, -countRange(groups.count ?? "few")[1], (groups.unit ?? "").toLowerCase()),
          )
        : null,
  },
  {
    name: "which",
    needs: ["unit"],
    expression: phrase(
      "(?:(?<part>earlier|later|early|late)\\s+)?(?:the\\s+)?(?<which>last|previous|this|current|next|coming)\\s+(?<unit>week|month|year|decade)",
    ),
    resolve: (groups, anchor) => {
      const whole = anchor.day
        ? aroundWhich((groups.which ?? "").toLowerCase(), (groups.unit ?? "").toLowerCase(), anchor.day)
        : null;
      return whole && /^(early|late)$/i.test(groups.part ?? "")
        ? partOf(whole, (groups.part ?? "").toLowerCase())
        : whole;
    },
  },
  {
    name: "yesterday",
    needs: ["near"],
    expression: phrase(
      "(?<word>the day before yesterday|yesterday|today|tonight|tomorrow|the day after tomorrow)",
    ),
    resolve: (groups, anchor) => {
      const word = (groups.word ?? "").toLowerCase();
      const shift =
        { yesterday: -1, tomorrow: 1, "the day before yesterday": -2, "the day after tomorrow": 2 }[word] ??
        0;
      return anchor.day ? single(addDays(anchor.day, shift)) : null;
    },
  },
  {
    name: "weekend",
    needs: ["weekend"],
    expression: phrase("(?<which>last|this|over the|at the|next) weekend"),
    resolve: (groups, anchor) => {
      if (!anchor.day) return null;
      const week = weekOf(
        anchor.day,
        groups.which?.toLowerCase() === "next"
          ? 1
          : [0, 6].includes(weekdayOf(anchor.day))
            ? 0
            : anchor.future
              ? 0
              : -1,
      );
      return between(addDays(week.from, 5), week.to);
    },
  },
  {
    name: "weekday",
    needs: ["weekday"],
    expression: phrase(`(?:(?<which>last|this|next|coming)\\s+)?(?<weekday>${weekdayNames})`),
    resolve: weekday,
  },
];

/** In order of trust: where two phrases overlap the longer wins, then the earlier in this list. */
export const datePatterns: readonly DatePattern[] = [...named, ...yearly, ...relative];

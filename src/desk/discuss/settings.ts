/** How discussion is kept in bounds: what the program has, and what an admin sets otherwise. */
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import type { SettingStore, SettingValue } from "../../store/index.ts";

export interface DiscussionSettings {
  /** Whether what new people write waits for a moderator, unless the one who invites them says otherwise. */
  readonly holdNew: boolean;
  /** How long a comment can be changed. */
  readonly editMinutes: number;
  /** Most comments of one person in a minute, and in an hour. */
  readonly perMinute: number;
  readonly perHour: number;
}

export type SettingName = keyof DiscussionSettings;

/** A typing error is seen within minutes; after that others have answered. Nobody writes a thought every twelve seconds for long. */
export const defaultSettings: DiscussionSettings = {
  holdNew: false,
  editMinutes: 15,
  perMinute: 5,
  perHour: 40,
};

interface Told {
  /** As the command line writes it. */
  readonly word: string;
  readonly label: string;
  readonly help: string;
  /** Bounds of a number; null for what is on or off. */
  readonly range: readonly [least: number, most: number] | null;
}

/** A week to change a comment in is a week in which nobody knows what they answer; more than one a second is a program. */
export const told: Readonly<Record<SettingName, Told>> = {
  holdNew: {
    word: "hold-new",
    label: "Hold what new people write for review",
    help: "For invitations made from now on; each can say otherwise, and the page of people ends it for one.",
    range: null,
  },
  editMinutes: {
    word: "edit-minutes",
    label: "Minutes in which a comment can be changed",
    help: "0 to 10,080 (a week). What it said before stays to be read.",
    range: [0, 10_080],
  },
  perMinute: {
    word: "per-minute",
    label: "Comments of one person in a minute",
    help: "1 to 60.",
    range: [1, 60],
  },
  perHour: {
    word: "per-hour",
    label: "Comments of one person in an hour",
    help: "1 to 3,600.",
    range: [1, 3600],
  },
};

export const settingNames = Object.keys(told) as readonly SettingName[];

const schemaOf = ({ range }: Told): z.ZodType<boolean | number> =>
  range === null ? z.boolean() : z.int().min(range[0]).max(range[1]);

/**
 * A value as it is typed: "on" or "off", or a whole number.
 * @throws EntenteError E834 when it is none, or out of bounds
 */
export const parseSetting = (name: SettingName, typed: string): boolean | number => {
  const { label, range } = told[name];
  const word = typed.trim();
  const value =
    range === null ? ({ on: true, off: false } as const)[word] : /^\d+$/.test(word) ? Number(word) : null;
  const result = schemaOf(told[name]).safeParse(value);
  if (result.success) return result.data;
  const why = range === null ? "it is on or off" : `it is a whole number from ${range[0]} to ${range[1]}`;
  throw new EntenteError("E834", { name: `“${label}”`, why });
};

export const settingWords = (value: SettingValue): string =>
  typeof value === "boolean" ? (value ? "on" : "off") : String(value);

/** What an admin set over what the program has; a value that another version put there and this one cannot use is passed over. */
export const settingsOf = ({ all }: Pick<SettingStore, "all">): DiscussionSettings => {
  const set = all().flatMap(({ name, value }) => {
    const known = settingNames.find((one) => one === name);
    return known && schemaOf(told[known]).safeParse(value).success ? [[known, value]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(set) };
};

/** Longer than any comment that is read; who has more to say writes an assessment. */
export const longestComment = 5_000;
/** A form with such a text in letters of three bytes, each written as three signs, and the rest. */
export const mostCommentBytes = 64_000;

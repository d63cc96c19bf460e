/** How discussion is kept in bounds; an operator may set each otherwise. */

export interface DiscussionSettings {
  /** How long a comment can be changed. */
  readonly editMinutes: number;
  /** Most comments of one person in a minute, and in an hour. */
  readonly perMinute: number;
  readonly perHour: number;
}

/** A typing error is seen within minutes; after that others have answered. Nobody writes a thought every twelve seconds for long. */
export const defaultSettings: DiscussionSettings = { editMinutes: 15, perMinute: 5, perHour: 40 };

/** Longer than any comment that is read; who has more to say writes an assessment. */
export const longestComment = 5_000;
/** A form with such a text in letters of three bytes, each written as three signs, and the rest. */
export const mostCommentBytes = 64_000;

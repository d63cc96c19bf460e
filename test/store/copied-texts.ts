import { ownText, random } from "../trace/kit/texts.ts";

/** Texts of which many share paragraphs, and one story that stands in ninety of them. */
export function copiedTexts(): { id: string; text: string }[] {
  const next = random(31);
  const bases = Array.from({ length: 25 }, () => ownText(next, 4));
  const story = ownText(next, 3);
  const made = Array.from({ length: 130 }, (_, index) => {
    const base = bases[Math.floor(next() * bases.length)] ?? [];
    return { id: `t${index}`, text: [...base.slice(Math.floor(next() * 3)), ...ownText(next, 1)].join("\n") };
  });
  const told = Array.from({ length: 90 }, (_, index) => ({
    id: `s${index}`,
    text: [...ownText(next, 1), ...story].join("\n"),
  }));
  return [...made, ...told]
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

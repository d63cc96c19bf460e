import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { wrap } from "./format/wrap.ts";

/** Help is read at 80 columns in the documentation and in most terminals. */
const width = 80;

const pad = (text: string, to: number): string => text.padEnd(to);

function rows(entries: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...entries.map(([left]) => left.length)) + 4;
  return entries
    .map(([left, right]) => {
      const lines = wrap(right, width - indent);
      return lines.map((line, index) => pad(index === 0 ? `  ${left}` : "", indent) + line).join("\n");
    })
    .join("\n");
}

/** What `entente --help` prints. */
export const generalHelp = (): string => `Usage: entente COMMAND [ARGUMENTS]

Who is allied with whom - on paper, in practice, and on whose word.

Commands
${rows(commands.map(({ name, summary }) => [name, summary]))}

Options
${rows([
  ["--help", "this text; with a command, that command's"],
  ["--version", "the version"],
])}

The result goes to stdout, talk to stderr. Exit status: 0 ok, 1 failed, 2 misuse.
Colour only on a terminal, and not when NO_COLOR is set.
`;

/** What `entente COMMAND --help` prints. */
export function commandHelp({ name, usage, about, options, examples }: Command): string {
  const lines = usage.map((line, index) =>
    `${index === 0 ? "Usage:" : "      "} entente ${name} ${line}`.trimEnd(),
  );
  const shown = [...options.filter((option) => option.name !== "help")].map(
    (option) => [`--${option.name}${option.value ? ` ${option.value}` : ""}`, option.help] as const,
  );
  const paragraphs = about.split("\n\n").map((paragraph) => wrap(paragraph, width).join("\n"));
  return `${lines.join("\n")}

${paragraphs.join("\n\n")}

Options
${rows([...shown, ["--help", "this text"]])}

Examples
${examples.map((example) => `  ${example}`).join("\n")}
`;
}

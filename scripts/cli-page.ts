/** Makes docs/cli.md from the help texts of the commands. */
import { commands } from "../src/cli/commands.ts";
import { commandHelp, generalHelp } from "../src/cli/help.ts";

const block = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;

const intro = `# The command line

Made from the help texts of the program (\`node scripts/write-docs.ts\`); a test holds this page against them.

## What holds for every command

- **The result goes to stdout, talk to stderr**: progress (only on a terminal), failures, where a file was written. A
  pipe gets the result and nothing else; when its reader goes away (\`| head\`) the program ends quietly.
- **Pages** are files, folders, addresses or stdin (\`-\`, or nothing named and something piped in). A folder is walked in
  the order of names and gives its \`.html\`, \`.htm\`, \`.xhtml\`, \`.txt\` and \`.text\` files; hidden files are left out. A page is
  fetched from the web only when its address is given on the command line; nothing a page points at is loaded.
- **A page that fails ends no run.** It is a record \`{"type":"failure","status":"failed","document","code","message","todo"}\`
  in its place (JSON and NDJSON) and a line on stderr. The codes are in [errors.md](errors.md).
- **Exit status**: 0 ok; 1 failed, when a page failed that was named itself, or all did; 2 misuse of the command line.
  A bad page inside a folder leaves 0.
- **\`--format\`**: \`json\` (one page: the object; several: a list), \`ndjson\` (a record a line), \`csv\` (RFC 4180; cells that a
  spreadsheet would run as a formula get an apostrophe), \`table\` (text for people; control characters of pages are
  taken out). The records are in [records.md](records.md).
- **\`--out FILE\`** writes the result to a file that gets its name only once it is whole and on disk.
- **Colour** only on a terminal, and not when \`NO_COLOR\` is set.
- **The same pages give the same bytes**, on one process or several.
`;

/** The whole page. */
export async function cliPage(): Promise<string> {
  const sections: string[] = [];
  for (const { name, load } of commands) {
    sections.push(`## entente ${name}\n\n${block(commandHelp(await load()))}`);
  }
  return [intro, `## entente\n\n${block(generalHelp())}`, ...sections].join("\n");
}

/** What hostile pages cost: every kind read in a thread with the cap on memory that the commands read with. */
import { readApart } from "../../src/pipeline/reading/read-apart.ts";
import { hostile } from "./hostile.ts";

const shown = 12;

interface Cost {
  readonly kind: string;
  readonly cpu: number;
  readonly refused: string | null;
}

const costOf = async (kind: string, page: string): Promise<Cost> => {
  const before = process.cpuUsage();
  const refused = await readApart(page, { name: kind, form: kind.startsWith("text") ? "text" : "html" }).then(
    () => null,
    (error: unknown) => String(error),
  );
  const { user, system } = process.cpuUsage(before);
  return { kind, cpu: (user + system) / 1000, refused };
};

/** Prints the kinds that cost most, what was refused, and the peak memory of the process. */
export const measureHostile = async (bytes: number): Promise<void> => {
  await readApart("<p>The first page of a thread pays for its start.</p>", { name: "warm" });
  const costs: Cost[] = [];
  for (const [kind, make] of Object.entries(hostile)) costs.push(await costOf(kind, make(bytes)));
  costs.sort((a, b) => b.cpu - a.cpu);
  console.log(`${costs.length} kinds of hostile pages of ${bytes} bytes, CPU ms with sending and answer:`);
  for (const { kind, cpu } of costs.slice(0, shown)) console.log(`  ${cpu.toFixed(0)} ${kind}`);
  for (const { kind, refused } of costs) if (refused !== null) console.log(`  refused: ${kind}: ${refused}`);
  console.log(`  peak memory of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
};

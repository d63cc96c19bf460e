/** A test reporter that prints failures in full and closes with the counts. */
export default async function* closing(source) {
  const counts = { pass: 0, fail: 0, skipped: 0 };
  for await (const event of source) {
    if (event.type === "test:pass" && event.data.details?.type !== "suite") {
      if (event.data.skip !== undefined) counts.skipped++;
      else counts.pass++;
    }
    if (event.type === "test:fail" && event.data.details?.type !== "suite") {
      counts.fail++;
      const { name, file, line, details } = event.data;
      const error = details?.error?.cause ?? details?.error;
      yield `\nnot ok: ${name} (${file}:${line})\n${error?.stack ?? error}\n`;
    }
  }
  yield `\n# tests ${counts.pass + counts.fail + counts.skipped}\n# pass ${counts.pass}\n# fail ${counts.fail}\n# skipped ${counts.skipped}\n`;
  yield `${counts.pass} passed, ${counts.fail} failed, ${counts.skipped} skipped\n`;
}

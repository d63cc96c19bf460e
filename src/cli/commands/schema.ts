import { EntenteError } from "../../errors/index.ts";
import { type Command, outOption } from "../command.ts";
import { prettyJson } from "../emit.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { withSuggestion } from "../suggest.ts";

async function run(invocation: Invocation, io: Io): Promise<number> {
  if (invocation.has("openapi")) {
    if (invocation.positionals.length > 0) throw invocation.needs("either NAME or --openapi");
    const { openApi } = await import("../../desk/index.ts");
    await io.out(prettyJson(openApi()));
    return 0;
  }
  const { schemaOf, schemaNames, wholeSchema } = await import("../json-schema.ts");
  const [name] = invocation.positionals;
  if (name === undefined) {
    await io.out(prettyJson(wholeSchema()));
    return 0;
  }
  const names = schemaNames();
  const known = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known === undefined) {
    const [value, choices] = [withSuggestion(name, names), names.join(", ")];
    throw new EntenteError("E704", { name: "NAME", choices, value, command: "schema" });
  }
  await io.out(prettyJson(schemaOf(known)));
  return 0;
}

export const schema: Command = {
  name: "schema",
  usage: ["[NAME]", "--openapi"],
  about:
    "Prints the JSON Schema (draft 2020-12) of a record, made from the definitions that the program itself checks records with; without a name, of all of them. With --openapi it prints the document of the desk's API (OpenAPI 3.1), which is made the same way.",
  options: [{ name: "openapi", help: "the document of the API that `entente serve` answers" }, outOption],
  examples: [
    "entente schema Report",
    "entente schema Event",
    "entente schema > entente.schema.json",
    "entente schema --openapi",
  ],
  run,
};

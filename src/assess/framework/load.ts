import { parse } from "yaml";
import { EntenteError } from "../../errors/index.ts";
import { lintFramework } from "./lint.ts";
import { Framework } from "./schema.ts";

const unusable = (why: string): EntenteError => new EntenteError("E501", { path: "the framework", why });

const parsed = (text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    throw unusable(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
};

/**
 * A framework from the text of its YAML file, checked: shape by schema, sense by lint (rows and priors sum to one,
 * every state can occur, every name is known). Throws E501 with the first problem found.
 */
export function loadFramework(text: string): Framework {
  const checked = Framework.safeParse(parsed(text));
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw unusable(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "wrong shape"}`);
  }
  const [problem] = lintFramework(checked.data);
  if (problem !== undefined) throw unusable(problem);
  return checked.data;
}

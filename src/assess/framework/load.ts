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
 * A framework from the text of its YAML file, its shape checked and not its sense: for who wants to hear all that is
 * wrong with it (`checkFramework`). Throws E501 where the shape is wrong.
 */
export function parseFramework(text: string): Framework {
  const checked = Framework.safeParse(parsed(text));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw unusable(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "wrong shape"}`);
}

/**
 * A framework from the text of its YAML file, checked: shape by schema, sense by lint (rows and priors sum to one,
 * every state can occur, every name is known). Throws E501 with the first problem found.
 */
export function loadFramework(text: string): Framework {
  const framework = parseFramework(text);
  const [problem] = lintFramework(framework);
  if (problem !== undefined) throw unusable(problem);
  return framework;
}

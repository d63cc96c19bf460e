import { parse } from "yaml";
import { EntenteError } from "../../errors/index.ts";
import { lintFramework } from "./lint.ts";
import { Framework } from "./schema.ts";

const unusable = (path: string, why: string): EntenteError => new EntenteError("E501", { path, why });

const parsed = (text: string, path: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    throw unusable(path, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
};

/** What a framework is called in an error where it comes from no file. */
const given = "as given";

/**
 * A framework from the text of its YAML file, its shape checked and not its sense: for who wants to hear all that is
 * wrong with it (`checkFramework`). Throws E501 where the shape is wrong.
 *
 * @param path the file, for the error
 */
export function parseFramework(text: string, path = given): Framework {
  const checked = Framework.safeParse(parsed(text, path));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw unusable(path, `${issue?.path.join(".") || "the file"}: ${issue?.message ?? "wrong shape"}`);
}

/**
 * A framework from the text of its YAML file, checked: shape by schema, sense by lint (rows and priors sum to one,
 * every state can occur, every name is known). Throws E501 with the first problem found.
 *
 * @param path the file, for the error
 */
export function loadFramework(text: string, path = given): Framework {
  const framework = parseFramework(text, path);
  const [problem] = lintFramework(framework);
  if (problem !== undefined) throw unusable(path, problem);
  return framework;
}

/**
 * Passkeys: asks the desk for a question, has the browser's authenticator answer it, and sends the answer. The buttons stay hidden where
 * the browser cannot do it; a password works without this file.
 */
interface Shape {
  readonly data?: unknown;
  readonly error?: { readonly message: string; readonly todo: string };
}

class Told extends Error {}

/** Sends JSON to the desk; its own errors are told in its own words. */
const ask = async (address: string, body: unknown): Promise<unknown> => {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const shape = (await response.json()) as Shape;
  if (shape.error) throw new Told(`${shape.error.message}. ${shape.error.todo}`);
  return shape.data;
};

/** The fields of the form around a button, but no password. */
const fieldsOf = (form: HTMLFormElement | null): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const input of form?.querySelectorAll<HTMLInputElement>("input[name]:not([type=password])") ?? [])
    fields[input.name] = input.value;
  return fields;
};

const answerTo = async (kind: string, question: unknown): Promise<unknown> => {
  const credential =
    kind === "create"
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            question as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            question as PublicKeyCredentialRequestOptionsJSON,
          ),
        });
  return (credential as PublicKeyCredential | null)?.toJSON();
};

const whyOf = (error: unknown): string => {
  if (error instanceof Told) return error.message;
  if (error instanceof DOMException && error.name === "InvalidStateError")
    return "This authenticator has a passkey for this account already.";
  if (error instanceof DOMException && error.name === "NotAllowedError")
    return "It was called off, or took too long. Nothing has changed.";
  return "It did not work in this browser. Nothing has changed.";
};

const run = async (pressed: HTMLButtonElement): Promise<void> => {
  const { passkey: kind = "get", options = "", answer = "" } = pressed.dataset;
  const status = pressed.parentElement?.querySelector("[role=status]");
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  const form = pressed.closest("form");
  const password = form?.querySelector<HTMLInputElement>("[type=password]");
  const required = [...(form?.querySelectorAll<HTMLInputElement>("input[required]") ?? [])];
  if (!required.every((input) => input === password || input.reportValidity())) return;
  pressed.disabled = true;
  say("Waiting for your passkey …");
  try {
    const fields = fieldsOf(form);
    const question = await ask(options, kind === "create" ? fields : {});
    const made = await answerTo(kind, question);
    const { to } = (await ask(answer, { ...fields, answer: made })) as { readonly to: string };
    location.assign(to);
  } catch (error) {
    say(whyOf(error));
    pressed.disabled = false;
  }
};

if ("PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential)
  for (const pressed of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
    if (pressed.parentElement) pressed.parentElement.hidden = false;
    pressed.addEventListener("click", () => void run(pressed));
  }

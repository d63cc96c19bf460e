/** The answers of authenticators as browsers write them in JSON (WebAuthn level 3, 5.1.8 and 5.1.9). */
import { z } from "zod";

const bytes = z.base64url().max(20_000);
const attachment = z.enum(["platform", "cross-platform"]).optional();

const common = {
  id: bytes,
  rawId: bytes,
  type: z.literal("public-key"),
  // What extensions answered: nothing that the desk asks for or reads.
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
  // An authenticator may say null; the library knows only that it is not said.
  authenticatorAttachment: z.preprocess((value) => value ?? undefined, attachment),
};

const transports = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

export const creation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    // A kind of transport that nobody knows yet is no reason to refuse.
    transports: z
      .array(z.string())
      .max(16)
      .transform((all) => all.flatMap((one) => transports.safeParse(one).data ?? []))
      .optional(),
  }),
});

export const request = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.preprocess((value) => value ?? undefined, bytes.optional()),
  }),
});

export type Creation = z.infer<typeof creation>;
export type Request = z.infer<typeof request>;

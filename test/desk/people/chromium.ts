/** Real Chromium for the tests of people: where it is, how it is started, and what axe says of a page. */
import { existsSync } from "node:fs";
import axe from "axe-core";
import type { CDPSession, Page } from "playwright-core";

export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));
export const skip = executablePath === undefined && "no Chromium on this machine";
export const args = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All rules on a phone in light, and again on a desk; in dark only colours can differ. */
export const looks = [
  { width: 360, colorScheme: "light", only: rules },
  { width: 1440, colorScheme: "light", only: rules },
  { width: 1440, colorScheme: "dark", only: ["color-contrast"] },
] as const;

export const violations = async (page: Page, only: readonly string[]): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(only)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, any }) => html.slice(0, 160) + " " + any.map(({ message }) => message)).join(" | ")))`,
  );
  return found as string[];
};

/** An authenticator inside the browser that holds passkeys and says yes by itself. */
export const addAuthenticator = async (page: Page): Promise<CDPSession> => {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return client;
};

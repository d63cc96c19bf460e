import { join } from "node:path";

/** What decides where a user's data live; handed in, so that the answer can be tested. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

const perPlatform = ({ env, platform, home }: Surroundings): string => {
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  // XDG Base Directory Specification 0.8: relative paths in it are to be ignored.
  const xdg = env.XDG_DATA_HOME;
  return xdg?.startsWith("/") ? xdg : join(home, ".local", "share");
};

/** The one folder that holds the store: `--data`, else `ENTENTE_DATA`, else the platform's place for user data. */
export const dataFolder = (given: string | undefined, surroundings: Surroundings): string =>
  given || surroundings.env.ENTENTE_DATA || join(perPlatform(surroundings), "entente");

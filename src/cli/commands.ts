import type { Command } from "./command.ts";

interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command's file only when it is called for: `entente --help` stays quick. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which a page goes through the house. */
export const commands: readonly Entry[] = [
  {
    name: "read",
    summary: "what a page is: headline, body, badges, counters, comment thread",
    load: async () => (await import("./commands/read.ts")).read,
  },
  {
    name: "parse",
    summary: "sentences, words and Universal Dependencies trees",
    load: async () => (await import("./commands/parse.ts")).parse,
  },
  {
    name: "code",
    summary: "who did what to whom, and who says so",
    load: async () => (await import("./commands/code.ts")).code,
  },
  {
    name: "trace",
    summary: "copies, citations, stories, and the origins behind many reports",
    load: async () => (await import("./commands/trace.ts")).trace,
  },
  {
    name: "assess",
    summary: "whether two states are allied: on paper, in practice, and on whose word",
    load: async () => (await import("./commands/assess.ts")).assess,
  },
  {
    name: "import",
    summary: "put pages into the store, or published data into the record",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    name: "calibrate",
    summary: "train the model of treaty allies on the record data you imported",
    load: async () => (await import("./commands/calibrate.ts")).calibrateCommand,
  },
  {
    name: "export",
    summary: "records or reports out of the store",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    name: "review",
    summary: "what people said of records, out of the store or into it",
    load: async () => (await import("./commands/review.ts")).review,
  },
  {
    name: "serve",
    summary: "read the assessments in a browser",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  {
    name: "mcp",
    summary: "the store as tools for a language model, over the Model Context Protocol",
    load: async () => (await import("./commands/mcp.ts")).mcp,
  },
  {
    name: "people",
    summary: "let people into the desk: invitations, roles, the log",
    load: async () => (await import("./commands/people.ts")).people,
  },
  {
    name: "settings",
    summary: "what the desk allows: holding new people, changing comments, rates",
    load: async () => (await import("./commands/settings.ts")).settings,
  },
  {
    name: "backup",
    summary: "copy the store into a folder, whole and checked, while it is in use",
    load: async () => (await import("./commands/backup.ts")).backupCommand,
  },
  {
    name: "restore",
    summary: "put a backup in the place of the store",
    load: async () => (await import("./commands/restore.ts")).restoreCommand,
  },
  {
    name: "upgrade",
    summary: "bring a store of an earlier version up to date",
    load: async () => (await import("./commands/upgrade.ts")).upgradeCommand,
  },
  {
    name: "schema",
    summary: "the JSON Schema of every record",
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  {
    name: "framework",
    summary: "check frameworks: what fills them, and how much their indicators tell",
    load: async () => (await import("./commands/framework.ts")).framework,
  },
  {
    name: "doctor",
    summary: "check the installation, the knowledge files and the store",
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
];

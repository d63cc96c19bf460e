/**
 * The one catalogue of errors. A code is permanent: it is never renumbered or reused.
 * `what` says what happened, `todo` what the user can do about it; `{name}` places are filled in.
 */
export const catalogue = {
  E101: { what: "No such file or folder: {path}", todo: "Check the path." },
  E102: { what: "{path} holds no text (it looks like {kind})", todo: "Give an HTML page or a text file." },
  E103: { what: "{path} is empty", todo: "Give a page with some text." },
  E104: {
    what: "{path} is {size} bytes, over the limit of {limit}",
    todo: "Split it, or raise --max-bytes.",
  },
  E105: { what: "Cannot read {path}: {why}", todo: "Check that the file can be opened." },
  E106: {
    what: "{path} could not be coded, by a fault of entente: {why}",
    todo: "Please report it, with the page.",
  },
  E107: { what: "{path} took longer than {limit} s", todo: "Leave the page out, or raise --timeout." },
  E108: {
    what: "{path} holds {size} characters of text, more than the {limit} that are coded as one page",
    todo: "Split it into its articles.",
  },
  E109: { what: "{path} cannot be unpacked: {why}", todo: "Check that the file is whole." },
  E110: { what: "{path} holds no {what}", todo: "Give a file that holds a page." },
  E111: {
    what: "{path} takes more than {limit} MB of memory to read",
    todo: "Leave the page out: of 2,640 pages measured none takes a quarter of it.",
  },
  E201: { what: "Not CoNLL-U, line {line}: {why}", todo: "See universaldependencies.org/format.html." },
  E202: {
    what: "Model file {path} cannot be used: {why}",
    todo: "Reinstall, or retrain as docs/parse.md says.",
  },
  E203: { what: "A parser process ended: {why}", todo: "Run again; with fewer workers if memory ran out." },
  E301: {
    what: "Not a pair line, line {line}: {why}",
    todo: "Give JSON lines {id,text,source_spans,target_spans}.",
  },
  E302: { what: "Not a document line, line {line}: {why}", todo: "Give JSON lines {id,text} or {id,html}." },
  E303: {
    what: "{path} is not {format}: {why}",
    todo: "Name the data set the file is from with --as; entente import --help lists them.",
  },
  E304: {
    what: "{path} cannot be unpacked: {why}",
    todo: "Download it again, or unpack it and give the file.",
  },
  E401: {
    what: "Unknown state {name}",
    todo: "Give an ISO 3166-1 alpha-3 code or an English name, such as RUS or Russia.",
  },
  E402: { what: "A dyad needs two different states, not {name} twice", todo: "Name two states." },
  E403: { what: "{name} is not a date", todo: "Write it as YYYY-MM-DD." },
  E501: { what: "Framework {path} cannot be used: {why}", todo: "Run entente doctor, and mend the file." },
  E502: {
    what: "Knowledge file {path} is not valid: {why}",
    todo: "Mend the file; its schema is in docs/knowledge.md.",
  },
  E503: {
    what: "Dictionary {path}, line {line}: {why}",
    todo: "Mend the line; docs/dictionaries.md describes each kind of file.",
  },
  E504: {
    what: "{path} is no dictionary that entente knows",
    todo: "Give frames or actors in YAML, actors in TSV, or actors, agents or verbs of PETRARCH.",
  },
  E601: {
    what: "The store {path} cannot be opened: {why}",
    todo: "Check the folder, or give another with --data.",
  },
  E602: {
    what: "The store {path} was made by a newer version (schema {found}, this one knows {known})",
    todo: "Upgrade entente.",
  },
  E603: {
    what: "No report {id} in the store",
    todo: "Find it by its words in the search, or list all reports with: entente export --reports.",
  },
  E604: {
    what: "DuckDB, which reads and writes event data, cannot be loaded: {why}",
    todo: "Install it with: npm install @duckdb/node-api",
  },
  E605: { what: "Nothing imported for {what}", todo: "Import it first: entente import --as {format} FILE." },
  E606: {
    what: "What was imported is not enough to train on: {why}",
    todo: "Import more years or pairs: the model trains on years up to three before the last and is tested on the last two.",
  },
  E611: { what: "A decision needs {what}", todo: "Say who decides with --by, and why with --why." },
  E612: { what: "Report {id} was named twice", todo: "Name two different reports." },
  E613: {
    what: "Unknown outlet {name}",
    todo: "Give its name or site as knowledge/outlets has it, or an id outlet:...",
  },
  E614: {
    what: "Line {line} of {path} is no correction: {why}",
    todo: "Take the file as entente review wrote it; nothing was taken from it.",
  },
  E620: {
    what: "There is something at {path} already",
    todo: "Name a folder that is not there yet, or, to put a backup in the place of a store, give --replace.",
  },
  E621: { what: "The backup {path} is not whole: {why}", todo: "Use another backup, or make one anew." },
  E622: {
    what: "The store {path} is open in another process",
    todo: "End the desk or the import that has it open, and try again.",
  },
  E623: {
    what: "The store {path} cannot be brought up to date: {why}",
    todo: "Nothing was changed. Please report it, with what entente doctor says of the store.",
  },
  E701: { what: "Unknown command {name}", todo: "See entente --help." },
  E702: { what: "Unknown option {name} for entente {command}", todo: "See entente {command} --help." },
  E703: { what: "{name} needs a value", todo: "See entente {command} --help." },
  E704: { what: "{name} must be one of {choices}, not {value}", todo: "See entente {command} --help." },
  E705: { what: "entente {command} needs {what}", todo: "See entente {command} --help." },
  E801: { what: "Port {port} is taken", todo: "Give another with --port." },
  E802: { what: "{url} cannot be fetched: {why}", todo: "Save the page and give the file." },
  E803: { what: "There is no page at {path}", todo: "Start at / or ask for /d/rus-chn." },
  E804: {
    what: "The desk does not answer to the name {host}",
    todo: "Open it as http://127.0.0.1 or localhost.",
  },
  E805: {
    what: "The desk failed on this page",
    todo: "Try again; if it stays, report it with the page's address.",
  },
  E806: {
    what: "The desk has no accounts, and without sign-in it is not opened to {host}",
    todo: "Leave out --host; or make the first admin with entente people invite --role admin; or give --open-to-network: then everybody who reaches this machine can read, and nobody can write.",
  },
  E807: {
    what: "There is no framework {name}",
    todo: "Choose one of those that the page of the pair offers.",
  },
  E808: {
    what: "This request came from another page and changes nothing",
    todo: "Open the desk itself and use its own forms.",
  },
  E809: { what: "The desk only shows here", todo: "Use the desk on the machine that holds the store." },
  E810: { what: "{name} cannot be {value}: {why}", todo: "Correct the address and ask again." },
  E811: {
    what: "{url} is not fetched: {why}",
    todo: "Give an address of a public web page, or paste the text.",
  },
  E812: {
    what: "No page in the store tells of {pair}",
    todo: "Add a page that names both, or look for one of them in the search.",
  },
  E830: {
    what: "This is for people who have signed in",
    todo: "Sign in as {least} or more, and ask again.",
  },
  E831: {
    what: "{name} may not do this as {role}",
    todo: "It takes the role {least} or more; an admin of this desk can give it.",
  },
  E832: {
    what: "Handle and password do not fit together, or there is no such account",
    todo: "Try again, use a passkey, or ask an admin of this desk for a link that lets you back in.",
  },
  E833: { what: "Too many tries in a short time", todo: "Wait {seconds} s and try again." },
  E834: { what: "{name} cannot be used: {why}", todo: "Correct it and send it again." },
  E835: {
    what: "This link cannot be used: it was used already, taken back, or is too old",
    todo: "Ask an admin of this desk for another.",
  },
  E836: {
    what: "This changes how you get in, and it is a while ago that you signed in",
    todo: "Sign in again, and then do it.",
  },
  E837: { what: "No account {handle}", todo: "List the accounts with: entente people list." },
  E838: { what: "The handle {handle} is taken", todo: "Choose another." },
  E839: {
    what: "{handle} is the last admin, without whom nobody could manage this desk",
    todo: "Make another person admin first.",
  },
  E840: {
    what: "This desk has no sign-in: whoever works on this machine may do everything",
    todo: "To let others in, make the first admin with: entente people invite --role admin.",
  },
  E841: {
    what: "The desk has accounts, and for {host} it needs to know under which address people open it",
    todo: "Give it with --origin https://NAME, and let a server that speaks https pass requests on to this one.",
  },
  E842: {
    what: "{address} cannot be the address of the desk: {why}",
    todo: "Give an address such as https://desk.example, or http://localhost:4310 on this machine alone.",
  },
  E843: {
    what: "The passkey was not accepted: {why}",
    todo: "Try again, or sign in another way.",
  },
  E844: { what: "What was sent is larger than {limit} bytes", todo: "Send less at once." },
  E845: {
    what: "The token was not accepted: it is unknown, too old, or taken back",
    todo: "Make another on the account page.",
  },
  E846: { what: "Passwords are not used on this desk", todo: "Sign in with a passkey." },
  E850: { what: "There is no assessment {slug}", todo: "Open /a for those that are published." },
  E851: {
    what: "The reference {reference} leads to nothing: {why}",
    todo: "Correct it or take it out; nothing that you wrote is lost.",
  },
  E852: { what: "It cannot be published yet: {why}", todo: "Complete the draft, then publish it." },
  E853: {
    what: "Somebody saved this since you opened it",
    todo: "What you wrote stands below: open the saved one in another window, bring both together, and save again.",
  },
  E854: {
    what: "{name} cannot be used: {why}",
    todo: "Correct it and send the form again; nothing that you wrote is lost.",
  },
  E855: {
    what: "{what} is not possible: it is {state}",
    todo: "Open its page to see what was done, and why.",
  },
  E856: { what: "{what} is for {who}", todo: "Ask one of them." },
  E857: {
    what: "The pair is being weighed, so its verdict cannot be set beside yours yet",
    todo: "Try again in a minute.",
  },
  E860: { what: "There is no comment {id}", todo: "Open the page that it stood under." },
  E861: {
    what: "You wrote {most} comments in the last {time}, which is as many as may be written",
    todo: "Wait a little, then send it again; what you wrote stands below.",
  },
  E862: {
    what: "A comment can be changed for {minutes} minutes, and they are over",
    todo: "Answer it, or delete it and write anew.",
  },
  E870: {
    what: "{cursor} is no cursor of this list",
    todo: "Ask for the list without a cursor and follow links.next.",
  },
  E871: { what: "What was sent cannot be used: {why}", todo: "Send what /api/v1/openapi.json describes." },
  E872: { what: "The pair {pair} is being weighed", todo: "Ask again in {seconds} seconds." },
  E873: { what: "{path} does not answer {method}", todo: "It answers {allowed}." },
  E874: { what: "There is no {what} {id}", todo: "Those there are stand under {list}." },
  E875: { what: "What was sent is {type}, not JSON", todo: "Send JSON, with content-type application/json." },
  E876: { what: "It is given as JSON, not as {format}", todo: "Ask with format=json, or without it." },
  E877: {
    what: "There is nothing at {path} in the API",
    todo: "What there is stands in /api/v1/openapi.json, and for people at /api.",
  },
} as const satisfies Record<string, { what: string; todo: string }>;

export type ErrorCode = keyof typeof catalogue;

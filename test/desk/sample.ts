/** A hand-made assessment with its pages: what the report is rendered from before any other room is asked. */
import type {
  Assessment,
  Block,
  BlockKind,
  Claim,
  Coded,
  Comment,
  DateInterval,
  Event,
  EvidenceItem,
  Factor,
  Finding,
  Mention,
  Quote,
  Report,
  Traced,
} from "../../src/contract/index.ts";

const stage = { name: "sample", version: "1" };

export const on = (
  from: string | null,
  to = from,
  basis: DateInterval["basis"] = "stated",
): DateInterval => ({
  from,
  to,
  basis,
  source: "visible",
  span: null,
});

/** Words of a text with where they stand; the words must be there. */
export const quoteOf = (text: string, words: string): Quote => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
};

interface Parts {
  readonly id: string;
  readonly outlet: string;
  readonly published: DateInterval;
  readonly blocks: readonly (readonly [BlockKind, string])[];
}

export const reportOf = ({ id, outlet, published, blocks }: Parts): Report => {
  let text = "";
  const made: Block[] = blocks.map(([kind, words], at) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { id: `b${at + 1}`, kind, start, end: text.length, confidence: 1, rule: "sample" };
  });
  return {
    type: "report",
    contract: 1,
    id,
    stage,
    source: { form: "text", name: `${id}.txt`, url: null, bytes: text.length, sha256: id },
    text,
    blocks: made,
    metadata: {
      title: [],
      authors: [],
      outlet: [{ value: outlet, source: "visible", span: null }],
      language: [],
      canonicalUrl: [],
      section: [],
      credit: [],
    },
    published: [published],
    modified: [],
    badges: [],
    counters: [],
    comments: [],
    messages: [],
  };
};

const located = (report: Report, id: string, words: string) => ({
  id,
  report: report.id,
  ...quoteOf(report.text, words),
  stage,
  rule: "sample",
});

const comment = (
  report: Report,
  id: string,
  more: Partial<Comment> & { readonly words?: string },
): Comment => {
  const { words, ...rest } = more;
  const body = words ? quoteOf(report.text, words) : null;
  return {
    id,
    number: 1,
    parent: null,
    depth: 0,
    state: "shown",
    author: null,
    displayName: null,
    votes: null,
    status: null,
    date: null,
    minute: null,
    body: body && { start: body.start, end: body.end },
    start: body?.start ?? 0,
    end: body?.end ?? 0,
    ...rest,
  };
};

const bare = reportOf({
  id: "signal",
  outlet: "The Harbour Signal",
  published: on("2023-03-14"),
  blocks: [
    ["badge", "✅ Fact-checked"],
    ["headline", "Russia and China are now military allies in all but name"],
    [
      "paragraph",
      "The two navies have held joint exercises every year since 2012. In November, the defence ministers of Russia and China signed a roadmap for closer military cooperation.",
    ],
    [
      "paragraph",
      "“There is no promise to fight for each other, and I see no sign that either capital wants one,” Ines Falkenberg said. “It may well grow into an alliance one day. It is not one now.”",
    ],
    ["notice", "Sign in to leave a comment."],
    ["comment", "keelson (Jan) 14 March 2023 09: 14\nSix patrols in four years. Call it what it is."],
    [
      "comment",
      "M_Aldana 14 March 2023 09: 40\nFlying together proves nothing about who would fight for whom.",
    ],
    ["tombstone", "The comment was deleted."],
  ],
});

const signal: Report = {
  ...bare,
  badges: [
    {
      label: quoteOf(bare.text, "✅ Fact-checked"),
      kind: "fact-check",
      checker: null,
      date: null,
      finding: null,
      link: null,
    },
  ],
  comments: [
    comment(bare, "k1", {
      author: quoteOf(bare.text, "keelson"),
      displayName: quoteOf(bare.text, "Jan"),
      votes: null,
      date: on("2023-03-14"),
      minute: 554,
      words: "Six patrols in four years. Call it what it is.",
    }),
    comment(bare, "k2", {
      parent: "k1",
      depth: 1,
      author: quoteOf(bare.text, "M_Aldana"),
      date: on("2023-03-14"),
      minute: 580,
      words: "Flying together proves nothing about who would fight for whom.",
    }),
    comment(bare, "k3", { number: 2, state: "deleted" }),
  ],
};

const lantern = reportOf({
  id: "lantern",
  outlet: "Volga Lantern",
  published: on("2023-03-16"),
  blocks: [
    ["headline", "Western expert recognised a de facto alliance of Russia and China"],
    [
      "paragraph",
      "Moscow and Beijing have de facto become military allies. Such a conclusion was reached by the security specialist Ines Falkenberg, the newspaper The Harbour Signal reports.",
    ],
  ],
});

const observer = reportOf({
  id: "observer",
  outlet: "Strait Observer",
  published: on("2023-03-24"),
  blocks: [
    ["headline", "Bombers over the sea: Russia and China fly joint patrol"],
    [
      "paragraph",
      "Russian and Chinese bombers flew a joint patrol over the Sea of Japan on Thursday, Japan's Defence Ministry said.",
    ],
  ],
});

const claim = (report: Report, id: string, words: string, more: Partial<Claim>): Claim => ({
  type: "claim",
  ...located(report, id, words),
  content: [quoteOf(report.text, words)].map(({ start, end }) => ({ start, end })),
  chain: [],
  cue: null,
  certainty: "asserted",
  polarity: "affirmative",
  mode: "indirect",
  reporterStance: "neutral",
  headline: false,
  within: "body",
  thesis: { dyad: ["CHN", "RUS"], tie: "in-fact" },
  ...more,
});

const finding = (report: Report, id: string, words: string, more: Partial<Finding>): Finding => ({
  type: "finding",
  ...located(report, id, words),
  kind: "headline",
  verdict: "overclaims",
  says: "The headline asserts what the body calls possible.",
  against: [],
  ...more,
});

const coded = (report: Report, more: Partial<Coded>): Coded => ({
  report: report.id,
  mentions: [],
  events: [],
  claims: [],
  factors: [],
  findings: [],
  ...more,
});

const falkenberg = {
  kind: "person",
  mention: "Ines Falkenberg",
  span: null,
  resolved: "Ines Falkenberg",
} as const;

const state = (id: string, words: string, name: string): Mention => ({
  type: "mention",
  ...located(signal, `m-${id}`, words),
  sentence: 0,
  actor: { id, name, kind: "state", country: id, sector: null, organisation: null },
  reading: "government",
  antecedent: null,
});

const party = (country: string, words: string): Event["actors"][number] => {
  const { start, end } = quoteOf(signal.text, words);
  return { id: country, country, sector: null, span: { start, end } };
};

const exercises: Event = {
  type: "event",
  ...located(signal, "v1", "have held joint exercises"),
  sentence: 1,
  actors: [party("RUS", "Russia"), party("CHN", "China")],
  recipients: [],
  plover: { event: "COOPERATE", mode: "military", contexts: [] },
  cameo: "062",
  date: on("2012-01-01", "2023-03-14", "inferred"),
  place: null,
  modality: "actual",
  negated: false,
  symmetric: true,
  trigger: (({ start, end }) => ({ start, end }))(quoteOf(signal.text, "exercises")),
  attributedTo: null,
  rung: "exercises",
  retellings: [],
  within: "body",
};

const factor = (id: string, words: string, direction: Factor["direction"]): Factor => ({
  type: "factor",
  ...located(signal, id, words),
  direction,
  thesis: "c2",
  events: [],
  claims: [],
  cue: null,
  within: direction === "for" ? "body" : "thread",
});

export const documents = [
  {
    report: signal,
    coded: coded(signal, {
      mentions: [state("RUS", "Russia", "Russia"), state("CHN", "China", "China")],
      events: [exercises],
      claims: [
        claim(signal, "c1", "There is no promise to fight for each other", {
          chain: [falkenberg],
          mode: "direct",
          thesis: { dyad: ["CHN", "RUS"], tie: "none" },
        }),
        claim(signal, "c2", "It may well grow into an alliance one day.", {
          chain: [falkenberg],
          mode: "direct",
          certainty: "possible",
          thesis: { dyad: ["CHN", "RUS"], tie: "preparing" },
        }),
      ],
      factors: [
        factor("x1", "The two navies have held joint exercises every year since 2012.", "for"),
        factor("x2", "Flying together proves nothing about who would fight for whom.", "against"),
      ],
      findings: [
        finding(signal, "f1", "Russia and China are now military allies in all but name", {
          against: [quoteOf(signal.text, "It is not one now.")],
        }),
        finding(signal, "f2", "✅ Fact-checked", {
          kind: "badge",
          verdict: "names-no-checker",
          says: "The badge names neither checker nor date nor finding.",
        }),
      ],
    }),
  },
  {
    report: lantern,
    coded: coded(lantern, {
      claims: [
        claim(lantern, "c3", "Moscow and Beijing have de facto become military allies", {
          chain: [
            {
              kind: "outlet",
              mention: "The Harbour Signal",
              span: (({ start, end }) => ({ start, end }))(quoteOf(lantern.text, "The Harbour Signal")),
              resolved: "The Harbour Signal",
            },
            falkenberg,
          ],
        }),
      ],
    }),
  },
  { report: observer, coded: coded(observer, {}) },
] as const;

const evidence = (id: string, more: Partial<EvidenceItem>): EvidenceItem => ({
  id,
  indicator: "exercises",
  kind: "event",
  from: id,
  report: null,
  quote: null,
  says: "",
  date: null,
  origin: null,
  voices: "",
  weight: 1,
  direction: "for",
  ...more,
});

const items: readonly EvidenceItem[] = [
  evidence("e1", {
    report: "signal",
    quote: quoteOf(signal.text, "The two navies have held joint exercises every year since 2012."),
    says: "Russia and China held joint naval exercises every year since 2012",
    date: on("2012-01-01", "2023-03-14", "inferred"),
    origin: "o1",
    voices: "The Harbour Signal < Ines Falkenberg",
  }),
  evidence("e2", {
    indicator: "technical",
    report: "signal",
    quote: quoteOf(signal.text, "signed a roadmap for closer military cooperation"),
    says: "The defence ministers signed a roadmap for closer military cooperation",
    date: on("2022-11-01", "2022-11-30", "inferred"),
    origin: "o1",
    voices: "The Harbour Signal",
  }),
  evidence("e3", {
    indicator: "patrols",
    report: "observer",
    quote: quoteOf(observer.text, "Russian and Chinese bombers flew a joint patrol"),
    says: "Russian and Chinese bombers flew a joint patrol over the Sea of Japan",
    date: on("2023-03-23"),
    origin: "o2",
    voices: "Strait Observer < Japan's Defence Ministry",
  }),
  evidence("e4", {
    indicator: "common-policy",
    kind: "claim",
    from: "c1",
    report: "signal",
    quote: quoteOf(signal.text, "There is no promise to fight for each other"),
    says: "There is no promise to fight for each other",
    origin: "o1",
    voices: "The Harbour Signal < Ines Falkenberg",
    weight: 0.8,
    direction: "against",
  }),
  evidence("e5", {
    kind: "fact",
    from: "fact-1",
    says: "Maritime exercise in the Yellow Sea",
    date: on("2012-04-22", "2012-04-27"),
    voices: "",
  }),
];

const rung = (id: string, label: string, state: Assessment["practice"]["rungs"][number]["state"]) => ({
  id,
  label,
  state,
  why:
    state === "absent"
      ? "no dated evidence"
      : "one origin in the pages, and the record shows earlier exercises",
  evidence: items.filter(({ indicator }) => indicator === id).map((item) => item.id),
});

const hypotheses = [
  ["formal", "Formal ally", 0.1, 0.01, "almost no chance"],
  ["in-fact", "Ally in fact only", 0.15, 0.27, "unlikely"],
  ["partner", "Strategic partner short of alliance", 0.25, 0.66, "likely"],
  ["limited", "Limited cooperation", 0.35, 0.05, "very unlikely"],
  ["adversary", "Adversary", 0.15, 0.01, "almost no chance"],
] as const;

const indicators = ["exercises", "technical", "patrols", "common-policy"];

export const assessment: Assessment = {
  background: null,
  type: "assessment",
  contract: 1,
  stage: { name: "assess", version: "1.0.0" },
  framework: { id: "military-alliance", version: "1.0.0", label: "Military alliance" },
  dyad: ["RUS", "CHN"],
  names: ["Russia", "China"],
  asOf: "2023-03-24",
  asOfBasis: "the day of the latest page",
  paper: {
    dyad: ["CHN", "RUS"],
    on: "2023-03-24",
    obligations: [
      { obligation: "nonaggression", treaties: ["t1"], symmetric: true, sources: [] },
      { obligation: "consultation", treaties: ["t1"], symmetric: true, sources: [] },
    ],
    treaties: [
      {
        id: "t1",
        name: "Treaty of Good-Neighbourliness and Friendly Cooperation",
        from: "2002-02-28",
        to: null,
        parties: [
          { country: "CHN", from: null, to: null },
          { country: "RUS", from: null, to: null },
        ],
        obligations: ["nonaggression", "consultation"],
        asymmetric: false,
        confirmedBy: "atop-4.01",
        note: null,
      },
    ],
    suspended: [],
    differences: [],
    says: "No defence obligation. Nonaggression and consultation by the treaty signed in 2001.",
  },
  resemblance: null,
  practice: {
    says: "Regular exercises and joint patrols; arms and technical help; no common command and no bases.",
    rungs: [
      rung("consultations", "Consultations", "absent"),
      rung("technical", "Military-technical cooperation", "episodic"),
      rung("exercises", "Joint exercises", "regular"),
      rung("patrols", "Joint patrols and operations", "episodic"),
      rung("basing", "Basing and troop placement", "absent"),
      rung("common-policy", "Common defence policy", "absent"),
    ],
  },
  hypotheses: hypotheses.map(([id, label, prior, posterior, words]) => ({
    id,
    label,
    prior,
    posterior,
    words,
  })),
  matrix: hypotheses.flatMap(([hypothesis], row) =>
    indicators.map((indicator, column) => ({
      hypothesis,
      indicator,
      logRatio: Math.round(Math.sin(row * 1.7 + column) * 20) / 10,
    })),
  ),
  influence: [
    { indicator: "exercises", says: "Regular exercises raised “Strategic partner”", change: 0.18 },
    { indicator: "common-policy", says: "The missing promise lowered “Ally in fact only”", change: -0.11 },
  ],
  evidence: items,
  counterEvidence: ["e4"],
  againstVerdict: [],
  confidence: {
    level: "moderate",
    why: ["Two independent origins and the record agree.", "Both origins are outside the two states."],
  },
  verdict:
    "Russia and China are likely strategic partners short of alliance: they train and fly together, and no treaty obliges either to defend the other.",
  counts: { reports: 3, origins: 2, says: "Two of the three reports lead to one interview." },
  copiesCounted: {
    hypothesis: "in-fact",
    posterior: 0.41,
    says: "Had copies been counted as sources, “Ally in fact only” would stand at 41 % instead of 27 %.",
  },
  wouldChange: ["A clause on mutual defence.", "A standing joint command."],
  gaps: ["The text of the roadmap is not public."],
  findings: ["f1", "f2"],
  checks: [
    {
      claim: "c3",
      verdict: "not-established",
      measure: null,
      says: "No treaty in the record binds either state to defend the other.",
      facts: [],
    },
  ],
  reports: ["signal", "lantern", "observer"],
};

export const traced: Traced = {
  reports: assessment.reports,
  copies: [
    {
      type: "copy",
      stage,
      from: "signal",
      to: "lantern",
      directed: true,
      share: 0.42,
      channel: "skeleton",
      passages: [],
      why: "Same names and order, and Volga Lantern names The Harbour Signal.",
    },
  ],
  citations: [],
  origins: [
    {
      type: "origin",
      id: "o1",
      stage,
      speaker: "Ines Falkenberg",
      label: "Ines Falkenberg",
      reports: ["signal", "lantern"],
      claims: ["c1", "c2", "c3"],
      merges: [{ a: "signal", b: "lantern", why: "Both end at Ines Falkenberg." }],
    },
    {
      type: "origin",
      id: "o2",
      stage,
      speaker: "JPN.MOD",
      label: "Japan's Defence Ministry",
      reports: ["observer"],
      claims: [],
      merges: [],
    },
  ],
  stories: [],
  happenings: [],
  citationChecks: [],
  credibility: [],
  apart: [],
};

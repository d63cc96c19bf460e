/** English verb forms for the generated sentences. */
const irregular = new Map(
  `begin began begun|bring brought brought|build built built|buy bought bought|catch caught caught|come came come|cut cut cut|deal dealt dealt|draw drew drawn|drive drove driven|fall fell fallen|feed fed fed|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forgive forgave forgiven|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|land landed landed|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lose lost lost|make made made|meet met met|pay paid paid|put put put|quit quit quit|read read read|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sink sank sunk|sit sat sat|slay slew slain|speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|take took taken|tear tore torn|tell told told|think thought thought|throw threw thrown|undertake undertook undertaken|uphold upheld upheld|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|break broke broken|bid bid bid|overthrow overthrew overthrown|override overrode overridden|overrun overran overrun|retake retook retaken|freeze froze frozen|sue sued sued|beat beat beaten|behead beheaded beheaded|rebuild rebuilt rebuilt|outlaw outlawed outlawed|foresee foresaw foreseen|be was been|shed shed shed|spread spread spread|rig rigged rigged`
    .split("|")
    .map((row) => row.split(" "))
    .map(([base = "", past = "", participle = ""]) => [base, { past, participle }] as const),
);
const doubling = new Set(
  "ban bar step slam rap grab nab jam stab slap club whip plan drop stop shun snub commit permit admit defer prod bomb-off hug rob scrap cap pin rub spur strip swap tip top trap wrap skip occur refer submit remit compel expel repel quel patrol rebel cancel equip kidnap ram gun gag bug tug jog war".split(
    " ",
  ),
);

const regularPast = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};

export interface Forms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** All forms of a verb. */
export const inflect = (base: string): Forms => {
  const known = irregular.get(base);
  const past = known?.past ?? regularPast(base);
  const stem =
    base.endsWith("ee") || base === "be"
      ? base
      : base.endsWith("ie")
        ? `${base.slice(0, -2)}y`
        : base.replace(/e$/, "");
  const gerund = `${doubling.has(base) || /^(?:put|cut|set|hit|get|run|shut|quit|let|win|sit|begin|forbid)$/.test(base) ? base + (base.at(-1) ?? "") : stem}ing`;
  const third = /(?:s|sh|ch|x|z|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return { base, third, past, participle: known?.participle ?? past, gerund };
};

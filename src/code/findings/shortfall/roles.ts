import type { Claim, Event } from "../../../contract/index.ts";
import { layOut } from "../../claims/reading.ts";
import type { CodeContext } from "../../context.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  liesIn,
  marker,
  type Node,
  subjectOf,
  subtree,
} from "../../tree/index.ts";
import { predicateOf } from "../leaning.ts";
import { matterBook } from "../matter-book.ts";

type Parties = readonly [ReadonlySet<string>, ReadonlySet<string>];

const only = (set: ReadonlySet<string>): string | null => (set.size === 1 ? ([...set][0] ?? null) : null);

const areTurned = ([doers, others]: Parties, [bodyDoers, bodyOthers]: Parties): boolean => {
  const [a, b] = [only(doers), only(others)];
  return a !== null && b !== null && a !== b && only(bodyDoers) === b && only(bodyOthers) === a;
};

const countriesBelow = (context: CodeContext, node: Node | null): ReadonlySet<string> => {
  if (!node) return new Set();
  const words = subtree(node);
  return new Set(
    context
      .mentionsIn(node.tree.sentence.index)
      .filter(
        ({ actor, ...span }) => actor.country !== null && words.some(({ token }) => liesIn(token, span)),
      )
      .flatMap(({ actor }) => actor.country ?? []),
  );
};

/** Who does it and to whom, by the tree. */
const partiesOf = (context: CodeContext, verb: Node): Parties => {
  const passive = isPassive(verb);
  const doer = passive ? agentOf(verb) : subjectOf(verb);
  const done = passive ? [childOf(verb, "nsubj:pass", "nsubj")] : childrenOf(verb, "obj", "iobj", "obl");
  return [countriesBelow(context, doer), new Set(done.flatMap((node) => [...countriesBelow(context, node)]))];
};

/** Deeds that both do: "A and B sign", "A trades with B"; whoever is named first does no more than the other. */
const isMutual = (verb: Node): boolean =>
  childrenOf(verb, "obl").some((child) =>
    ["with", "alongside", "together with", "against"].includes(marker(child)),
  );

const sameDeed = (context: CodeContext, a: Node, b: Node): boolean => {
  if (a.lemma === b.lemma) return true;
  const { concepts, turnable } = matterBook(context.knowledge);
  const shared = (concepts.get(a.lemma) ?? []).filter((name) => (concepts.get(b.lemma) ?? []).includes(name));
  return shared.some((name) => turnable.has(name));
};

const byTree = (context: CodeContext, headline: Claim, claim: Claim): boolean => {
  const [above, below] = [headline, claim].map((one) => predicateOf(layOut(context), one));
  if (!above || !below || !sameDeed(context, above, below) || isMutual(above) || isMutual(below))
    return false;
  return areTurned(partiesOf(context, above), partiesOf(context, below));
};

const countriesOf = (list: Event["actors"]): ReadonlySet<string> =>
  new Set(list.flatMap(({ country }) => country ?? []));

const byEvents = ({ events }: CodeContext, headline: Claim, claim: Claim): boolean => {
  const inside = ({ content }: Claim): readonly Event[] =>
    events.filter(({ trigger, symmetric }) => !symmetric && content.some((span) => liesIn(trigger, span)));
  const below = inside(claim);
  return inside(headline).some(({ plover, actors, recipients }) => {
    const same = below.filter(
      (other) => other.plover.event === plover.event && other.plover.mode === plover.mode,
    );
    return (
      same.length > 0 &&
      same.every((other) =>
        areTurned(
          [countriesOf(actors), countriesOf(recipients)],
          [countriesOf(other.actors), countriesOf(other.recipients)],
        ),
      )
    );
  });
};

/** "Bahrain hands spy to Qatar" over "Qatar handed a spy to Bahrain": one deed, with doer and done-to the other way round. */
export const turnsRoles = (context: CodeContext, headline: Claim, claim: Claim): boolean =>
  byTree(context, headline, claim) || byEvents(context, headline, claim);

/** "Iran attacks" over "a militia backed by Iran attacked": a deed of private people told as the state's. */
export const makesStateOf = (context: CodeContext, headline: Claim, claim: Claim): boolean => {
  const [above, below] = [headline, claim].map((one) => predicateOf(layOut(context), one));
  const [state, doer] = [above, below].map((verb) =>
    verb ? (isPassive(verb) ? agentOf(verb) : subjectOf(verb)) : null,
  );
  if (!state || !doer || state.upos !== "PROPN") return false;
  const own = context
    .mentionsIn(state.tree.sentence.index)
    .some((mention) => mention.actor.kind === "state" && liesIn(state.token, mention));
  return own && isPrivate(context, doer);
};

const isPrivate = (context: CodeContext, doer: Node): boolean =>
  matterBook(context.knowledge).private.has(doer.lemma) ||
  childrenOf(doer, "amod").some(({ form }) =>
    /-(?:backed|aligned|linked|allied|born)$|^(?:former|retired|ex)$/.test(form),
  );

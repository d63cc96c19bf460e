import type { Claim, Coded, Report, Voice } from "../../src/contract/index.ts";
import { claim, coded, page, voice } from "../../test/trace/kit/build.ts";
import { ownText, random } from "../../test/trace/kit/texts.ts";

/** A small corpus with the number of its origins known by construction. */
export interface World {
  readonly documents: readonly { readonly report: Report; readonly coded: Coded }[];
  readonly origins: number;
}

const thesis = { dyad: ["KEN", "OMN"], tie: "in-fact" as const };

class Builder {
  readonly documents: { report: Report; coded: Coded }[] = [];
  readonly #next: () => number;
  #serial = 0;

  constructor(next: () => number) {
    this.#next = next;
  }

  /** A report in a paper of its own that says the thesis by the chain given; gives its outlet and paragraphs. */
  tell(
    chain: readonly Voice[],
    text?: readonly string[],
  ): { readonly outlet: string; readonly text: readonly string[] } {
    const id = `w${this.#serial++}`;
    const says = `Kenya and Oman are allies, paper ${id} has it.`;
    const body = text ?? ownText(this.#next, 3);
    const report = page({
      id,
      paragraphs: [says, ...body],
      outlet: `Paper ${id}`,
      date: `2022-03-0${1 + Math.floor(this.#next() * 5)}`,
    });
    const claims: Claim[] = [claim(report, says, { chain, thesis })];
    this.documents.push({ report, coded: coded(report, { claims }) });
    return { outlet: `Paper ${id}`, text: body };
  }

  int(most: number): number {
    return Math.floor(this.#next() * (most + 1));
  }
}

const outletVoice = (name: string): Voice => voice("outlet", name, null);
const experts = voice("unnamed", "experts");

/** Speakers quoted by several papers, own reporting with copies, unnamed voices that add nothing. */
export function world(seed: number): World {
  const builder = new Builder(random(seed));
  const speakers = builder.int(2);
  for (let one = 0; one < speakers; one++) {
    const speaker = voice("person", `Speaker ${one}`, `unknown:speaker-${seed}-${one}`);
    const first = builder.tell([speaker]);
    for (let echo = builder.int(2); echo > 0; echo--) builder.tell([speaker]);
    if (builder.int(1) === 1) builder.tell([outletVoice(first.outlet), speaker]);
  }
  const owns = builder.int(2) + (speakers === 0 ? 1 : 0);
  for (let one = 0; one < owns; one++) {
    const first = builder.tell([]);
    for (let copy = builder.int(2); copy > 0; copy--) builder.tell([], first.text);
  }
  for (let idle = builder.int(1); idle > 0; idle--) builder.tell([experts]);
  return { documents: builder.documents, origins: speakers + owns };
}

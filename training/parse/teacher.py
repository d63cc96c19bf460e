"""Lets the teacher, which sees what a language model sees, say what smaller models are to learn.

python3 teacher.py SHAPE.json TEACHER.pt RAW.conllu OUT writes its view of every training sentence (half of each share stays
with the treebank's own answer) and its parses of the raw sentences, both as the CHOICES likeliest tags, heads and labels
with their shares: Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network".
"""
import sys

import numpy as np
import torch

import treebank
from batches import CHOICES, Encoder, batches
from minilm import LanguageModel
from network import Network
from train import LANGUAGE_MODEL, begin

LONGEST = 100  # longer raw sentences are lists


def choices_of(scores, gold=None):
    """The likeliest answers of each word and their shares; `gold`: the treebank's answers, half of the truth."""
    shares = scores.softmax(-1)
    if gold is not None:
        known = (gold >= 0).float()[..., None]
        own = torch.nn.functional.one_hot(gold.clamp(min=0), shares.shape[-1]).float()
        shares = known * (own + shares) / 2 + (1 - known) * shares
    found, places = torch.nn.functional.pad(shares, (0, CHOICES)).topk(CHOICES, -1)
    places = places * (found > 0)  # a place outside the sentence means nothing in another batch
    return places.numpy(), (found / found.sum(-1, keepdim=True)).numpy()


def tell(network, group, batch, names):
    """Gives each sentence of a batch its `soft`; raw sentences (without labels of their own) also heads and labels."""
    raw = group[0][0].deprel == "_"
    hidden = network.encode(batch.rows, batch.glued, batch.mask, batch.seen)
    arcs = network.arcs(hidden, batch.mask)
    heads = arcs.argmax(-1) if raw else batch.heads
    scores = network.tag(hidden), arcs, network.labels(hidden, heads)
    answers = (None, None, None) if raw else (batch.tags, batch.heads, batch.labels)
    sides = [choices_of(*pair) for pair in zip(scores, answers)]
    for row, sentence in enumerate(group):
        size = len(sentence)
        sentence.soft = [(places[row, :size].astype(np.int16), shares[row, :size].astype(np.float16)) for places, shares in sides]
        if raw:
            for at, word in enumerate(sentence):
                word.head, word.deprel = int(heads[row, at]), names[int(sides[2][0][row, at, 0])]


def say(network, sentences, encoder, tables):
    order = sorted(sentences, key=len)
    names = list(tables["labels"])
    at = 0
    with torch.no_grad():
        for batch in batches(order, encoder, tables, 2000):
            group = order[at : at + len(batch.mask)]
            at += len(group)
            tell(network, group, batch, names)


def main(shape_path, checkpoint, raw_path, out):
    _, varied, _, _ = begin(shape_path)
    saved = torch.load(checkpoint)
    tables = saved["tables"]
    network = Network(saved["shape"])
    network.load_state_dict(saved["weights"])
    network.eval()
    raw = [sentence for sentence in treebank.read(raw_path) if 3 < len(sentence) <= LONGEST]
    for sentence in raw:
        for word in sentence:
            word.deprel = "_"
    LanguageModel(LANGUAGE_MODEL).see([*varied.sentences, *raw])
    for sentences in (varied.sentences, raw):
        say(network, sentences, Encoder(tables["words"]), tables)
    for sentence in raw:
        sentence.seen = None
    torch.save({"treebanks": [sentence.soft for sentence in varied.sentences], "raw": raw}, out)
    print(out, len(raw), "raw sentences,", sum(map(len, raw)), "words", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:5])

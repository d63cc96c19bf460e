"""Trains a model: python3 train.py SHAPE.json OUT.pt [TAUGHT]. See train.sh for the one command."""
import json
import os
import random
import sys
import time
from collections import Counter

import numpy as np
import torch
from torch.nn import functional as F

import field
import treebank
from batches import Encoder, batches
from features import normal
from minilm import LanguageModel
from network import Network

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGE_MODEL = os.environ.get("LANGUAGE_MODEL", os.path.join(HERE, "../../out/parse/minilm"))
VECTORS = os.environ.get("VECTORS", os.path.join(HERE, "../../out/parse/vectors.npz"))
TREEBANKS = os.environ.get("TREEBANKS", os.path.join(HERE, "../../../shared/gold/parse"))


def tables_of(sentences, extra, given):
    """Word, tag and label tables of the training sentences: first the words to learn, then those only given."""
    words = Counter(normal(word.form) for sentence in sentences for word in sentence)
    kept = sorted(word for word, count in words.items() if count >= 2)
    kept += sorted(set(map(normal, extra)) - set(kept))
    learned = len(kept) + 1
    kept += sorted(set(given) - set(kept))
    tags = Counter(word.tag for sentence in sentences for word in sentence)
    labels = Counter(word.deprel for sentence in sentences for word in sentence)
    return {
        "learned": learned,
        "words": {word: i + 1 for i, word in enumerate(kept)},
        "tags": {tag: i for i, tag in enumerate(sorted(tag for tag, count in tags.items() if count >= 3))},
        "labels": {label: i for i, label in enumerate(sorted(label for label, n in labels.items() if n >= 3))},
    }


def given_of(tables, width):
    """The vectors of VECTORS (made by vectors.py) in the order of the word table; words without one are zeros."""
    found = torch.zeros(len(tables["words"]) + 1, width)
    saved = np.load(VECTORS)
    for word, values in zip(saved["words"].tolist(), saved["values"]):
        found[tables["words"][word], : len(values)] = torch.from_numpy(values.astype(np.float32))
    return found


def loss_of(network, batch):
    hidden = network.encode(batch.rows, batch.glued, batch.mask, batch.seen)
    flat = batch.mask.view(-1)
    losses = []
    for scores, (choices, shares) in zip(
        (network.tag(hidden), network.arcs(hidden, batch.mask), network.labels(hidden, batch.heads)), batch.soft
    ):
        logs = scores.reshape(-1, scores.shape[-1])[flat].log_softmax(-1)
        of_choices = logs.gather(-1, choices.view(-1, choices.shape[-1])[flat])
        shares = shares.view(-1, shares.shape[-1])[flat]
        losses.append(-(of_choices * shares).sum() / shares.sum())
    return losses[0] + losses[1] + losses[2]


def measure(network, sentences, encoder, tables):
    """Tags, unlabelled and labelled arcs right, per cent, greedy heads, given tokens."""
    network.eval()
    total = tag_right = arc_right = both_right = 0
    names = [label.split(":")[0] for label in tables["labels"]]
    with torch.no_grad():
        for batch in batches(sentences, encoder, tables, 2000):
            hidden = network.encode(batch.rows, batch.glued, batch.mask, batch.seen)
            found = network.arcs(hidden, batch.mask).argmax(-1)
            label = network.labels(hidden, found).argmax(-1)
            tag = network.tag(hidden).argmax(-1)
            same = torch.tensor(
                [[names[a] == names[b] if b >= 0 else False for a, b in zip(x, y)] for x, y in zip(label.tolist(), batch.labels.tolist())]
            )
            right = (found == batch.heads) & batch.mask
            total += batch.mask.sum().item()
            tag_right += ((tag == batch.tags) & batch.mask).sum().item()
            arc_right += right.sum().item()
            both_right += (right & same).sum().item()
    network.train()
    return [round(100 * n / total, 2) for n in (tag_right, arc_right, both_right)]


def bare(sentence):
    """A sentence without its period, as in headlines and lists."""
    last = len(sentence)
    return treebank.Sentence(sentence[:-1]) if last > 1 and all(word.head != last for word in sentence) else sentence


class Varied:
    """The training sentences of each epoch: treebank sentences, some with field words put in, new field sentences, taught ones."""

    def __init__(self, sentences, shape, chance):
        self.sentences, self.shape, self.chance, self.taught = sentences, shape, chance, []
        self.lexicon = field.Lexicon()
        self.kinds = [field.subcategory(sentence) for sentence in sentences]
        self.grammar = field.Grammar(self.lexicon, field.Tags(sentences), chance)

    def teach(self, path):
        """Takes what teacher.py wrote: its views of the treebank sentences, and raw sentences it has parsed."""
        told = torch.load(path)
        for sentence, soft in zip(self.sentences, told["treebanks"]):
            sentence.soft = soft
        self.taught = told["raw"]

    def epoch(self):
        if self.shape.get("seen"):  # what a language model sees was computed for the sentences as they are
            return self.sentences
        found = [
            field.substitute(sentence, kinds, self.lexicon, self.chance)
            if self.chance.random() < self.shape["substituted"]
            else sentence
            for sentence, kinds in zip(self.sentences, self.kinds)
        ]
        found = [bare(s) if s[-1].form == "." and self.chance.random() < 0.06 else s for s in found]
        found += [sentence for sentence in self.taught if self.chance.random() < self.shape["taught"]]
        return found + [self.grammar.sentence() for _ in range(self.shape["written"])]


def rate(step, steps, top):
    warm = min(1, (step + 1) / 300)
    return top * warm * max(0, 1 - step / steps)


class Mean:
    """Running means of the weights; the model that is measured and kept has them in place of the last step's."""

    def __init__(self, network):
        self.own = list(network.parameters())
        self.values = [p.detach().clone() for p in self.own]

    def add(self, step):
        keep = min(0.998, step / (step + 10))
        with torch.no_grad():
            torch._foreach_mul_(self.values, keep)
            torch._foreach_add_(self.values, [p.detach() for p in self.own], alpha=1 - keep)

    def swap(self):
        with torch.no_grad():
            for p, m in zip(self.own, self.values):
                last = p.detach().clone()
                p.copy_(m)
                m.copy_(last)


def treebanks_of(shape, part):
    return [(path, treebank.read(os.path.join(TREEBANKS, path))) for path in shape[part]]


def begin(shape_path):
    """The shape, the training sentences of each epoch, the held ones and the tables."""
    torch.set_num_threads(1)
    shape = json.load(open(shape_path))
    torch.manual_seed(shape["seed"])
    chance = random.Random(shape["seed"])
    sentences = [s for _, found in treebanks_of(shape, "train") for s in found if len(s) <= 160]
    varied = Varied(sentences, shape, chance)
    tables = tables_of(sentences, varied.lexicon.forms(), np.load(VECTORS)["words"].tolist())
    shape.update(words=len(tables["words"]) + 1, learned=tables["learned"], tags=len(tables["tags"]), labels=len(tables["labels"]))
    return shape, varied, treebanks_of(shape, "held"), tables


def main(shape_path, out, taught=None):
    """`taught`: what the teacher wrote."""
    shape, varied, held, tables = begin(shape_path)
    chance = varied.chance
    if taught:
        varied.teach(taught)
    if shape.get("seen"):
        LanguageModel(LANGUAGE_MODEL).see([s for found in [varied.sentences, *(h for _, h in held)] for s in found])
    network = Network(shape)
    network.given.copy_(given_of(tables, shape["word"]))
    encoder = Encoder(tables["words"])
    print(json.dumps(shape), sum(p.numel() for p in network.parameters()), flush=True)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3, betas=(0.9, 0.98), eps=1e-8, foreach=True)
    mean = Mean(network)
    steps = shape["epochs"] * len(list(batches(varied.epoch(), encoder, tables, shape["batch"])))
    step, began = 0, time.process_time()
    for epoch in range(shape["epochs"]):
        lost = 0
        for batch in batches(varied.epoch(), encoder, tables, shape["batch"], chance, None if shape.get("seen") else chance):
            for group in optimiser.param_groups:
                group["lr"] = rate(step, steps, shape["rate"])
            optimiser.zero_grad(set_to_none=True)
            loss = loss_of(network, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            step += 1
            mean.add(step)
            lost += loss.item()
        mean.swap()
        figures = {path.split(".")[0]: measure(network, found, encoder, tables) for path, found in held}
        torch.save({"shape": shape, "tables": tables, "weights": network.state_dict()}, out)
        mean.swap()
        print(
            f"epoch {epoch + 1} loss {lost / (steps / shape['epochs']):.3f} tags/UAS/LAS {figures} "
            f"CPU {time.process_time() - began:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main(*sys.argv[1:4])

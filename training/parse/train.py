"""Trains a model: python3 train.py SHAPE.json OUT.pt [CHECKPOINT]. See train.sh for the one command."""
import json
import os
import random
import sys
import time
from collections import Counter

import torch
from torch.nn import functional as F

import field
import treebank
from batches import Encoder, batches
from features import normal
from network import Network

HERE = os.path.dirname(os.path.abspath(__file__))
TREEBANKS = os.environ.get("TREEBANKS", os.path.join(HERE, "../../../shared/gold/parse"))


def tables_of(sentences, least=2, extra=()):
    """Word, tag and label tables of the training sentences."""
    words = Counter(normal(word.form) for sentence in sentences for word in sentence)
    kept = sorted(word for word, count in words.items() if count >= least)
    kept += sorted(set(map(normal, extra)) - set(kept))
    tags = Counter(word.tag for sentence in sentences for word in sentence)
    labels = Counter(word.deprel for sentence in sentences for word in sentence)
    return {
        "words": {word: i + 1 for i, word in enumerate(kept)},
        "tags": {tag: i for i, tag in enumerate(sorted(tag for tag, count in tags.items() if count >= 3))},
        "labels": {label: i for i, label in enumerate(sorted(label for label, n in labels.items() if n >= 3))},
    }


def loss_of(network, batch):
    rows, glued, mask, tags, heads, labels = batch
    hidden = network.encode(rows, glued, mask)
    flat = mask.view(-1)
    losses = []
    for scores, gold in (
        (network.tag(hidden), tags),
        (network.arcs(hidden, mask), heads),
        (network.labels(hidden, heads), labels),
    ):
        losses.append(F.cross_entropy(scores.reshape(-1, scores.shape[-1])[flat], gold.view(-1)[flat], ignore_index=-1))
    return losses[0] + losses[1] + losses[2]


def measure(network, sentences, encoder, tables):
    """Tags, unlabelled and labelled arcs right, per cent, greedy heads, given tokens."""
    network.eval()
    total = tag_right = arc_right = both_right = 0
    names = [label.split(":")[0] for label in tables["labels"]]
    with torch.no_grad():
        for rows, glued, mask, tags, heads, labels in batches(sentences, encoder, tables, 2000):
            hidden = network.encode(rows, glued, mask)
            found = network.arcs(hidden, mask).argmax(-1)
            label = network.labels(hidden, found).argmax(-1)
            tag = network.tag(hidden).argmax(-1)
            same = torch.tensor(
                [[names[a] == names[b] if b >= 0 else False for a, b in zip(x, y)] for x, y in zip(label.tolist(), labels.tolist())]
            )
            right = (found == heads) & mask
            total += mask.sum().item()
            tag_right += ((tag == tags) & mask).sum().item()
            arc_right += right.sum().item()
            both_right += (right & same).sum().item()
    network.train()
    return [round(100 * n / total, 2) for n in (tag_right, arc_right, both_right)]


def bare(sentence):
    """A sentence without its period, as in headlines and lists."""
    last = len(sentence)
    return sentence[:-1] if last > 1 and all(word.head != last for word in sentence) else sentence


class Varied:
    """The training sentences of each epoch: treebank sentences, some with field words put in, and new field sentences."""

    def __init__(self, sentences, shape, chance):
        self.sentences, self.shape, self.chance = sentences, shape, chance
        self.lexicon = field.Lexicon()
        self.kinds = [field.subcategory(sentence) for sentence in sentences]
        self.grammar = field.Grammar(self.lexicon, field.Tags(sentences), chance)

    def epoch(self):
        found = [
            field.substitute(sentence, kinds, self.lexicon, self.chance)
            if self.chance.random() < self.shape["substituted"]
            else sentence
            for sentence, kinds in zip(self.sentences, self.kinds)
        ]
        found = [bare(s) if s[-1].form == "." and self.chance.random() < 0.06 else s for s in found]
        return found + [self.grammar.sentence() for _ in range(self.shape["written"])]


def rate(step, steps, top):
    warm = min(1, (step + 1) / 300)
    return top * warm * (1 - step / steps)


def main(shape_path, out, begun=None):
    """`begun`: a checkpoint of the same shape to go on from."""
    torch.set_num_threads(1)
    shape = json.load(open(shape_path))
    torch.manual_seed(shape["seed"])
    chance = random.Random(shape["seed"])
    sentences = [s for path in shape["train"] for s in treebank.read(os.path.join(TREEBANKS, path)) if len(s) <= 160]
    held = [(path, treebank.read(os.path.join(TREEBANKS, path))) for path in shape["held"]]
    varied = Varied(sentences, shape, chance)
    tables = tables_of(sentences, extra=varied.lexicon.forms())
    shape.update(words=len(tables["words"]) + 1, tags=len(tables["tags"]), labels=len(tables["labels"]))
    network = Network(shape)
    if begun:
        network.load_state_dict(torch.load(begun)["weights"])
    encoder = Encoder(tables["words"])
    print(json.dumps(shape), sum(p.numel() for p in network.parameters()), flush=True)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3, betas=(0.9, 0.98), eps=1e-8, foreach=True)
    mean = [p.detach().clone() for p in network.parameters()]
    steps = shape["epochs"] * len(list(batches(varied.epoch(), encoder, tables, shape["batch"])))
    step, began = 0, time.process_time()
    for epoch in range(shape["epochs"]):
        lost = 0
        for batch in batches(varied.epoch(), encoder, tables, shape["batch"], chance):
            for group in optimiser.param_groups:
                group["lr"] = rate(step, steps, shape["rate"])
            optimiser.zero_grad(set_to_none=True)
            loss = loss_of(network, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            step += 1
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                torch._foreach_mul_(mean, keep)
                torch._foreach_add_(mean, [p.detach() for p in network.parameters()], alpha=1 - keep)
            lost += loss.item()
        raw = [p.detach().clone() for p in network.parameters()]
        with torch.no_grad():
            for p, m in zip(network.parameters(), mean):
                p.copy_(m)
        figures = {path.split("/")[-1].split(".")[0]: measure(network, held_sentences, encoder, tables) for path, held_sentences in held}
        torch.save({"shape": shape, "tables": tables, "weights": network.state_dict()}, out)
        with torch.no_grad():
            for p, r in zip(network.parameters(), raw):
                p.copy_(r)
        print(
            f"epoch {epoch + 1} loss {lost / (steps / shape['epochs']):.3f} tags/UAS/LAS {figures} "
            f"CPU {time.process_time() - began:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main(*sys.argv[1:4])

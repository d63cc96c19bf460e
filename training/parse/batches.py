"""Turns sentences into batches of feature ids, with the variations that each epoch draws anew."""
from dataclasses import dataclass

import numpy as np
import torch

from features import FEATURES, features

CHOICES = 4  # answers the teacher gives of each word, the likeliest first

QUOTES = {"``": "\u201c", "''": "\u201d"}


@dataclass
class Batch:
    """Sentences side by side. tags, heads, labels: the right answers [batch, length], -1 where there is none."""

    rows: torch.Tensor
    glued: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    heads: torch.Tensor
    labels: torch.Tensor
    seen: torch.Tensor = None
    soft: tuple = None  # for tags, heads and labels: choices and their shares [batch, length, CHOICES]


class Encoder:
    """Caches the features of every form it has seen."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.cache = {}

    def row(self, form):
        row = self.cache.get(form)
        if row is None:
            row = self.cache[form] = features(form, self.vocabulary)
        return row


def typographic(form, tag):
    """Straight quotes and apostrophes as a newspaper prints them."""
    if form == '"':
        return QUOTES.get(tag.split("\t")[1], form)
    return form.replace("'", "\u2019")


def headline(form, tag):
    """Title Case, as headlines are set: short function words stay small."""
    upos = tag.split("\t", 1)[0]
    if upos in ("ADP", "DET", "CCONJ", "PART") and len(form) < 5:
        return form
    return form[:1].upper() + form[1:]


def vary(sentence, chance):
    """The forms of a sentence, at times in another dress."""
    draw = chance.random()
    forms = [word.form for word in sentence]
    if draw < 0.04:
        forms = [headline(word.form, word.tag) for word in sentence]
    elif draw < 0.06:
        forms = [form.upper() for form in forms]
    elif draw < 0.07:
        forms = [form.lower() for form in forms]
    if chance.random() < 0.35:
        forms = [typographic(form, word.tag) for form, word in zip(forms, sentence)]
    return forms


def batches(sentences, encoder, tables, words, chance=None, dress=None):
    """Batches of about `words` words; `chance` shuffles them, `dress` (a chance too) varies how words are set."""
    order = list(range(len(sentences)))
    if chance:
        chance.shuffle(order)
        order.sort(key=lambda i: len(sentences[i]) + chance.random() * 4)
    else:
        order.sort(key=lambda i: len(sentences[i]))
    groups, group = [], []
    for index in order:
        if group and (len(group) + 1) * len(sentences[index]) > words:
            groups.append(group)
            group = []
        group.append(index)
    groups.append(group)
    if chance:
        chance.shuffle(groups)
    for group in groups:
        yield collate([sentences[i] for i in group], encoder, tables, dress)


def soft_of(sentence, tables):
    """What to learn of each word, for tags, heads and labels: choices and shares [words, CHOICES]."""
    if sentence.soft:
        return sentence.soft
    found = []
    for answers in (
        [tables["tags"].get(word.tag, -1) for word in sentence],
        [word.head for word in sentence],
        [tables["labels"].get(word.deprel, -1) for word in sentence],
    ):
        choices = np.zeros((len(sentence), CHOICES), np.int64)
        shares = np.zeros((len(sentence), CHOICES), np.float32)
        choices[:, 0] = np.maximum(answers, 0)
        shares[:, 0] = np.array(answers) >= 0
        found.append((choices, shares))
    return found


def padded(arrays, length, kind):
    out = np.zeros((len(arrays), length, *arrays[0].shape[1:]), kind)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return torch.from_numpy(out)


def collate(group, encoder, tables, dress=None):
    length = max(map(len, group))
    forms = [vary(sentence, dress) if dress else [word.form for word in sentence] for sentence in group]
    sides = list(zip(*(soft_of(sentence, tables) for sentence in group)))
    return Batch(
        rows=padded([np.array([encoder.row(form) for form in line]).reshape(-1, FEATURES) for line in forms], length, np.int64),
        glued=padded([np.array([word.glued for word in sentence]) for sentence in group], length, np.int64),
        mask=padded([np.ones(len(sentence), bool) for sentence in group], length, bool),
        tags=padded([np.array([tables["tags"].get(word.tag, -1) for word in sentence]) for sentence in group], length, np.int64),
        heads=padded([np.array([word.head for word in sentence]) for sentence in group], length, np.int64),
        labels=padded([np.array([tables["labels"].get(word.deprel, -1) for word in sentence]) for sentence in group], length, np.int64),
        seen=None if group[0].seen is None else padded([sentence.seen for sentence in group], length, np.float32),
        soft=tuple(
            (padded([choices for choices, _ in side], length, np.int64), padded([shares for _, shares in side], length, np.float32))
            for side in sides
        ),
    )

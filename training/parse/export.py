"""Writes a trained model as the file that src/parse reads: python3 export.py IN.pt OUT.model"""
import json
import os
import struct
import sys

import numpy as np
import torch

import field
import lemmas
import treebank
from train import TREEBANKS


LICENCE = (
    "CC BY-SA 4.0; trained on UD English-EWT (CC BY-SA 4.0), the parts of UD English-GUM marked clean and public-domain "
    "text of the US government, with word vectors of GloVe 6B (PDDL)"
)


def merged(weights):
    """The weights with one word table: what was given plus what was learned."""
    weights = dict(weights)
    words = weights.pop("given").clone()
    words[: len(weights["word.weight"])] += weights["word.weight"]
    return {"word.weight": words, **{name: tensor for name, tensor in weights.items() if name != "word.weight"}}


def is_small(name, array):
    """Matrices are kept as int8; biases and tables of distances as they are."""
    return array.ndim == 2 and not name.endswith("distance")


def tensors_of(weights):
    for name, tensor in weights.items():
        array = tensor.numpy().astype(np.float32)
        if is_small(name, array):
            yield name, array, "int8"
        else:
            yield name, array.reshape(array.shape if array.ndim == 2 else (1, -1)), "float32"


def packed_back(name, tensor):
    """The tensor as the exported file holds it."""
    array = tensor.numpy().astype(np.float32)
    if not is_small(name, array):
        return tensor
    scale = (np.maximum(np.abs(array).max(1), 1e-12) / 127)[:, None]
    return torch.from_numpy(np.clip(np.rint(array / scale), -127, 127) * scale)


def packed(array, kind):
    """float32 values, or per-row float32 scales followed by int8 values; padded to four bytes."""
    if kind == "float32":
        return array.tobytes()
    scale = np.maximum(np.abs(array).max(1), 1e-12) / 127
    small = np.clip(np.rint(array / scale[:, None]), -127, 127).astype(np.int8).tobytes()
    return scale.astype(np.float32).tobytes() + small + bytes(-len(small) % 4)


def main(source, out):
    saved = torch.load(source)
    shape, tables = saved["shape"], saved["tables"]
    sentences = [s for path in shape["train"] for s in treebank.read(os.path.join(TREEBANKS, path))]
    body, listing = b"", []
    for name, array, kind in tensors_of(merged(saved["weights"])):
        listing.append({"name": name, "rows": array.shape[0], "columns": array.shape[1], "kind": kind, "offset": len(body)})
        body += packed(array, kind)
    header = {
        "format": 1,
        "language": "en",
        "licence": LICENCE,
        "shape": {key: shape[key] for key in ("width", "word", "affix", "layers", "arc", "label")},
        "words": "\n".join(tables["words"]),
        "tags": list(tables["tags"]),
        "labels": list(tables["labels"]),
        "lemmas": lemmas.learn(sentences, field.Lexicon().paradigms()),
        "tensors": listing,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    with open(out, "wb") as file:
        file.write(b"ENTP" + struct.pack("<I", len(text)) + text + body)
    print(out, 8 + len(text) + len(body), "bytes, header", len(text))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

"""Writes what torch says of a few own sentences, for the test that TypeScript says the same: python3 parity.py IN.pt"""
import json
import os
import sys

import torch

from batches import Encoder, collate
from export import merged, packed_back
from features import features
from network import Network
from train import HERE
from treebank import Sentence, Word

SENTENCES = [
    "Iranian drones struck a Saudi refinery .",
    "The frigate was rammed by a coast guard vessel .",
    "Qatar and Turkey ratified the pact last week .",
    "Talks between Armenia and Azerbaijan collapsed .",
    "\u201c We will defend our territory , \u201d the minister said .",
    "Manila may well invoke the treaty .",
]
FORMS = ["Su-35", "d\u2019affaires", "NATO", "\u041c\u043e\u0441\u043a\u0432\u0430", "\u5317\u4eac", "\U0001f600", "1,500", "I", "Ng\u1ecdc", "..."]


def main(source):
    saved = torch.load(source)
    weights = {name: packed_back(name, tensor) for name, tensor in merged(saved["weights"]).items()}
    network = Network({**saved["shape"], "learned": saved["shape"]["words"]})
    weights["given"] = torch.zeros_like(weights["word.weight"])
    network.load_state_dict(weights)
    network.eval()
    tables = saved["tables"]
    tags, labels = list(tables["tags"]), list(tables["labels"])
    encoder = Encoder(tables["words"])
    found = []
    for text in SENTENCES:
        forms = text.split()
        glued = [form in (".", ",") or forms[i - 1] == "\u201c" for i, form in enumerate(forms)]
        words = Sentence(Word(form, "_", "_", 0, "_", g) for form, g in zip(forms, glued))
        batch = collate([words], encoder, tables)
        with torch.no_grad():
            hidden = network.encode(batch.rows, batch.glued, batch.mask)
            heads = network.arcs(hidden, batch.mask).argmax(-1)
            label = network.labels(hidden, heads).argmax(-1)[0].tolist()
            tag = network.tag(hidden).argmax(-1)[0].tolist()
        found.append({"forms": forms, "glued": glued, "heads": heads[0].tolist(), "labels": [labels[i] for i in label], "tags": [tags[i] for i in tag]})
    out = {"features": {form: features(form, tables["words"]) for form in FORMS}, "sentences": found}
    path = os.path.join(HERE, "../../test/parse/parity.json")
    with open(path, "w") as file:
        json.dump(out, file, ensure_ascii=True, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])

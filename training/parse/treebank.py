"""Reads CoNLL-U treebanks into plain sentences."""
import gzip
from dataclasses import dataclass


@dataclass
class Word:
    form: str
    lemma: str
    tag: str  # UPOS, XPOS and features joined by tabs
    head: int
    deprel: str
    glued: bool  # no white space before it


class Sentence(list):
    """Words; `seen`: what a language model sees in each (minilm.py); `soft`: what the teacher says of each (teacher.py)."""

    seen = None
    soft = None


def read(path):
    """Every sentence of a (gzipped) CoNLL-U file."""
    opener = gzip.open if path.endswith(".gz") else open
    sentence, found, glued, inside = Sentence(), [], False, (0, 0, False)
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if sentence:
                    found.append(sentence)
                sentence, glued, inside = Sentence(), False, (0, 0, False)
                continue
            if line.startswith("#"):
                continue
            fields = line.split("\t")
            if "." in fields[0]:
                continue
            apart = "SpaceAfter=No" not in fields[9]
            if "-" in fields[0]:
                first, last = fields[0].split("-")
                inside = (int(first), int(last), apart)
                continue
            number = int(fields[0])
            tag = "\t".join(fields[3:6])
            sentence.append(Word(fields[1], fields[2], tag, int(fields[6]), fields[7], glued and number > 1))
            if inside[0] <= number < inside[1]:
                glued = True
            elif number == inside[1]:
                glued = not inside[2]
            else:
                glued = not apart
    if sentence:
        found.append(sentence)
    return found

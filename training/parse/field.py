"""Own sentences of the field with trees known by construction, and field words put into treebank trees.

field/grammar.txt holds the constructions, field/words.txt, states.txt and irregular.txt the words; all are written
for Entente.
"""
import os
import re
from collections import Counter, defaultdict

from treebank import Sentence, Word

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "field")
UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "RB": "ADV", "DT": "DET", "IN": "ADP",
    "CC": "CCONJ", "CD": "NUM", "MD": "AUX", "PRP": "PRON", "PRP$": "PRON", "POS": "PART", "TO": "PART", "EX": "PRON",
    "WP": "PRON", "WDT": "PRON", "HYPH": "PUNCT", "RP": "ADP", "WRB": "ADV", "WP$": "PRON", "JJS": "ADJ", ",": "PUNCT", ".": "PUNCT", "``": "PUNCT", "''": "PUNCT", "FW": "X",
}
PARTICIPLES = ("VBY", "VR")  # lists of words used as they stand
VOWEL = re.compile(r"^(?:[aeio]|un[^i]|up|ul|um|hour|honest)", re.I)


def lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line


class Lexicon:
    def __init__(self):
        self.lists = {}
        for line in lines("words.txt"):
            name, words = line.split(":", 1)
            self.lists[name] = words.split()
        self.irregular = {line.split()[0]: line.split()[1:] for line in lines("irregular.txt")}
        self.states = [line.split(";") for line in lines("states.txt")]

    def inflect(self, word, xpos):
        if xpos in ("VBD", "VBN"):
            if word in self.irregular:
                return self.irregular[word][xpos == "VBN"]
            if word.endswith("e"):
                return word + "d"
            return word[:-1] + "ied" if re.search(r"[^aeiou]y$", word) else word + "ed"
        if xpos == "VBG":
            past = self.irregular.get(word, [""])[0]
            if len(past) > len(word) and past == word + word[-1] + "ed":
                return word + word[-1] + "ing"
            if word in ("hit", "begin", "forbid"):
                return word + word[-1] + "ing"
            return word[:-1] + "ing" if word.endswith("e") and not word.endswith("ee") else word + "ing"
        if xpos in ("VBZ", "NNS"):
            if re.search(r"[^aeiou]y$", word):
                return word[:-1] + "ies"
            if word.endswith("craft"):
                return word
            if word.endswith("sis"):
                return word[:-2] + "es"
            if word.endswith("man"):
                return word[:-3] + "men"
            if word in ("veto", "torpedo", "embargo", "hero"):
                return word + "es"
            return word + ("es" if re.search(r"(s|x|z|ch|sh)$", word) else "s")
        return word

    def forms(self):
        """Every form of every listed word, for the vocabulary."""
        found = set()
        for name, words in self.lists.items():
            for word in words:
                found.add(word)
                if name.startswith("V") and name not in PARTICIPLES:
                    found.update(self.inflect(word, x) for x in ("VBD", "VBN", "VBG", "VBZ"))
                elif name in ("NP", "NT", "NA"):
                    found.add(self.inflect(word, "NNS"))
        for name, adjective, capital in self.states:
            found.update(f"{name} {adjective} {capital}".split())
        return found


    def paradigms(self):
        """(UPOS, XPOS, features, form, lemma) of the listed verbs and nouns, for the lemmatiser."""
        for name, words in self.lists.items():
            for word in words:
                if name.startswith("V") and name not in PARTICIPLES:
                    for xpos, feats in (("VBD", ""), ("VBN", "VerbForm=Part"), ("VBG", "VerbForm=Part"), ("VBG", ""), ("VBZ", "")):
                        yield "VERB", xpos, feats, self.inflect(word, xpos), word
                elif name in ("NP", "NT", "NA"):
                    yield "NOUN", "NNS", "", self.inflect(word, "NNS"), word


class Node:
    def __init__(self, label):
        self.label, self.left, self.right, self.word, self.glued = label, [], [], None, False

    def words(self):
        """(node, head node) in order."""
        for child in self.left:
            yield from ((n, h or self) for n, h in child.words())
        yield self, None
        for child in self.right:
            yield from ((n, h or self) for n, h in child.words())


class Grammar:
    def __init__(self, lexicon, tags, chance):
        self.lexicon, self.chance, self.tags = lexicon, chance, tags
        self.rules = {}
        for line in lines("grammar.txt"):
            name, body = line.split(" = ", 1)
            self.rules[name] = [re.findall(r"~|\(|\)|[^\s()~]+", part) for part in body.split(" | ")]

    def sentence(self):
        node = Node("root")
        self.fill(node, self.pick(self.rules["ROOT"]))
        pairs = list(node.words())
        order = {id(n): i + 1 for i, (n, _) in enumerate(pairs)}
        words = Sentence()
        for n, head in pairs:
            form, lemma, xpos = n.word
            passive = n.label in ("acl", "amod") or any(c.label == "aux:pass" for c in n.left)
            tag = self.tag(form, xpos, n.label, passive)
            words.append(Word(form, lemma, tag, order[id(head)] if head else 0, n.label, n.glued))
        return self.polish(words)

    def polish(self, words):
        for word, after in zip(words, words[1:]):
            if word.form in ("a", "an") and word.deprel == "det":
                word.form = "an" if VOWEL.match(after.form) else "a"
        if words[-1].form == "." and words[-2].form.endswith("."):
            words.pop()
        first = next(w for w in words if w.form != "\u201c")
        first.form = first.form[:1].upper() + first.form[1:]
        return words

    def tag(self, form, xpos, label, passive):
        upos = UPOS.get(xpos, "VERB" if xpos.startswith("V") else "X")
        if label in ("aux", "aux:pass", "cop"):
            upos = "AUX"
        if label == "mark" and xpos == "IN":
            upos = "SCONJ"
        if form.lower() == "not":
            upos = "PART"
        if label == "amod" and xpos == "NNP":
            upos = "ADJ"
        if label.startswith("case") and xpos in ("VBG", "VBN"):
            upos = "VERB"
        voiced = None if xpos != "VBN" or upos != "VERB" else passive
        return self.tags.best(form, upos, xpos, voiced)

    def pick(self, options):
        return options[self.chance.randrange(len(options))]

    def fill(self, node, tokens):
        """Gives node the head and the children of a body; a body without a head only adds children."""
        at, glue = 0, False
        while at < len(tokens):
            token, headed = tokens[at], node.word is not None
            if token == "~":
                glue = True
            elif token == "(":
                depth, end = 1, at + 1
                while depth:
                    depth += (tokens[end] == "(") - (tokens[end] == ")")
                    end += 1
                child = Node(tokens[at + 1])
                self.fill(child, tokens[at + 2 : end - 1])
                (node.right if headed else node.left).append(child)
                at, glue = end - 1, False
            elif token.startswith("$") and token[1:] in ("adjective",) and not headed:
                node.left.extend(self.adjectives())
            else:
                self.head(node, token, glue)
                glue = False
            at += 1

    def head(self, node, token, glue):
        if not token.startswith("$"):
            form, xpos = token.rsplit("^", 1)
            node.word, node.glued = (form, form.lower(), xpos), glue
        elif "^" in token:
            name, xpos = token[1:].split("^")
            lemma = self.pick(self.lexicon.lists[name])
            form = lemma if xpos == "KEEP" else self.lexicon.inflect(lemma, xpos)
            node.word, node.glued = (form, lemma, "VBN" if xpos == "KEEP" else xpos), glue
        elif token[1:] in ("state", "capital", "demonym"):
            column = ("state", "demonym", "capital").index(token[1:])
            words = self.pick(self.lexicon.states)[column].split()
            xpos = "JJ" if column == 1 else "NNPS" if words[-1] == "Philippines" else "NNP"
            node.left.extend(self.leaf("compound" if column != 1 else "amod", w, "NNP" if column != 1 else "JJ") for w in words[:-1])
            node.word, node.glued = (words[-1], words[-1], xpos), glue
            if glue and node.left:
                node.left[0].glued, node.glued = True, False
        elif node.word is not None:
            self.fill(node, self.pick(self.rules[token[1:]]))
        else:
            left, node.left = node.left, []
            self.fill(node, self.pick(self.rules[token[1:]]))
            if glue:
                next(node.words())[0].glued = True
            node.left = left + node.left

    def leaf(self, label, form, xpos):
        node = Node(label)
        node.word = (form, form, xpos)
        return node

    def adjectives(self):
        words = self.pick(self.lexicon.states)[1].split()
        return [self.leaf("amod", word, "JJ") for word in words]


class Tags:
    """The commonest full tag of each word with a UPOS and XPOS, in the training treebanks."""

    def __init__(self, sentences):
        self.byword, self.bytag = defaultdict(Counter), defaultdict(Counter)
        for sentence in sentences:
            for word in sentence:
                upos, xpos, _ = word.tag.split("\t")
                self.byword[word.form.lower(), upos, xpos][word.tag] += 1
                self.bytag[upos, xpos][word.tag] += 1

    def best(self, form, upos, xpos, passive=None):
        """`passive` asks for a participle with or without Voice=Pass; None takes either."""
        for found in (self.byword.get((form.lower(), upos, xpos)), self.bytag.get((upos, xpos))):
            for tag, _ in (found or Counter()).most_common():
                if passive is None or ("Voice=Pass" in tag) == passive:
                    return tag
        return f"{upos}\t{xpos}\t_"


def subcategory(sentence):
    """For each word: the list its replacement comes from, or None."""
    children = defaultdict(list)
    for index, word in enumerate(sentence):
        children[word.head].append(word.deprel)
    kinds = []
    for index, word in enumerate(sentence):
        upos, xpos, _ = word.tag.split("\t")
        own = set(children[index + 1])
        kind = None
        if upos == "VERB" and xpos != "MD" and word.deprel not in ("case", "mark", "fixed", "compound", "amod", "flat"):
            if not own & {"compound:prt", "iobj", "expl", "fixed", "csubj"}:
                passive = bool(own & {"nsubj:pass", "aux:pass", "obl:agent"})
                if own & {"obj", "nsubj:pass"} and not own & {"xcomp", "ccomp"}:
                    kind = "VT"
                elif own & {"obj", "nsubj:pass"} and "xcomp" in own:
                    kind = "VOT"
                elif "ccomp" in own and not passive and "obj" not in own:
                    kind = "VS"
                elif "xcomp" in own and not own & {"obj"}:
                    kind = "VTO"
                elif not own & {"xcomp", "ccomp", "obj"} and not passive:
                    kind = "VI"
        elif upos == "NOUN" and xpos in ("NN", "NNS") and word.deprel in ("nsubj", "obj", "obl", "nmod", "conj", "nsubj:pass", "obl:agent", "compound"):
            kind = "NP" if word.deprel in ("nsubj", "obl:agent") else "NT"
        elif upos == "PROPN" and xpos == "NNP" and not own & {"flat", "compound", "nmod:desc"} and word.deprel in (
            "nsubj", "obj", "obl", "nmod", "conj", "nsubj:pass", "obl:agent", "nmod:poss"):
            kind = "state"
        elif upos == "ADJ" and xpos == "JJ" and word.deprel == "amod":
            kind = "JJ"
        kinds.append(kind)
    return kinds


def substitute(sentence, kinds, lexicon, chance, share=0.35):
    """The sentence with some of its words replaced by words of the field of the same kind and form."""
    words = Sentence(sentence)
    for index, kind in enumerate(kinds):
        if kind is None or chance.random() > share:
            continue
        old = words[index]
        xpos = old.tag.split("\t")[1]
        if kind == "state":
            lemma = chance.choice([s for s in (chance.choice(lexicon.states)[chance.choice((0, 0, 2))], chance.choice(lexicon.lists["SURNAME"]), chance.choice(lexicon.lists["ORG"])) if " " not in s])
            form = lemma
        elif kind == "VS" and xpos == "VB" or old.form.isupper() and len(old.form) > 1:
            continue
        else:
            lemma = chance.choice(lexicon.lists[kind])
            form = lexicon.inflect(lemma, xpos)
            if old.form[:1].isupper():
                form = form[:1].upper() + form[1:]
        words[index] = Word(form, lemma, old.tag, old.head, old.deprel, old.glued)
        if index and words[index - 1].form.lower() in ("a", "an"):
            det = words[index - 1]
            small = "an" if VOWEL.match(form) else "a"
            words[index - 1] = Word(small if det.form.islower() else small.capitalize(), det.lemma, det.tag, det.head, det.deprel, det.glued)
    return words

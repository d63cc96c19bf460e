"""Learns lemmas as edits of the end of a word: rules by tag and suffix, and the words no rule gets right."""
from collections import Counter, defaultdict

LONGEST = 5


def straight(form):
    return form.replace("\u2019", "'").replace("\u2018", "'")


def edit(form, lemma):
    """`k3:be` keeps the case, cuts three characters and appends; `l` lowers first."""
    base, case = (form, "k") if lemma[:1] == form[:1] and form[:1] != form[:1].lower() else (form.lower(), "l")
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    return f"{case}{len(base) - same}:{lemma[same:]}"


def key(word):
    upos, xpos, feats = word.tag.split("\t")
    return f"{upos} {xpos} {'VerbForm=Part' in feats and 'p' or ''}".strip()


def learn(sentences):
    """{"rules": {tag: {suffix: edit}}, "words": {tag: {form: edit}}}"""
    seen = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if word.lemma != "_" or word.form == "_":
                form = straight(word.form)
                seen[key(word), form.lower()][edit(form, straight(word.lemma))] += 1
    votes = defaultdict(lambda: defaultdict(Counter))
    for (tag, form), edits in seen.items():
        best, count = edits.most_common(1)[0]
        for length in range(min(LONGEST, len(form)) + 1):
            votes[tag][form[len(form) - length :]][best] += 1
    rules = {tag: prune(suffixes) for tag, suffixes in votes.items()}
    words = defaultdict(dict)
    for (tag, form), edits in sorted(seen.items()):
        best, count = edits.most_common(1)[0]
        if applied(rules[tag], form) != best and (count > 1 or len(form) > 2):
            words[tag][form] = best
    return {"rules": rules, "words": dict(words)}


def prune(suffixes):
    """Keeps the suffixes whose edit differs from that of the longest kept shorter one."""
    kept = {}
    for suffix in sorted(suffixes, key=lambda s: (len(s), s)):
        edits = suffixes[suffix]
        best, count = edits.most_common(1)[0]
        if suffix == "" or (count >= 2 and applied(kept, suffix) != best):
            kept[suffix] = best
    return kept


def applied(rules, form):
    for length in range(min(LONGEST, len(form)), 0, -1):
        found = rules.get(form[len(form) - length :])
        if found:
            return found
    return rules[""]

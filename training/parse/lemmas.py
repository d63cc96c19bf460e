"""Learns lemmas as edits of the end of a word: rules by tag and suffix, and the words no rule gets right."""
from collections import Counter, defaultdict

LONGEST = 5


def straight(form):
    return form.replace("\u2019", "'").replace("\u2018", "'")


def edits(form, lemma):
    """`k3:be` keeps the case, cuts three characters and appends; `l` lowers first. Both ways where both work."""
    for case, base in (("l", form.lower()), ("k", form)):
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        yield f"{case}{len(base) - same}:{lemma[same:]}"


def applied(edit, form):
    cut, _, tail = edit[1:].partition(":")
    base = form if edit[0] == "k" else form.lower()
    return base[: len(base) - int(cut)] + tail


def key(upos, xpos, feats):
    if upos == "PUNCT":
        return "PUNCT"
    return f"{upos} {xpos} {'p' if 'VerbForm=Part' in feats else ''}".strip()


def best_edit(pairs):
    """The edit that gets most of the (form, lemma) pairs of one lower-cased form right, and how many."""
    votes = Counter()
    for candidate in {edit for form, lemma in pairs for edit in edits(form, lemma)}:
        votes[candidate] = sum(n for (form, lemma), n in pairs.items() if applied(candidate, form) == lemma)
    return min(votes.items(), key=lambda vote: (-vote[1], len(vote[0]), vote[0][0] == "k", vote[0]))


def learn(sentences, lexicon):
    """{"rules": {tag: {suffix: edit}}, "words": {tag: {form: edit}}}"""
    seen = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if word.lemma != "_" or word.form == "_":
                form = straight(word.form)
                seen[key(*word.tag.split("\t")), form.lower()][form, straight(word.lemma)] += 1
    for upos, xpos, feats, form, lemma in lexicon:
        seen[key(upos, xpos, feats), form][form, lemma] += 1
    chosen = {place: best_edit(pairs) for place, pairs in seen.items()}
    votes = defaultdict(lambda: defaultdict(Counter))
    for (tag, form), (edit, count) in chosen.items():
        for length in range(min(LONGEST, len(form)) + 1):
            votes[tag][form[len(form) - length :]][edit] += 1
    rules = {tag: prune(suffixes) for tag, suffixes in votes.items()}
    words = defaultdict(dict)
    for (tag, form), (edit, count) in sorted(chosen.items()):
        if predicted(rules[tag], form) != edit and (count > 1 or len(form) > 2):
            words[tag][form] = edit
    return {"rules": rules, "words": dict(words)}


def prune(suffixes):
    """Keeps the suffixes whose edit differs from that of the longest kept shorter one."""
    kept = {}
    for suffix in sorted(suffixes, key=lambda s: (len(s), s)):
        edit, count = min(suffixes[suffix].items(), key=lambda vote: (-vote[1], vote[0]))
        if suffix == "" or (count >= 2 and predicted(kept, suffix) != edit):
            kept[suffix] = edit
    return kept


def predicted(rules, form):
    for length in range(min(LONGEST, len(form)), 0, -1):
        found = rules.get(form[len(form) - length :])
        if found:
            return found
    return rules[""]

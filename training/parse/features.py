"""Word features, bit for bit the same as src/parse/network/features.ts (the parity test compares them)."""

PREFIXES = (1, 2, 3)
SUFFIXES = (1, 2, 3, 4)
AFFIX_BUCKETS = 4096
SHAPE_BUCKETS = 1024
FEATURES = 1 + len(PREFIXES) + len(SUFFIXES) + 1


def units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def bucket(codes, buckets):
    """FNV-1a over UTF-16 code units, folded; buckets is a power of two."""
    value = 0x811C9DC5
    for code in codes:
        value = (value ^ code) * 0x01000193 & 0xFFFFFFFF
    return (value ^ value >> 15) & (buckets - 1)


def normal(form):
    """Lower case, digits as 0, straight apostrophes."""
    out = []
    for char in form.lower():
        if "0" <= char <= "9":
            out.append("0")
        elif char in "\u2019\u2018":
            out.append("'")
        else:
            out.append(char)
    return "".join(out)


def shape(form):
    """Character classes, runs cut to two, at most twelve: "Su-35" gives "Xx-dd"."""
    out = []
    for code in units(form):
        char = chr(code)
        if "0" <= char <= "9":
            kind = "d"
        elif 0xD800 <= code <= 0xDFFF:
            kind = "o"
        elif char.lower() != char:
            kind = "X"
        elif char.upper() != char:
            kind = "x"
        else:
            kind = char if code < 128 else "o"
        if len(out) >= 2 and out[-1] == kind and out[-2] == kind:
            continue
        out.append(kind)
        if len(out) == 12:
            break
    return "".join(out)


def features(form, vocabulary):
    """[word id, prefix buckets, suffix buckets, shape bucket]; word id 0 is unknown."""
    text = normal(form)
    codes = units(text)
    row = [vocabulary.get(text, 0)]
    row += [bucket(codes[:n], AFFIX_BUCKETS) for n in PREFIXES]
    row += [bucket(codes[-n:], AFFIX_BUCKETS) for n in SUFFIXES]
    row.append(bucket(units(shape(form)), SHAPE_BUCKETS))
    return row

"""The network: word types, gated convolutions and attention, joint tags, biaffine arcs and labels."""
import torch
from torch import nn
from torch.nn import functional as F

from features import AFFIX_BUCKETS, PREFIXES, SHAPE_BUCKETS, SUFFIXES

REACH = 16  # distances beyond it share one bias


def gate(x):
    """A gate from IEEE basic operations alone, so that every engine gives the same bits."""
    return 0.5 + 0.5 * x / (1 + x.abs())


class Dropout(nn.Module):
    """Dropout whose masks are slices of one large drawn pool: drawing is a sixth of the time of a step otherwise."""

    size = 1 << 24

    def __init__(self, share):
        super().__init__()
        self.share, self.uses = share, 0

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        if self.uses % 4000 == 0:
            self.pool = (torch.rand(self.size) >= self.share).float() / (1 - self.share)
        self.uses += 1
        at = int(torch.randint(self.size - x.numel(), (1,)))
        return x * self.pool[at : at + x.numel()].view(x.shape)


class Convolution(nn.Module):
    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.linear = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        d = self.dilation
        left = F.pad(x, (0, 0, d, 0))[:, : x.shape[1]]
        right = F.pad(x, (0, 0, 0, d))[:, d:]
        value, opened = self.linear(torch.cat([left, x, right], -1)).chunk(2, -1)
        return value * gate(opened)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.entry = nn.Linear(width, 3 * width)
        self.exit = nn.Linear(width, width)
        self.distance = nn.Parameter(torch.zeros(heads, 2 * REACH + 1))

    def forward(self, x, mask):
        batch, length, width = x.shape
        query, key, value = (
            part.view(batch, length, self.heads, -1).transpose(1, 2) for part in self.entry(x).chunk(3, -1)
        )
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5
        scores = scores + self.distance[:, distances(length)]
        scores = scores.masked_fill(~mask[:, None, None, :], -1e9)
        mixed = scores.softmax(-1) @ value
        return self.exit(mixed.transpose(1, 2).reshape(batch, length, width))


def distances(length):
    """For dependent i and other j: j - i, cut at REACH, as an index."""
    places = torch.arange(length)
    return (places[None, :] - places[:, None]).clamp(-REACH, REACH) + REACH


class Network(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        width, small = shape["width"], shape["affix"]
        self.word = nn.Embedding(shape["learned"], shape["word"])
        self.register_buffer("given", torch.zeros(shape["words"], shape["word"]))
        self.affixes = nn.ModuleList(
            nn.Embedding(AFFIX_BUCKETS, small) for _ in range(len(PREFIXES) + len(SUFFIXES))
        )
        self.form = nn.Embedding(SHAPE_BUCKETS, small)
        for table in [*self.affixes, self.form]:
            nn.init.normal_(table.weight, std=0.3)
        nn.init.normal_(self.word.weight, std=0.05)
        self.entry = nn.Linear(shape["word"] + small * (len(self.affixes) + 1), width)
        self.glued = nn.Embedding(2, width)
        if shape.get("seen"):
            self.seen_norm = nn.LayerNorm(shape["seen"])
            self.seen = nn.Linear(shape["seen"], width)
        self.layers = nn.ModuleList(
            Convolution(width, layer["dilation"]) if layer["kind"] == "convolution" else Attention(width, layer["heads"])
            for layer in shape["layers"]
        )
        self.tag = nn.Linear(width, shape["tags"])
        self.arc_dependent = nn.Linear(width, shape["arc"])
        self.arc_head = nn.Linear(width, shape["arc"])
        self.arc_form = nn.Linear(shape["arc"], shape["arc"])
        self.arc_distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        self.arc_root = nn.Parameter(torch.randn(shape["arc"]) * 0.1)
        self.label_dependent = nn.Linear(width, shape["label"])
        self.label_head = nn.Linear(width, shape["label"])
        self.label_root = nn.Parameter(torch.randn(shape["label"]) * 0.1)
        self.label_form = nn.Linear(shape["label"] ** 2, shape["labels"], bias=False)
        self.label_bias_dependent = nn.Linear(shape["label"], shape["labels"])
        self.label_bias_head = nn.Linear(shape["label"], shape["labels"], bias=False)
        self.drop = Dropout(shape["dropout"])

    def norm(self, x):
        return F.layer_norm(x, x.shape[-1:])

    def words(self, word):
        """The vector given from raw text plus what the treebanks add to it; a dropped word stands for one never seen."""
        learned = word * (word < self.shape["learned"])
        if self.training:
            draw = torch.rand(word.shape)
            word = word * (draw >= self.shape["given_dropout"])
            learned = learned * (draw >= self.shape["word_dropout"])
        return self.given[word] + self.word(learned)

    def encode(self, rows, glued, mask, seen=None):
        """rows [batch, length, features] of feature ids, glued [batch, length] of 0 and 1; seen: for the teacher alone."""
        parts = [self.words(rows[..., 0])]
        parts += [table(rows[..., 1 + i]) for i, table in enumerate(self.affixes)]
        parts.append(self.form(rows[..., -1]))
        hidden = self.entry(self.drop(torch.cat(parts, -1)))
        hidden = self.norm(hidden) + self.glued(glued)
        if seen is not None:
            hidden = hidden + self.seen(self.drop(self.seen_norm(seen)))
        wide = mask[..., None].float()
        for layer in self.layers:
            inner = self.drop(self.norm(hidden)) * wide
            hidden = hidden + self.drop(layer(inner, mask))
        return self.drop(self.norm(hidden))

    def arcs(self, hidden, mask):
        """Scores [batch, dependent, head]; head 0 is the root."""
        length = hidden.shape[1]
        dependent = self.drop(F.relu(self.arc_dependent(hidden)))
        head = self.drop(F.relu(self.arc_head(hidden)))
        asked = self.arc_form(dependent)
        scores = asked @ head.transpose(1, 2) / self.shape["arc"] ** 0.5 + self.arc_distance[distances(length)]
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        root = asked @ self.arc_root / self.shape["arc"] ** 0.5
        return torch.cat([root[..., None], scores], -1)

    def labels(self, hidden, heads):
        """Scores [batch, length, labels] of the arc from each word to its given head."""
        batch, length, _ = hidden.shape
        dependent = self.drop(F.relu(self.label_dependent(hidden)))
        head = self.drop(F.relu(self.label_head(hidden)))
        head = torch.cat([self.label_root.expand(batch, 1, -1), head], 1)
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        pairs = (dependent[..., :, None] * head[..., None, :]).flatten(-2)
        return self.label_form(pairs) + self.label_bias_dependent(dependent) + self.label_bias_head(head)

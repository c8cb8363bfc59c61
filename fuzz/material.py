"""What files and texts are made of: words that mean something to the reading, and what breaks them apart."""

import gzip
import json
from pathlib import Path

import zstandard
from hypothesis import strategies as st

_CORPORA = Path(__file__).parents[1] / "tests" / "corpus"
_ODD = ("\u200b", "\u202e", "\u00ad", "\u00a0", "\ufeff", "\0", "\r", "\u2028", "́", "１２", "٣", "½", "Ⅷ", "😀", "ﬁ")
_JOINTS = (
    " ",
    "  ",
    "\n",
    "\n\n",
    ", ",
    ". ",
    "; ",
    " — ",
    "-",
    "–",
    "/",
    "«",
    "»",
    "(",
    ")",
    '"',
    "'",
    "%",
    "$",
    "€",
    "₸",
    "№",
)


def _words() -> list[str]:
    """Every word of the open corpora, once."""
    found: set[str] = set()
    for path in sorted(_CORPORA.glob("*/articles.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            found.update(json.loads(line)["text"].split())
    return sorted(found)


_numbers = st.one_of(
    st.integers(min_value=0, max_value=10**30).map(str),
    st.decimals(min_value=0, max_value=10**12, places=3, allow_nan=False).map(lambda d: f"{d}".replace(".", ",")),
    st.from_regex(r"[0-9]{1,3}([ .,'][0-9]{1,3}){0,6}", fullmatch=True),
)
_piece = st.one_of(
    st.sampled_from(_words()), st.sampled_from(_JOINTS), _numbers, st.sampled_from(_ODD), st.text(max_size=4)
)
texts = st.lists(_piece, max_size=120).map(" ".join) | st.lists(_piece, max_size=60).map("".join)
"""Texts that look like news here and there."""

_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_keys = st.sampled_from(("id", "url", "publisher", "published", "lang", "title", "text", "html", "other"))
_line = st.dictionaries(_keys, _values, max_size=6).map(lambda row: json.dumps(row, ensure_ascii=False))
_tags = st.sampled_from(
    ("<p>", "</p>", "<div>", "<script>", "<time datetime='", "'>", "<!--", "-->", "<meta property=", "&#0;", "&lt;")
)
_pages = st.lists(_tags | texts, max_size=30).map("".join)
_plain = st.one_of(texts, _pages, st.lists(_line, max_size=4).map("\n".join))


def _broken(content: bytes, at: int, byte: int) -> bytes:
    return content[: at % (len(content) + 1)] + bytes([byte]) + content[at % (len(content) + 1) :]


_encoded = st.builds(
    lambda text, encoding: text.encode(encoding, errors="replace"),
    _plain, st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1251")),
)  # fmt: skip
_packed = st.one_of(_encoded, _encoded.map(gzip.compress), _encoded.map(zstandard.compress))
files = st.one_of(
    _packed, st.builds(_broken, _packed, st.integers(0, 10_000), st.integers(0, 255)), st.binary(max_size=400)
)
"""Files of every format, whole and broken."""

choice = st.integers(0, 255).map(lambda n: bytes([n]))
"""Language or format."""
MATERIAL = {
    "text": st.tuples(choice, texts.map(lambda t: t.encode("utf-8", "replace"))).map(b"".join),
    "file": st.tuples(choice, files).map(b"".join),
}
"""What each target is given."""

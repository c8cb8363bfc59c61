"""What has to hold of any text and of any file, each as a function of bytes that fails where it does not."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from c5db.domain.records import Document, Parsed, Reject
from c5db.parse import parse
from c5db.readers import Input, read

LANGUAGES = ("ru", "en", "kk")
ENDINGS = (".txt", ".html", ".jsonl", ".jsonl.gz", ".txt.zst")
MAX_SIZE = 256 * 1024
"""Small, so that the limit is met too."""

Target = Callable[[bytes], None]


def text_is_read(data: bytes) -> None:
    """The first byte chooses the language; the rest, as UTF-8, is read twice and gives the same both times."""
    lang = LANGUAGES[data[0] % len(LANGUAGES)] if data else "ru"
    text = data[1:].decode("utf-8", errors="replace")
    document = Document("fuzz", "fuzz", text, lang, published=date(2025, 11, 7))
    parsed = parse(document)
    holds_together(parsed)
    again = parse(document)
    if (again.claims, again.figures, again.parties) != (parsed.claims, parsed.figures, parsed.parties):
        raise AssertionError("read twice, told twice differently")


def holds_together(parsed: Parsed) -> None:
    """Quotes stand where they are said to stand, and every claim belongs to a deal."""
    text = parsed.document.text
    quoted = [(o.figure.span, o.figure.quote) for o in parsed.figures]
    quoted += [(claim.span, claim.quote) for claim in parsed.claims]
    quoted += [(name.span, name.quote) for name in parsed.names]
    for span, quote in quoted:
        if text[span.start : span.end] != quote:
            raise AssertionError(f"{quote!r} does not stand at {span}")
    refs = {deal.ref for deal in parsed.deals}
    strays = [c.quote for c in parsed.claims if c.deal not in refs] + [
        p.name for p in parsed.parties if p.deal not in refs
    ]
    if strays:
        raise AssertionError(f"of no deal: {strays}")
    values = [o.figure.value for o in parsed.figures if o.figure.value is not None]
    if not all(value.is_finite() for value in values):
        raise AssertionError("a figure without end")


def file_is_read(data: bytes) -> None:
    """The first byte chooses the format; a file ends in documents and rejects, never in an exception."""
    ending = ENDINGS[data[0] % len(ENDINGS)] if data else ".txt"
    with tempfile.TemporaryDirectory(prefix="c5db-fuzz-") as folder:
        path = Path(folder) / f"file{ending}"
        path.write_bytes(data[1:])
        for found in read(Input(str(path)), MAX_SIZE):
            if isinstance(found, Reject):
                if not found.reason:
                    raise AssertionError("rejected without a reason")
            elif any(found.text[part.start : part.end] == "" and len(part) for part in found.body):
                raise AssertionError("the article lies outside its text")
            else:
                found.text.encode("utf-8")


TARGETS: Mapping[str, Target] = {"text": text_is_read, "file": file_is_read}

"""One document read whole: figures, names, scene, deals; these steps in a row, nothing else."""

import time
from dataclasses import replace

from c5db.deals.assemble import Judges, read_deals, shipped_judges
from c5db.deals.scene import build_scene
from c5db.domain.records import Document, Parsed, Span
from c5db.entities import find_names
from c5db.figures import find_figures
from c5db.text import detect_language, reach_of
from c5db.text.words import language_code


def parse(document: Document, judges: Judges | None = None) -> Parsed:
    """All that `document` yields; `judges` are the trained scorers (default: those that ship with the package)."""
    started = time.perf_counter()
    read = _in_known_language(_within_reach(document))
    figures = find_figures(read.text, read.lang, read.published)
    names = find_names(read.text, read.lang)
    scene = build_scene(read, figures, names)
    reading = read_deals(scene, judges or shipped_judges())
    return Parsed(
        document,
        figures=reading.outcomes,
        deals=reading.deals,
        claims=reading.claims,
        parties=reading.parties,
        names=tuple(scene.names),
        seconds=time.perf_counter() - started,
    )


def _in_known_language(document: Document) -> Document:
    """The document by the code of its language; what its text is in, where nothing is known of that language."""
    return replace(document, lang=language_code(document.lang) or detect_language(document.text))


def _within_reach(document: Document) -> Document:
    """The document as far as it is read; places in it are those in the whole text."""
    end = reach_of(document.text)
    if end == len(document.text):
        return document
    body = tuple(Span(part.start, min(part.end, end)) for part in document.body if part.start < end)
    return replace(document, text=document.text[:end], body=body)

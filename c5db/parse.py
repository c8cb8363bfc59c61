"""One document read whole: figures, names, scene, deals; these steps in a row, nothing else."""

import time

from c5db.deals.assemble import Judges, read_deals, shipped_judges
from c5db.deals.scene import build_scene
from c5db.domain.records import Document, Parsed
from c5db.entities import find_names
from c5db.figures import find_figures


def parse(document: Document, judges: Judges | None = None) -> Parsed:
    """All that `document` yields; `judges` are the trained scorers (default: those that ship with the package)."""
    started = time.perf_counter()
    figures = find_figures(document.text, document.lang, document.published)
    names = find_names(document.text, document.lang)
    scene = build_scene(document, figures, names)
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

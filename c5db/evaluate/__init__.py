"""How well the extractor reads annotated articles and figures: scores as numbers, and every miss with its cause."""

from c5db.evaluate.corpus import Corpus, read_corpus
from c5db.evaluate.misses import Miss
from c5db.evaluate.names import same_name
from c5db.evaluate.report import Report
from c5db.evaluate.score import evaluate
from c5db.evaluate.tally import Tally

__all__ = ["Corpus", "Miss", "Report", "Tally", "evaluate", "read_corpus", "same_name"]

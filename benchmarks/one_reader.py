"""Reads the Russian articles of the open corpora once, after others, and prints characters a second of processor time.

python -m benchmarks.one_reader c5db|natasha
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus import articles

CORPORA = Path(__file__).parent.parent / "tests" / "corpus"
WARMING = 300
"""Generated articles that are read before, so that what is loaded once is loaded; the words measured are new to it."""

Read = Callable[[str], object]


def c5db_reader() -> Read:
    from c5db.domain.records import Document
    from c5db.parse import parse

    return lambda text: parse(Document("", "", text))


def natasha_reader() -> Read:
    from natasha import (  # type: ignore[import-not-found]
        Doc,
        MorphVocab,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
    taggers = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(taggers[0])
        for token in doc.tokens:
            token.lemmatize(vocabulary)
        doc.parse_syntax(taggers[1])
        doc.tag_ner(taggers[2])
        for span in doc.spans:
            span.normalize(vocabulary)
        return doc

    return read


READERS = {"c5db": c5db_reader, "natasha": natasha_reader}


def main() -> None:
    read = READERS[sys.argv[1]]()
    warming = [article["text"] for article in articles(WARMING) if article["lang"] == "ru"]
    for text in warming if sys.argv[1] == "c5db" else warming[:10]:
        read(text)
    texts = []
    for name in ("seeds", "dev", "dev_wide", "dev_region"):
        lines = (CORPORA / name / "articles.jsonl").read_text("utf-8").splitlines()
        texts += [article["text"] for article in map(json.loads, lines) if article["lang"] == "ru"]
    started = time.process_time()
    for text in texts:
        read(text)
    print(sum(map(len, texts)) / (time.process_time() - started))


if __name__ == "__main__":
    main()

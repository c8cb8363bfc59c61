"""`c5db evaluate`: the extractor held against annotated articles."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from c5db.domain.records import Document
    from c5db.evaluate import Corpus, Miss, Report


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "evaluate",
        short_help="Score the extractor on annotated corpora.",
        epilog="Example: c5db evaluate corpus/ --misses 20 --lang kk",
    )(evaluate_command)


def evaluate_command(
    corpora: Annotated[
        list[Path],
        typer.Argument(
            metavar="CORPUS",
            help="Folders of articles.jsonl, gold.jsonl and deals.json.",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    misses: Annotated[int, typer.Option(help="Show this many misses with their causes; -1 shows all.")] = 0,
    attribute: Annotated[
        str | None, typer.Option(help="Show misses of these only: attributes, party, role, type; separated by commas.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Show these misses only: missed, false, wrong.")] = None,
    lang: Annotated[str | None, typer.Option(help="Score articles in these languages only.")] = None,
    only: Annotated[str | None, typer.Option(help="Score these articles only, by id.")] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Show which rules make right and false claims.")] = False,
    html: Annotated[
        Path | None, typer.Option(help="Read the pages FOLDER/ID.html in place of the texts of their articles.")
    ] = None,
    context: Annotated[int, typer.Option(min=0, help="Characters of text to show on either side of a miss.")] = 100,
    workers: Annotated[int, typer.Option(min=1, help="Processes to parse with.")] = 1,
) -> None:
    """Score the extractor on annotated corpora: precision, recall and F1 by language and attribute, and every miss."""
    from c5db.evaluate import evaluate, read_corpus
    from c5db.evaluate.misses import KINDS, TOPICS

    topics, kinds = _chosen("attribute", attribute, TOPICS), _chosen("kind", kind, KINDS)
    corpus = read_corpus(corpora)
    languages = _chosen("lang", lang, {article.lang for article in corpus.articles.values()})
    ids = _chosen("only", only, corpus.articles)

    from c5db.evaluate.reading import article_files, page_files, parse_all

    pages = page_files(html) if html else None
    corpus = corpus.only(lambda a: a.lang in languages and a.id in ids and (pages is None or a.id in pages))
    files = article_files(corpora) if pages is None else [pages[key] for key in pages if key in corpus.articles]
    documents, rejected = _read(files, corpus)
    report = evaluate(parse_all(documents, workers), corpus)
    chosen = [miss for miss in report.misses if miss.topic in topics and miss.kind in kinds]
    shown = chosen if misses < 0 else chosen[:misses]
    if as_json:
        found = report.as_dict() | ({"misses": [miss.as_dict(context) for miss in shown]} if misses else {})
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for line in _lines(report, chosen, shown if misses else None, context, rules=rules):
            typer.echo(line)
    if rejected:
        raise typer.Exit(3)


def _read(files: "Sequence[Path]", corpus: "Corpus") -> "tuple[list[Document], bool]":
    """The documents of a corpus, and whether any could not be read, which is told."""
    from c5db.domain.records import Document, Reject
    from c5db.evaluate.reading import read_documents

    read = list(read_documents(files, corpus.articles))
    rejects = [one for one in read if isinstance(one, Reject)]
    for reject in rejects:
        typer.echo(f"{reject.origin}: {reject.reason}", err=True)
    return [one for one in read if isinstance(one, Document)], bool(rejects)


def _lines(
    report: "Report", chosen: "Sequence[Miss]", shown: "Sequence[Miss] | None", context: int, *, rules: bool
) -> "Iterator[str]":
    """The scores as people read them; the rules and the misses where they are asked for."""
    from c5db.evaluate.tables import miss_lines, miss_summary, report_lines, rule_lines

    yield from report_lines(report)
    if rules:
        yield ""
        yield from rule_lines(report)
    if shown is not None:
        yield ""
        yield miss_summary(chosen)
        yield from miss_lines(shown, context)


def _chosen(option: str, given: str | None, known: Iterable[str]) -> frozenset[str]:
    """The comma-separated words of an option, each one known; all that are known where it is not given."""
    names = frozenset(known)
    if given is None:
        return names
    words = frozenset(word.strip() for word in given.split(",") if word.strip())
    unknown = sorted(words - names)
    if unknown or not words:
        raise UsageError(f"--{option}: {', '.join(unknown) or 'nothing'} is not among {', '.join(sorted(names)[:20])}")
    return words

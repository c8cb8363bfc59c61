"""`c5db evaluate`: the extractor held against annotated articles."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from c5db.domain.errors import UsageError


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
    from c5db.evaluate.tables import miss_lines, miss_summary, report_lines, rule_lines

    topics, kinds = _chosen("attribute", attribute, TOPICS), _chosen("kind", kind, KINDS)
    corpus = read_corpus(corpora)
    languages = _chosen("lang", lang, {article.lang for article in corpus.articles.values()})
    ids = _chosen("only", only, corpus.articles)

    from c5db.domain.records import Document, Reject
    from c5db.evaluate.reading import article_files, page_files, parse_all, read_documents

    pages = page_files(html) if html else None
    corpus = corpus.only(lambda a: a.lang in languages and a.id in ids and (pages is None or a.id in pages))
    files = article_files(corpora) if pages is None else [pages[key] for key in pages if key in corpus.articles]
    read = list(read_documents(files, corpus.articles))
    rejects = [one for one in read if isinstance(one, Reject)]
    for reject in rejects:
        typer.echo(f"{reject.origin}: {reject.reason}", err=True)
    report = evaluate(parse_all([one for one in read if isinstance(one, Document)], workers), corpus)

    chosen = [miss for miss in report.misses if miss.topic in topics and miss.kind in kinds]
    shown = chosen if misses < 0 else chosen[:misses]
    if as_json:
        found = report.as_dict() | ({"misses": [miss.as_dict(context) for miss in shown]} if misses else {})
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for line in report_lines(report):
            typer.echo(line)
        for line in ["", *rule_lines(report)] if rules else []:
            typer.echo(line)
        for line in ["", miss_summary(chosen), *miss_lines(shown, context)] if misses else []:
            typer.echo(line)
    if rejects:
        raise typer.Exit(3)


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

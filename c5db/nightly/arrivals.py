"""The documents of a night: files of folders and drops, and pages that were fetched."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine

from c5db.domain.errors import UnreadableDocumentError, UsageError
from c5db.domain.records import Document, Reject
from c5db.nightly.settings import Kind, Settings, SourceSettings
from c5db.readers import Input, expand
from c5db.readers.documents import Given, Identity
from c5db.readers.html import decode_page, read_page
from c5db.store.pages import KeptPage, read_pages

AT_ONCE = 10
"""Pages that are held at a time."""

logger = logging.getLogger(__name__)


def files_of(source: SourceSettings) -> list[Input]:
    """The files of a source; of a drop those that nobody writes any more. UsageError where there are none to be."""
    if source.kind is Kind.FILES:
        return expand(source.paths)
    now = time.time()
    return [one for one in _dropped(source) if not _is_being_written(one, source.settle_seconds, now)]


def _dropped(source: SourceSettings) -> list[Input]:
    """The JSON Lines of a drop; that there are none tonight is no failure, that the folder is missing is one."""
    found: list[Input] = []
    for path in source.paths:
        if not any(mark in path for mark in "*?[") and not Path(path).exists():
            raise UsageError(f"no such path: {path}")
        try:
            found += expand([path])
        except UsageError:
            continue
    done = f"{source.done}/" if source.done else None
    return [one for one in found if one.format == ".jsonl" and not (done and one.path.startswith(done))]


def _is_being_written(source: Input, settle_seconds: float, now: float) -> bool:
    try:
        age = now - Path(source.path).stat().st_mtime
    except OSError:
        return True
    # A time that lies ahead comes from a clock that was set back: such a file would never be old enough.
    return 0 <= age < settle_seconds


def put_away(files: list[Input], done: str) -> None:
    """Move files that are loaded out of a drop."""
    if not files:
        return
    folder = Path(done)
    folder.mkdir(parents=True, exist_ok=True)
    for one in files:
        path = Path(one.path)
        target, number = folder / path.name, 1
        while target.exists():
            number += 1
            target = folder / f"{number}-{path.name}"
        path.rename(target)


def fetched_documents(engine: Engine, read: list[int], *, again: bool = False) -> Iterator[Document | Reject]:
    """The articles of the pages that are still to be loaded; the numbers of these are noted in `read`."""
    after = 0
    while pages := _next_pages(engine, after, again=again):
        for page in pages:
            yield page_document(page)
            read.append(page.id)
        after = pages[-1].id


def _next_pages(engine: Engine, after: int, *, again: bool) -> list[KeptPage]:
    # A connection of its own each time: one held while articles are parsed would hold back the vacuum of every table.
    with engine.connect() as connection:
        return read_pages(connection, after, AT_ONCE, again=again)


def page_document(page: KeptPage) -> Document | Reject:
    """The article of a page that was fetched."""
    if page.body is None:
        return Reject(page.url, f"it cannot be fetched: {page.error or 'what came is no longer kept'}")
    try:
        given = Given(url=page.url, publisher=page.publisher, lang=page.lang)
        text = decode_page(page.body, page.charset)
        return read_page(page.url, page.url, text, given, Identity(page.publisher))
    except UnreadableDocumentError as error:
        return Reject(page.url, error.reason)


def file_inputs(settings: Settings) -> Iterator[tuple[SourceSettings, list[Input] | UsageError]]:
    """The files of every source that has files, or why it has none."""
    for source in settings.source:
        if source.kind in (Kind.FILES, Kind.DROP):
            try:
                yield source, files_of(source)
            except UsageError as error:
                yield source, error

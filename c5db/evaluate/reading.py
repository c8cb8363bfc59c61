"""The articles of corpora as the extractor reads them: text by text, or the same articles as web pages."""

from collections.abc import Container, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from c5db.domain.errors import UsageError
from c5db.domain.records import Document, Parsed, Reject
from c5db.parse import parse
from c5db.readers import Input, read


def read_documents(files: Iterable[Path], wanted: Container[str]) -> Iterator[Document | Reject]:
    """The wanted documents of files, and whatever could not be read."""
    for path in files:
        for one in read(Input(str(path))):
            if isinstance(one, Reject) or one.article_id in wanted:
                yield one


def article_files(folders: Sequence[Path]) -> list[Path]:
    """The files that hold the texts of corpora."""
    return [folder / "articles.jsonl" for folder in folders]


def page_files(folder: Path) -> dict[str, Path]:
    """The web pages in a folder by the id of their article, which is the name of the file."""
    pages = {path.stem: path for path in sorted(folder.glob("*.html"))} if folder.is_dir() else {}
    if not pages:
        raise UsageError(f"{folder}: no folder with pages (*.html)")
    return pages


def parse_all(documents: Iterable[Document], workers: int = 1) -> Iterator[Parsed]:
    """What each document yields, in their order."""
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(_parse, documents, chunksize=8)
    else:
        yield from map(_parse, documents)


def _parse(document: Document) -> Parsed:
    try:
        return parse(document)
    except Exception as error:
        error.add_note(f"while reading {document.article_id} ({document.origin})")
        raise

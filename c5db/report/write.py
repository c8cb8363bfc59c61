"""Lays the page out and writes it whole or not at all."""

import os
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from sqlalchemy import Engine

from c5db.domain.errors import C5dbError
from c5db.domain.extras import MissingExtraError
from c5db.report.contents import Contents, read_contents
from c5db.store.export import snapshot


class ReportError(C5dbError):
    """The report cannot be written."""


def write_report(engine: Engine, path: Path, lang: str = "en") -> Contents:
    """Write the page to a file, in English or Russian."""
    environment = _environment()
    with snapshot(engine) as connection:
        contents = read_contents(connection, lang)
    page = environment.get_template("page.html").render(page=contents, say=contents.say, figures=contents.figures)
    try:
        _write_whole(path, page)
    except OSError as error:
        raise ReportError(f"{path}: {error.strerror}") from error
    return contents


def _write_whole(path: Path, page: str) -> None:
    with NamedTemporaryFile(
        "w", encoding="utf-8", errors="backslashreplace", dir=path.parent, prefix=f".{path.name}-", delete=False
    ) as file:
        unfinished = Path(file.name)
        try:
            file.write(page)
            file.close()
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            unfinished.chmod(mode)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _environment() -> Any:
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined
    except ImportError as error:
        raise MissingExtraError("jinja2", "report") from error

    def load(name: str) -> str:
        return files("c5db").joinpath("report", "page", name).read_text("utf-8")

    # Every text is escaped; only the charts, which are drawn here, are taken as they are.
    return Environment(
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

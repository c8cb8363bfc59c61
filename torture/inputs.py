"""Bad input, case by case: each must cost itself alone, end with a known exit code, and keep memory in bounds."""

import gzip
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.cli.articles import article

GOOD = "Компания «Ромашка» купит у завода «Лютик» 12 локомотивов за $40 млн. Контракт подписан 3 марта 2026 года."
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Case:
    """A folder of bad input beside one good article, and what has to come of it."""

    name: str
    make: Callable[[Path], object]
    """Puts the bad input into an empty folder."""
    rejected: int | None
    """How many documents end as rejects with a reason; None: however many."""
    stored: int | None = None
    """How many are stored besides the good one; None: however many."""


def _file(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content)


def _lines(*objects: object) -> bytes:
    return b"".join(
        line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in objects
    )


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, 9)


def _bomb(folder: Path) -> None:
    """A gigabyte of nothing in a megabyte."""
    with gzip.open(folder / "bomb.jsonl.gz", "wb") as out:
        for _ in range(1024):
            out.write(b" " * MIB)


def _zstd_bomb(folder: Path) -> None:
    import zstandard

    with (folder / "bomb.jsonl.zst").open("wb") as raw, zstandard.ZstdCompressor().stream_writer(raw) as out:
        for _ in range(1024):
            out.write(b" " * MIB)


def _zip_bomb(folder: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * (100 * MIB))
    (folder / "bomb.txt").write_bytes(packed.getvalue())


def _one_long_line(folder: Path) -> None:
    with (folder / "long.jsonl").open("wb") as out:
        out.write(b'{"text": "')
        for _ in range(200):
            out.write(b"a" * MIB)
        out.write(b'"}\n')


def _long_text(folder: Path) -> None:
    with (folder / "long.txt").open("wb") as out:
        for _ in range(200):
            out.write(b"abcdefg " * (MIB // 8))


def _long_page(folder: Path) -> None:
    with (folder / "long.html").open("wb") as out:
        out.write(b"<html><body><p>")
        for _ in range(200):
            out.write(b"abcdefg " * (MIB // 8))


def _deep_html(folder: Path) -> None:
    depth = 100_000
    page = b"<html><body>" + b"<div>" * depth + GOOD.encode() + b"</div>" * depth + b"</body></html>"
    (folder / "deep.html").write_bytes(page)


def _loop(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "back").symlink_to(folder)
    (folder / "itself.txt").symlink_to(folder / "itself.txt")


def _crowd(folder: Path) -> None:
    for number in range(100):
        inner = folder / f"{number:03}"
        inner.mkdir()
        for each in range(1000):
            (inner / f"{each:03}.txt").write_bytes(b"x")


def _truncated_zstd(folder: Path) -> None:
    import zstandard

    packed = zstandard.compress(_lines(*({"id": str(n), "text": f"{GOOD} {n}"} for n in range(2000))))
    (folder / "cut.jsonl.zst").write_bytes(packed[: len(packed) // 2])


def cases() -> Iterator[Case]:
    """Every kind of bad input."""
    yield Case("invalid UTF-8", _file("a.txt", b"\xff\xfe\xff broken \xc3\x28"), 1, 0)
    yield Case("windows-1251", _file("a.txt", f"{GOOD} Иначе.".encode("cp1251")), 0, 1)
    yield Case("UTF-16 with BOM", _file("a.txt", f"{GOOD} Иначе.".encode("utf-16")), 0, 1)
    yield Case("NUL bytes", _file("a.txt", f"{GOOD}\0\0".encode()), 1, 0)
    yield Case("lone surrogates in JSON", _file("a.jsonl", b'{"text": "\\ud800 ' + GOOD.encode() + b'"}\n'), 1, 0)
    hidden = GOOD.replace(" ", " \u200b").replace("за", "\u202eза\u202c")
    yield Case("zero-width and bidi characters", _file("a.txt", hidden.encode()), 0, 1)
    yield Case("200 MB in one line", _one_long_line, 1, 0)
    yield Case("200 MB of text in one line", _long_text, 1, 0)
    yield Case("200 MB of one page in one line", _long_page, 1, 0)
    yield Case("HTML 100,000 deep", _deep_html, 1, 0)
    yield Case("gzip bomb, 1 GB", _bomb, 1, 0)
    yield Case("zstd bomb, 1 GB", _zstd_bomb, 1, 0)
    yield Case("zip bomb named .txt", _zip_bomb, 1, 0)
    cut = _gzip(_lines(*({"id": str(n), "text": f"{GOOD} {n}"} for n in range(2000))))
    yield Case("truncated gzip", _file("cut.jsonl.gz", cut[: len(cut) // 2]), 1)
    yield Case("truncated zstd", _truncated_zstd, 1)
    twice = b'{"id": "a", "text": "' + GOOD.encode() + b' 1", "id": "b"}\n'
    yield Case("JSON with duplicate keys", _file("a.jsonl", twice), 0, 1)
    yield Case("NaN and infinity in JSON", _file("a.jsonl", b'{"text": "' + GOOD.encode() + b' 3", "n": NaN}\n'), 0, 1)
    huge = b'{"text": "' + GOOD.encode() + b' 2", "n": ' + b"9" * 100_000 + b"}\n"
    yield Case("a number of 100,000 digits in JSON", _file("a.jsonl", huge), 0, 1)
    yield Case("JSON 100,000 deep", _file("a.jsonl", b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"), 1, 0)
    odd = [
        {"id": i, "text": f"{GOOD} {n}"}
        for n, i in enumerate(("../../etc/passwd", "a'; DROP TABLE x;--", 'q"\\', "\n"))
    ]
    yield Case("ids with quotes and path separators", _file("a.jsonl", _lines(*odd)), 0, 4)
    dates = [
        {"id": str(n), "text": f"{GOOD} {n}", "published": day}
        for n, day in enumerate(("0000-00-00", "99999-01-01", "2026-02-30", "-1"))
    ]
    yield Case("dates out of range", _file("a.jsonl", _lines(*dates)), 0, 4)
    yield Case("symlink loops", _loop, 0, 0)
    yield Case("a FIFO nobody writes to", lambda folder: os.mkfifo(folder / "pipe.txt"), 0, 0)
    yield Case("a folder that cannot be read, and a socket", _unreadable, 0, None)
    yield Case("a folder of 100,000 files", _crowd, 0, 1)
    numbers = " ".join(f"{n} млрд долларов и {n}%" for n in range(20_000))
    yield Case("a text of 40,000 figures", _file("a.txt", numbers.encode()), 0, 1)
    yield Case("a megabyte of digits and points", _file("a.txt", b"1.1,1 " * (MIB // 6)), 0, 1)
    yield Case("a megabyte of quotation marks", _file("a.txt", '«"„“'.encode() * (MIB // 10)), 0, 1)
    names = " ".join(f"ТОО «Имя{n}»" for n in range(20_000))
    yield Case("a text of 20,000 names", _file("a.txt", names.encode()), 0, 1)
    # Postgres takes no more than a megabyte of different words into an index for search.
    yield Case("a text of 10 MB on 50,000 deals", _file("a.txt", _deals(0, 9_900_000)), 1, 0)
    yield Case("a text of 10 MB that says the same again", _file("a.txt", _deals(0, 9_900) * 1000), 0, 1)
    yield Case("five texts of 180 kB on 900 deals each", _dense, 0, 5)
    yield Case("a page of 10 MB and 330,000 paragraphs", _file("a.html", _paragraphs()), None)


def _deals(first: int, size: int) -> bytes:
    """Sentences each on a deal of its own, up to so many bytes."""
    lines: list[bytes] = []
    for number in count(first):
        line = f"{article(number)}\n".encode()
        size -= len(line)
        if size < 0:
            break
        lines.append(line)
    return b"".join(lines)


def _dense(folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.txt").write_bytes(_deals(number * 10_000, 180_000))


def _paragraphs() -> bytes:
    return b"<html><body>" + "<p>Компания купит</p>".encode() * 330_000 + b"</body></html>"


def _unreadable(folder: Path) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as end:
        place = Path.cwd()
        os.chdir(folder)
        try:
            end.bind("end.txt")
        finally:
            os.chdir(place)
    (folder / "closed.txt").write_text(GOOD)
    (folder / "closed.txt").chmod(0)

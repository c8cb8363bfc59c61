"""Why a document was not taken, in words that tell what to do."""

import gzip
from pathlib import Path

import pytest
import zstandard

from c5db.domain.errors import UsageError
from c5db.domain.records import Reject
from c5db.readers import Input, expand, read

LINES = b'{"text": "Wabtec sold 3 locomotives."}\n' * 99


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"a\0b", "binary data: it holds NUL characters"),
        ("a.jsonl.gz", b"no gzip", "broken gzip: not a gzipped file"),
        ("a.jsonl.gz", gzip.compress(LINES)[:40], "the packed file breaks off before its end"),
        ("a.jsonl.zst", b"no zstd at all", "broken zstd: unknown frame descriptor"),
        ("a.jsonl.zst", zstandard.compress(LINES)[:30], "the packed file breaks off before its end"),
        ("a.jsonl", b'{"id": 2,', "broken JSON at character 10: expecting property name enclosed in double quotes"),
        ("a.jsonl", b"[1, 2]", "JSON, but no object"),
        ("a.jsonl", b'{"id": "3"}', "neither text nor html in it"),
        ("a.jsonl", b'{"text": 5}', "text or html is no string"),
        (
            "a.pdf",
            b"%PDF",
            "no known format (known endings: .txt, .md, .html, .htm, .jsonl, .warc, each also with .gz or .zst)",
        ),
    ],
)
def test_a_reject_tells_its_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert [one.reason for one in read(Input(str(tmp_path / name))) if isinstance(one, Reject)] == [reason]


RUSSIAN = "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов."


def test_koi8_is_refused_and_windows_1251_is_read(tmp_path: Path) -> None:
    (tmp_path / "koi8.txt").write_bytes(RUSSIAN.encode("koi8-r"))
    (tmp_path / "1251.txt").write_bytes(RUSSIAN.encode("windows-1251"))
    (tmp_path / "capitals.txt").write_bytes(f"{RUSSIAN.upper()} 110 кВ, ЛЭП.".encode("windows-1251"))
    found = {name: list(read(Input(str(tmp_path / f"{name}.txt")))) for name in ("koi8", "1251", "capitals")}
    assert [one.reason for one in found["koi8"] if isinstance(one, Reject)] == [
        "neither UTF-8, UTF-16 nor windows-1251 (invalid continuation byte)"
    ]
    assert not [one for name in ("1251", "capitals") for one in found[name] if isinstance(one, Reject)]


def test_a_document_over_the_limit_tells_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Wabtec sold 3 locomotives.")
    assert list(read(Input(str(tmp_path / "a.txt")), 10)) == [Reject(str(tmp_path / "a.txt"), "larger than 10 bytes")]


@pytest.mark.parametrize("path", ["", "nul\0"])
def test_a_path_that_names_nothing_is_wrong_usage(path: str) -> None:
    with pytest.raises(UsageError, match="no such path"):
        expand([path])

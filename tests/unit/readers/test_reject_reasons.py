"""Why a document was not taken, in words that tell what to do."""

import gzip
from pathlib import Path

import pytest
import zstandard

from c5db.domain.records import Reject
from c5db.readers import Input, read

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


def test_a_document_over_the_limit_tells_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Wabtec sold 3 locomotives.")
    assert list(read(Input(str(tmp_path / "a.txt")), 10)) == [Reject(str(tmp_path / "a.txt"), "larger than 10 bytes")]

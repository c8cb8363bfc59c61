"""The pages of web archives, sound and broken."""

import gzip
import zlib
from pathlib import Path

import pytest

from c5db.domain.records import Document, Reject
from c5db.readers import Input, read
from tests.nightly.articles import article

PAGE = article().encode()
URL = "https://news.example/1"


def record(
    kind: str, content: bytes, url: str = URL, content_type: str = "application/http; msgtype=response"
) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-14T10:00:00Z\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **fields: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def archive(folder: Path, *records: bytes, name: str = "a.warc") -> list[Document | Reject]:
    data = b"".join(gzip.compress(one) for one in records) if name.endswith(".gz") else b"".join(records)
    (folder / name).write_bytes(data)
    return list(read(Input(str(folder / name)), 100_000))


INFO = record("warcinfo", b"software: x\r\n", content_type="application/warc-fields")
REQUEST = record("request", b"GET / HTTP/1.1\r\n\r\n", content_type="application/http; msgtype=request")
CHUNKED = b"%x\r\n%s\r\n5;x=y\r\n<!--x\r\n3\r\n-->\r\n0\r\n\r\n" % (len(PAGE), PAGE)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_each_page_is_a_document_and_the_rest_is_passed_over(tmp_path: Path, name: str) -> None:
    image = record("response", answer(b"GIF", kind="image/gif"))
    lost = record("response", answer(PAGE, "404 Not Found"))
    (found,) = archive(tmp_path, INFO, REQUEST, image, lost, record("response", answer(PAGE)), name=name)
    assert isinstance(found, Document)
    assert (found.url, found.article_id, found.origin) == (URL, URL, f"{tmp_path / name}:5")
    assert "«Ромашка» купит у завода «Василёк» 12 тракторов" in found.text


PACKED = [
    answer(gzip.compress(PAGE), Content_Encoding="gzip"),
    answer(zlib.compress(PAGE), Content_Encoding="deflate"),
    answer(CHUNKED, Transfer_Encoding="chunked"),
    answer(PAGE, Transfer_Encoding="chunked"),
    answer(article().encode("cp1251"), kind="text/html; charset=windows-1251"),
]


@pytest.mark.parametrize("content", PACKED, ids=["gzip", "deflate", "chunked", "joined already", "windows-1251"])
def test_a_page_is_unpacked_as_its_answer_says(tmp_path: Path, content: bytes) -> None:
    (found,) = archive(tmp_path, record("response", content))
    assert isinstance(found, Document)
    assert "12 тракторов" in found.text


BROKEN = [
    (record("response", answer(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")), "larger than 100000 bytes"),
    (record("response", answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip")), "broken gzip"),
    (record("response", answer(PAGE, Content_Encoding="br")), "it is packed as br"),
    (record("response", answer(b"x" * 300_000)), "larger than 100000 bytes"),
    (record("response", answer(b"<p></p>")), "no article found"),
]


@pytest.mark.parametrize(("content", "reason"), BROKEN)
def test_a_broken_page_is_a_reject_and_costs_no_other(tmp_path: Path, content: bytes, reason: str) -> None:
    rejected, page = archive(tmp_path, content, record("response", answer(PAGE)))
    assert isinstance(rejected, Reject)
    assert reason in rejected.reason
    assert isinstance(page, Document)


WHOLE = record("response", answer(PAGE))
DAMAGED = [
    (b"", "empty"),
    (b"no archive\n", "does not begin with WARC/"),
    (WHOLE[:-100], "breaks off within a record"),
    (b"WARC/1.0\r\nWARC-Type: resp", "breaks off"),
    (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "does not say how long it is"),
    (b"WARC/1.0\r\nContent-Length: -1\r\n\r\n", "does not say how long it is"),
    (b"WARC/1.0\r\n" + b"X: y\r\n" * 20_000 + b"\r\n", "has no end"),
]


@pytest.mark.parametrize(("data", "reason"), DAMAGED)
def test_a_damaged_archive_gives_what_comes_before_the_damage(tmp_path: Path, data: bytes, reason: str) -> None:
    *pages, rejected = archive(tmp_path, WHOLE, data) if data else archive(tmp_path)
    assert isinstance(rejected, Reject)
    assert reason in rejected.reason
    assert len(pages) == bool(data)

"""A page is read as it stands: nothing it names is fetched or opened, nothing it declares is expanded."""

from pathlib import Path

import pytest

from c5db.domain.records import Document, Reject
from c5db.readers import Input, read
from tests.web import serving

WORDS = "Компания «Ромашка» купит у завода «Лютик» 12 локомотивов за $40 млн. Контракт подписан 3 марта 2026 года."
LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{former};" * 10}">' for former, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def read_page(folder: Path, page: str) -> Document | Reject:
    (folder / "page.html").write_text(page, "utf-8")
    (found,) = read(Input(str(folder / "page.html")))
    return found


def body(inside: str) -> str:
    article = f"<article><h1>Сделка</h1><p>{WORDS}</p>{inside}</article>"
    return f"<html><head><title>Сделка</title></head><body>{article}</body></html>"


def test_nothing_that_a_page_names_is_asked_for(tmp_path: Path) -> None:
    with serving() as site:
        at = site.url
        head = (
            f'<?xml version="1.0"?><?xml-stylesheet href="{at("/a.xsl")}"?>'
            f'<!DOCTYPE html PUBLIC "-//X" "{at("/a.dtd")}" [<!ENTITY x SYSTEM "{at("/entity")}">'
            f'<!ENTITY % y SYSTEM "{at("/parameter")}"> %y;]>'
        )
        inside = (
            f'<base href="{at("/base/")}"><link rel="stylesheet" href="{at("/a.css")}"><img src="{at("/a.png")}">'
            f'<iframe src="{at("/frame")}"></iframe><script src="{at("/a.js")}"></script>'
            f'<object data="{at("/object")}"></object><x:include xmlns:x="http://www.w3.org/2001/XInclude" '
            f'href="{at("/include")}"/><meta http-equiv="refresh" content="0; url={at("/refresh")}"><p>&x; конец.</p>'
        )
        found = read_page(tmp_path, head + body(inside))
        assert isinstance(found, Document)
        assert WORDS in found.text
        assert not site.asked


def test_no_file_is_opened_for_a_page(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна")
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    inside = f'<p>Слово &x; конец.</p><x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}"/>'
    found = read_page(tmp_path, head + body(inside))
    assert isinstance(found, Document)
    assert "тайна" not in found.text


def test_entities_of_a_page_are_not_expanded(tmp_path: Path) -> None:
    found = read_page(tmp_path, f'<!DOCTYPE html [<!ENTITY a "ha">{LAUGHS}]>{body("<p>Смех &i; конец.</p>")}')
    assert isinstance(found, Document)
    assert "haha" not in found.text
    assert len(found.text) < 1000


@pytest.mark.parametrize("depth", [100, 100_000])
def test_data_of_a_page_that_is_nested_without_end_costs_nothing_else(tmp_path: Path, depth: int) -> None:
    nested = f'<script type="application/ld+json">{"[" * depth}{"]" * depth}</script>'
    found = read_page(tmp_path, body(nested))
    assert isinstance(found, Document)
    assert WORDS in found.text

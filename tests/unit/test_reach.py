"""A text that is far too long for an article is stored whole and read as far as memory allows, and that is said."""

from pathlib import Path

import pytest

from c5db.domain.records import Document
from c5db.parse import parse
from c5db.readers import Input, read
from c5db.text.reach import LONGEST, reach_of

EARLY = "Компания «Ромашка» купит у завода «Лютик» 12 локомотивов за $40 млн. Контракт подписан."
LATE = "Компания «Астра» купит у завода «Клевер» 15 тракторов за $90 млн. Контракт подписан."


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("", 0),
        ("слово", 5),
        ("a" * LONGEST, LONGEST),
        ("a" * (LONGEST + 5), LONGEST),
        ("ab " * LONGEST, 99_999),
        ("a" * 92_000 + ". 40 000 " + "000 " * 9000, 92_001),
        ("a" * 92_000 + "\n" + "Это 40. 000 " * 9000, 92_001),
    ],
)
def test_a_text_is_read_to_its_end_or_to_that_of_a_line_a_sentence_or_a_word(text: str, end: int) -> None:
    assert reach_of(text) == end


def test_what_stands_beyond_is_stored_and_not_read_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(EARLY + "\n" * LONGEST + LATE, "utf-8")
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    assert document.text.endswith(LATE)
    assert document.remarks == (
        f"its text has {len(document.text):,} characters, and is read as far as character 100,000",
    )
    parsed = parse(document)
    assert parsed.document is document
    assert [figure.figure.value for figure in parsed.figures if figure.figure.unit == "USD"] == [40_000_000]
    assert parsed.claims
    assert all(document.text[one.span.start : one.span.end] == one.quote for one in parsed.claims)

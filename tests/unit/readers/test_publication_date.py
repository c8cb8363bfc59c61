"""The day that an input states is read in whatever notation; a day that it leaves open is not filled in."""

import json
from datetime import date
from pathlib import Path

import pytest

from c5db.domain.records import Document
from c5db.readers import Input, read
from c5db.readers.documents import publication_date, remarks_on

STATED = [
    "2026-03-14",
    "20260314",
    "2026-03-14T23:30:00.000Z",
    "2026-03-14T23:30:00-08:00",
    "2026-03-14 10:00 +05",
    "Sat, 14 Mar 2026 23:30:00 GMT",
    "14.03.2026 10:00",
    "14 марта 2026 г.",
    "14 наурыз 2026",
    "March 14, 2026",
    " 14-Mar-2026 ",
]
LEFT_OPEN = [
    "",
    "yesterday",
    "вчера",
    "14 марта",
    "март 2026",
    "2026",
    "10:32",
    "0000-00-00",
    "9999-12-31",
    "x" * 10_000,
]


@pytest.mark.parametrize("stated", STATED)
def test_stated_day_is_read(stated: str) -> None:
    assert publication_date(stated) == date(2026, 3, 14)


@pytest.mark.parametrize("stated", LEFT_OPEN)
def test_what_names_no_whole_day_is_no_date(stated: str) -> None:
    assert publication_date(stated) is None


def test_nothing_stated_is_no_date() -> None:
    assert publication_date(None) is None


@pytest.mark.parametrize("stated", ["0000-00-00", "2026-02-30", "99999-01-01", "-1", "soon"])
def test_a_stated_day_that_is_none_costs_itself_alone_and_is_said(tmp_path: Path, stated: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Wabtec sold 3 locomotives.", "published": stated}))
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    assert (document.published, document.remarks) == (None, (f"published {stated!r} is no date, and is left out",))


@pytest.mark.parametrize("fields", [{}, {"published": ""}, {"published": "2026-03-14T10:00:00+05:00"}])
def test_of_a_sound_day_or_none_nothing_is_said(tmp_path: Path, fields: dict[str, str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Wabtec sold 3 locomotives."} | fields))
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    assert document.remarks == ()


def test_a_day_before_a_text_that_is_none_stays_in_the_text_and_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" date 2026-02-31 Wabtec sold 3 locomotives.")
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    assert document.text == " date 2026-02-31 Wabtec sold 3 locomotives."
    assert (document.published, document.remarks) == (None, ("published '2026-02-31' is no date, and is left out",))


@pytest.mark.parametrize(("day", "said"), [("2026-03-14", 0), ("2026-03-15", 0), ("2026-03-16", 1), ("2062-03-14", 1)])
def test_a_day_that_lies_ahead_by_more_than_the_clocks_of_others_is_kept_and_said(
    tmp_path: Path, day: str, said: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f" date {day}\nWabtec sold 3 locomotives.")
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    assert str(document.published) == day
    ahead = f"published {day} lies ahead of today, and is kept as given: times in the text are told by it"
    assert remarks_on(document, date(2026, 3, 14)) == (ahead,) * said

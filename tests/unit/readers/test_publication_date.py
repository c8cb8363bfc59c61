"""The day that an input states is read in whatever notation; a day that it leaves open is not filled in."""

from datetime import date

import pytest

from c5db.readers.documents import publication_date

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

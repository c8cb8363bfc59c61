"""Dates of any precision as stretches of time."""

from datetime import date

import pytest

from c5db.identity.dates import stretch_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-09-22", date(2025, 9, 22), date(2025, 9, 22)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30)),
        ("2027/2036", date(2027, 1, 1), date(2036, 12, 31)),
    ],
)
def test_a_date_covers_what_it_leaves_open(text: str, first: date, last: date) -> None:
    stretch = stretch_of(text)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2025-13", "2036/2027", "2025-02-30"])
def test_what_is_no_date_covers_nothing(text: str) -> None:
    assert stretch_of(text) is None


def test_a_month_and_a_day_in_it_overlap() -> None:
    month, day, later = stretch_of("2025-09"), stretch_of("2025-09-22"), stretch_of("2025-10-10")
    assert month and day and later
    assert month.gap(day) == 0
    assert month.gap(later) == later.gap(month) == 10

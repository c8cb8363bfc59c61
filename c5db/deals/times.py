"""How a date stands to the day of publication."""

from datetime import date

from c5db.domain.records import Figure


def time_from(published: date, figure: Figure) -> str:
    """How a date stands to the day of publication, at its own precision."""
    start, _, _ = (figure.value_text or "").partition("/")
    year = int(start[:4])
    if len(start) == 4 or not start[5:7].isdigit():
        gap = year - published.year
        return "this year" if gap == 0 else "last year" if gap == -1 else "past" if gap < 0 else "future"
    months = (year - published.year) * 12 + int(start[5:7]) - published.month
    if len(start) == 7:
        return (
            "this month" if months == 0 else "months ago" if -12 <= months < 0 else "past" if months < 0 else "future"
        )
    days = (date.fromisoformat(start) - published).days
    if days > 0:
        return "coming days" if days < 45 else "future"
    return "same day" if days >= -1 else "last week" if days >= -7 else "weeks ago" if days >= -60 else "past"

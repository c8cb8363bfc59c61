"""What every reader does with a text it has found: fill in what the text itself tells."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from c5db.domain.errors import UnreadableDocumentError
from c5db.domain.records import Document
from c5db.text import article_body, detect_language, headline, provenance, reach_of, unread_language
from c5db.text.provenance import dateline_outlet
from c5db.text.words import LANGUAGES, language_code

YEARS = range(1600, 2101)
"""Years in which an article can have been published; others are slips, and cannot be counted from."""
DAY_OF_OTHERS = timedelta(days=1)
"""Somewhere it is tomorrow already."""
LONGEST_DATE = 60
"""What is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Given:
    """What file and page state about a document besides its text."""

    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    lang: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Publisher and id as the input itself gives them: what is read out of a page never identifies a source."""

    publisher: str | None = None
    id: str | None = None


NOTHING = Given()
ANONYMOUS = Identity()


def make_document(
    origin: str, article_id: str, text: str, given: Given = NOTHING, identity: Identity = ANONYMOUS
) -> Document:
    """A document with what is given and, in the gaps, what its text tells."""
    if not text.strip():
        raise UnreadableDocumentError("empty")
    lang = language_code(given.lang) or detect_language(text)
    body = article_body(text)
    publisher, published, credit = provenance(text, lang, body)
    if given.publisher:
        # What an outlet prints under an agency's dateline is the agency's; nobody credits himself.
        credit = next((name for name in (credit, dateline_outlet(text, body)) if name and not _same(name, given)), None)
    return Document(
        origin=origin,
        article_id=article_id,
        text=text,
        lang=lang,
        published=given.published or published,
        url=given.url,
        publisher=given.publisher or publisher,
        title=given.title or headline(text),
        credit=credit,
        given_publisher=identity.publisher,
        given_id=identity.id,
        body=body,
        remarks=_length_remarks(text) + _language_remarks(text, lang),
    )


def _length_remarks(text: str) -> tuple[str, ...]:
    """What to say of a text that is too long to be read to its end."""
    end = reach_of(text)
    if end == len(text):
        return ()
    return (f"its text has {len(text):,} characters, and is read as far as character {end:,}",)


def _language_remarks(text: str, lang: str) -> tuple[str, ...]:
    """What to say of a text in a language that is not read."""
    unread = unread_language(text, lang)
    return (f"its text looks like {unread}, which is not read: taken for {lang}, it yields little",) if unread else ()


def _same(name: str, given: Given) -> bool:
    return name.casefold() == (given.publisher or "").casefold()


def publication_date(given: str | None) -> date | None:
    """The day in a date or time, as it was at the publisher's: ISO 8601, else as people write it; None for no day."""
    stated = (given or "").strip()
    try:
        day = datetime.fromisoformat(stated).date()
    except ValueError:
        return _leading_day(stated) or _written_day(stated)
    return day if day.year in YEARS else None


def date_remarks(given: str | None) -> tuple[str, ...]:
    """What to say of a stated publication date that is none; nothing where it is one, or none was stated."""
    if given is None or publication_date(given):
        return ()
    return (f"published {given[:LONGEST_DATE]!r} is no date, and is left out",)


def remarks_on(document: Document, today: date) -> tuple[str, ...]:
    """What to say of a document that is read today: what was not taken, and a publication date that lies ahead.

    Such a date is kept as it was given: reading and facts hang on the input alone, never on the day of the load.
    """
    if document.published is None or document.published <= today + DAY_OF_OTHERS:
        return document.remarks
    stated = f"published {document.published} lies ahead of today"
    return (*document.remarks, f"{stated}, and is kept as given: times in the text are told by it")


def _leading_day(given: str) -> date | None:
    """The day at the start of a time that the library does not know: «2025-11-07 17:13 +05»."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", given)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


def _written_day(given: str) -> date | None:
    """The day in other notations: «Sat, 14 Mar 2026 10:00 GMT», «14 марта 2026 г.», «14.03.2026»."""
    if not 8 <= len(given) <= LONGEST_DATE:
        return None
    import dateparser

    # Day, month and year must all be there: the rest would be filled in from today's date.
    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    moment: datetime | None = dateparser.parse(given, languages=list(LANGUAGES), settings=settings)
    return moment.date() if moment and moment.year in YEARS else None

"""Where an article comes from, read out of its text: publisher, date, and whom it names as its own source."""

import re
from datetime import date

from c5db.domain.records import Span
from c5db.text.body import article_body
from c5db.text.credit import find_credit
from c5db.text.dates import dates_in
from c5db.text.sentences import paragraphs

_HEADER = re.compile(r"\A\s*date (\d{4}-\d\d-\d\d)(?!\d)")
_NAME = r"[^\W\d_][^\s–—]*(?: [^\s–—]+){0,3}"
_CITY = r"[^\W\d_][\w-]*(?:[ /][^\W\d_][\w-]*){0,2}"
_DAY = r"(?:\d{1,2}[ -][^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.? \d{1,2})(?:,? \d{4})?"
_DATELINES = (
    re.compile(rf"(?P<city>{_CITY})[.,] (?:{_DAY}[.,]? )?[(/](?P<name>{_NAME})[)/]\s*[–—:-] "),
    re.compile(rf"(?P<city>{_CITY})[.,] (?:{_DAY}[.,]? )(?P<name>{_NAME}) ?[–—-] "),
    re.compile(
        rf"(?P<city>{_CITY})[.,] (?P<name>[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]{{3,}}(?:\.[A-Za-z]{{2,4}})?|\w+\.[a-z]{{2,4}}) ?[–—-] "
    ),
    re.compile(rf"(?P<city>{_CITY}), {_DAY} ?[–—-] (?P<name>[^\W\d_][^\s.]*(?: [^\s.]+)?)\. "),
)
"""«Астана. 7 ноября. BM.KZ – …», "ALMATY, Nov 7 (Reuters) - …", «АСТАНА. ИНФОРМ – …», «МОСКВА, 7 ноя — Новости. …»."""
_RIGHTS = re.compile(
    r"(?:©|\([cс]\))[ \d–—,-]*(?P<name>[^\W\d_][^.,;|©\d]{2,40}?)(?:[ ,]*\d{4}.*|[.,;|].*)?$", re.IGNORECASE
)
_LEGAL_FORM = re.compile(r"^(?:ТОО|АО|ООО|ИП|ЖШС|АҚ|LLP|LLC|Ltd|Inc)\b")
NEAR = 8
"""Lines above the article among which its date stands."""


def provenance(
    text: str, lang: str, body: tuple[Span, ...] | None = None
) -> tuple[str | None, date | None, str | None]:
    """Publisher, publication date and credit, each None where the text does not say; `body`: where the article is."""
    body = article_body(text) if body is None else body
    publisher = dateline_outlet(text, body) or _rights_holder(text, body)
    credit = find_credit(text, body, lang)
    return publisher, _published(text, body), None if credit == publisher else credit


def dateline_outlet(text: str, body: tuple[Span, ...]) -> str | None:
    """The outlet in a line such as «Астана. 7 ноября. BM.KZ – …» that opens the article."""
    for line in paragraphs(text[body[0].start : body[0].end])[:2] if body else []:
        opening = text[body[0].start + line.start : body[0].start + min(line.end, line.start + 120)]
        for pattern in _DATELINES:
            if (match := pattern.match(opening)) and match["city"][0].isupper() and not match["name"][0].islower():
                return match["name"].strip(" .,()/")
    return None


def _rights_holder(text: str, body: tuple[Span, ...]) -> str | None:
    """The name in the notice of rights below the article, unless it is a legal person's."""
    if not body:
        return None
    for line in text[body[-1].end :].splitlines():
        match = _RIGHTS.search(line.strip())
        name = match["name"].strip(' –—-«»"') if match else ""
        if name and not _LEGAL_FORM.match(name) and name[0].isupper():
            return name
    return None


def _published(text: str, body: tuple[Span, ...]) -> date | None:
    """The date that opens the text, or the one that stands nearest above the article in its page."""
    header = _HEADER.match(text)
    if header:
        try:
            return date.fromisoformat(header[1])
        except ValueError:
            return None
    above = text[: body[0].start].splitlines() if body else []
    for line in reversed([line for line in above if line.strip()][-NEAR:]):
        if len(line) < 100:
            for day in dates_in(line):
                return day
    return None

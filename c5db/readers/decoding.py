"""Bytes as text: UTF-8, UTF-16 with its mark, windows-1251; anything else is refused, never guessed."""

import codecs
import re

from c5db.domain.errors import UnreadableDocumentError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SWAPPED_CASE = re.compile(r"[а-яё][А-ЯЁ]")
_TURNED_CASE = re.compile(r"\b[а-яё][А-ЯЁ]{2,}\b")
_CAPITAL, _SMALL = re.compile(r"[А-ЯЁ]"), re.compile(r"[а-яё]")
_MIXED = re.compile(r"[a-zA-Z][А-Яа-яЁё]|[А-Яа-яЁё][a-zA-Z]")


def decode(data: bytes) -> str:
    """The text of a file; binary data, NUL characters and unknown encodings are refused."""
    return checked(_decoded(data))


def checked(text: str) -> str:
    """The text itself, if it can be stored and is no binary data."""
    if "\0" in text:
        raise UnreadableDocumentError("binary data: it holds NUL characters")
    if len(_CONTROL.findall(text)) * 50 > len(text):
        raise UnreadableDocumentError("binary data: it holds control characters")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableDocumentError("it holds half a character (a lone surrogate)") from error
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\0" in data:
        raise UnreadableDocumentError("binary data: it holds NUL characters")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _is_windows_1251(data):
            raise UnreadableDocumentError(f"neither UTF-8, UTF-16 nor windows-1251 ({error.reason})") from error
        return data.decode("windows-1251")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(f"broken {encoding.upper()} ({error.reason})") from error


def _is_windows_1251(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 make sense as windows-1251.

    Damaged UTF-8 consists of whole sequences with a few breaks; KOI8-R read so has its cases swapped; western
    European text mixes two alphabets within its words.
    """
    sequences = sum(len(match) for match in _UTF8_SEQUENCE.findall(data))
    if sequences * 2 > len(_HIGH.findall(data)):
        return False
    try:
        text = data.decode("windows-1251")
    except UnicodeDecodeError:
        return False
    # Most words of KOI8-R become capitals throughout, and few show both cases: one turned round among them is enough.
    if _TURNED_CASE.search(text) and len(_CAPITAL.findall(text)) > 2 * len(_SMALL.findall(text)):
        return False
    words = _WORD.findall(text)
    odd = sum(bool(_SWAPPED_CASE.search(word) or _MIXED.search(word)) for word in words)
    return odd * 10 <= len(words)

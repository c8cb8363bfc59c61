"""Whom an article names as its own source: the outlet, agency or press service of «передаёт …» or "… reports"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from c5db.domain.records import Span
from c5db.languages.text_words import AGENCIES
from c5db.text.sentences import paragraphs, sentences
from c5db.text.words import text_words

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_TOKEN = rf"[{_CAPITAL}\d](?:[\w&'’-]|\.(?=\w))*|[a-z0-9]+\.[a-z]{{2,4}}\b"
_JOINED = r"(?:of|the|and|for|&|служба|новости|время)"
_BARE = rf"(?:{_TOKEN})(?: (?:{_JOINED} )?(?:{_TOKEN}|{_JOINED})){{0,5}}"
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_GENITIVE = re.compile(r"[-‑]?(?:ның|нің|дың|дің|тың|тің)$")
_OWNED = re.compile("пресс|корреспондент", re.IGNORECASE)
"""After these the name stands in the genitive; after «агентство» it is as it is."""
LEAD_PARAGRAPHS = 3
LEAD = 900
"""The source of the whole article is named in its first paragraphs, within this many characters, or at its very end."""
CLOSING = 250


def find_credit(text: str, body: Sequence[Span], lang: str) -> str | None:
    """The earliest source that the article credits at its start, else at its end; None where it credits none."""
    lines = [
        Span(part.start + line.start, part.start + line.end)
        for part in body
        for line in paragraphs(text[part.start : part.end])
    ]
    if not lines:
        return None
    patterns = _patterns(lang)
    found: list[tuple[int, str]] = []
    for index, line in enumerate(lines[:LEAD_PARAGRAPHS]):
        kinds = ("credits", "hearsay") if index == 0 else ("credits",)
        for kind in kinds:
            found.extend(_named(text, line.start, min(line.end, lines[0].start + LEAD), patterns[kind], lang))
    if found:
        return min(found)[1]
    closing = sentences(text, lines[-1], lang)[-1]
    if len(closing) > CLOSING:
        return None
    return min(_named(text, closing.start, closing.end, patterns["closing_credits"], lang), default=(0, None))[1]


def _named(
    text: str, start: int, end: int, patterns: Sequence[tuple[re.Pattern[str], bool]], lang: str
) -> Iterator[tuple[int, str]]:
    if start >= end:
        return
    for pattern, strict in patterns:
        for match in pattern.finditer(text, start, end):
            if name := _accepted(match, text, strict, lang):
                yield match.start("name"), name


@cache
def _patterns(lang: str) -> dict[str, tuple[tuple[re.Pattern[str], bool], ...]]:
    """The patterns of a language; the flag says that the name must look like an outlet's."""
    words = text_words(lang)
    kinds = f"(?:(?P<kind>{'|'.join(words.outlet_kinds)}) )?" if words.outlet_kinds else "(?P<kind>(?!))?"
    name = rf"{kinds}(?P<name>«[^»\n]{{2,60}}»|\"[^\"\n]{{2,60}}\"|“[^”\n]{{2,60}}”|(?:[Tt]he )?{_BARE})"
    given = {"outlet": name, "who": name, "line": rf"{kinds}(?P<name>[{_CAPITAL}][^\n.:;,]{{2,60}})(?=\.?\s*$)"}
    return {
        kind: tuple(
            (
                re.compile(re.sub(r"\{(outlet|who|line)\}", lambda m: given[m[1]], source), re.MULTILINE),
                "{outlet}" in source,
            )
            for source in getattr(words, kind)
        )
        for kind in ("credits", "hearsay", "closing_credits")
    }


def _accepted(match: re.Match[str], text: str, strict: bool, lang: str) -> str | None:
    """The name in the nominative, if it can be a source's: no person's, and where `strict`, plainly an outlet's."""
    written = match["name"]
    quoted = written[0] in '«"“'
    name = written.strip('«»"“”').strip() if quoted else written.removeprefix("the ").rstrip(".,")
    if lang == "kk":
        name = _GENITIVE.sub("", name)
    kind = match["kind"]
    if name.casefold() in AGENCIES:
        return name
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    outlet = bool(words & text_words(lang).outlet_words) and (quoted or len(words) > 1)
    if lang == "en":
        return name if (outlet or kind) and not _is_role(name) else None
    if quoted or outlet:
        return name
    if kind:
        return _nominative(name, match, text, lang)
    if _LATIN.search(name) and not _CYRILLIC.search(name):
        return name
    return None if strict else _lone_name(name, match, text, lang)


def _is_role(name: str) -> bool:
    """Whether an English name is a person's or an office's with a title before it."""
    return bool(re.match(r"(?:President|Minister|Prime|Chief|Mr|Mrs|Ms|Dr|Sir|Lord|Governor|Senator)\b", name))


def _lone_name(name: str, match: re.Match[str], text: str, lang: str) -> str | None:
    """A single unquoted word («сообщает Акорда»), unless it is a person's name or goes on as something else."""
    following = text[match.end("name") : match.end("name") + 1]
    if " " in name or following not in ".,;)" or (lang == "ru" and _is_person(name)):
        return None
    return name


def _nominative(name: str, match: re.Match[str], text: str, lang: str) -> str:
    """The name after «пресс-служба …» or «агентство …», in the nominative, with the words that belong to it."""
    if lang != "ru" or not _CYRILLIC.search(name) or not _OWNED.match(match["kind"]):
        return name
    rest = re.compile(r"(?: [а-яё-]{3,}(?:ого|его|ой|ей|ых|их|ия|а|я|ы|и|ов|ев))*").match(text, match.end("name"))
    return _in_nominative(name + (rest[0] if rest else ""))


def _morphology() -> "MorphAnalyzer":
    from c5db.text.morphology import analyzer  # opening it takes a tenth of a second, and few texts need it

    return analyzer()


@lru_cache(maxsize=4096)
def _is_person(word: str) -> bool:
    parses = _morphology().parse(word)[:2]
    return any(grammeme in parse.tag for parse in parses for grammeme in ("Surn", "Name", "Patr"))


@lru_cache(maxsize=4096)
def _in_nominative(name: str) -> str:
    """«Министерства цифрового развития» as «Министерство цифрового развития»: the words up to the first noun turn."""
    words = name.split()
    for index, word in enumerate(words):
        parses = _morphology().parse(word)
        parse = next((p for p in parses if "gent" in p.tag and "sing" in p.tag), parses[0])
        if "gent" in parse.tag and (turned := parse.inflect({"nomn"})):
            words[index] = turned.word.capitalize() if word[0].isupper() else turned.word
        if "NOUN" in parse.tag:
            break
    return " ".join(words)

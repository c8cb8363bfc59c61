"""Reads `items.txt`: claims and rulings as a person would write them down, and what is to be held of them."""

import re
from calendar import month_abbr
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from c5db.domain.evidence import Evidence, Fact, Ruling, SourceTier
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, Attribute, Qualifier

PATH = Path(__file__).with_name("items.txt")
YEAR = 2026
MONTHS = {name: number for number, name in enumerate(month_abbr)}
SCALES = {"k": 3, "m": 6, "bn": 9, "trn": 12}
HEDGES = {
    "about": Qualifier.ABOUT,
    "almost": Qualifier.ALMOST,
    "more than": Qualifier.AT_LEAST,
    "up to": Qualifier.AT_MOST,
}
DETAILED = r"(?:\[(?P<details>.*)\])?"
CLAIM = re.compile(
    r"(?P<who>[A-Z]\w+)(?: (?P<day>\d+) (?P<month>[A-Z]\w\w)(?: (?P<year>\d{4}))?)?: (?P<value>[^\[]+)" + DETAILED
)
RULED = re.compile(r"ruled (?P<value>.+?) by (?P<author>\w+)(?: \[(?P<details>.*)\])?(?:, having seen (?P<seen>.*))?")
FACT = re.compile(r"= (?P<verdict>\w+) (?P<value>[^\[]+)(?:\[(?P<details>.*)\])?")
DETAILS = (
    "item",
    "over",
    "former",
    "further",
    "for",
    "citing",
    "copies",
    "revised",
    "tier",
    "at",
    "sure",
    "low",
    "high",
    "sources",
    "more",
    "says",
    "flags",
)
Number = Decimal | None


@dataclass(frozen=True)
class Value:
    """A value as written: hedge, one or two numbers or a text, and a unit."""

    qualifier: Qualifier
    value: Number = None
    value_max: Number = None
    text: str | None = None
    unit: str | None = None


@dataclass
class Expected:
    """A fact that is to be held; `value` None: whichever."""

    verdict: str
    value: Value | None
    details: dict[str, str]


@dataclass
class Item:
    """A block of the file."""

    attribute: Attribute
    title: str
    evidence: list[Evidence] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    open_ended: bool = False
    """There are more facts than those that are written down."""


def read_items(path: Path = PATH) -> list[Item]:
    """All blocks, in order."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    blocks = re.split(r"\n\s*\n", "\n".join(lines).strip())
    return [_item(block.strip().splitlines()) for block in blocks]


def _item(lines: list[str]) -> Item:
    attribute, title = lines[0].split(": ", 1)
    item = Item(Attribute(attribute), title)
    for line in lines[1:]:
        if line == "...":
            item.open_ended = True
        elif match := FACT.fullmatch(line):
            wanted = match["value"].strip()
            value = None if wanted == "*" else read_value(item.attribute, wanted)
            item.expected.append(Expected(match["verdict"], value, _details(match["details"])))
        elif match := RULED.fullmatch(line):
            item.rulings.append(_ruling(item, match))
        elif match := CLAIM.fullmatch(line):
            if match["value"].strip() != "nothing":
                item.evidence.append(_claim(item, match))
        else:
            raise ValueError(f"{title}: {line}")
    return item


def read_value(attribute: Attribute, words: str) -> Value:
    """`almost 35 bn USD`, `3 to 5 bn USD`, `2027/2036`, `signed`."""
    qualifier = next((q for hedge, q in HEDGES.items() if words.startswith(hedge)), Qualifier.EXACT)
    rest = words.removeprefix(next((hedge for hedge, q in HEDGES.items() if q is qualifier), "")).split()
    if attribute in DATE_ATTRIBUTES or attribute is Attribute.STATUS:
        unit = "status" if attribute is Attribute.STATUS else "date"
        return Value(qualifier, text=rest[0], unit=unit)
    numbers = [word for word in rest if word[0].isdigit() and re.fullmatch(r"[\d.]+", word)]
    scale = next((SCALES[word] for word in rest if word in SCALES), 0)
    units = [word for word in rest if word not in {*numbers, *SCALES, "to"}]
    unit = None if units == ["?"] else " ".join(units) or None
    low, high = (Decimal(number).scaleb(scale) for number in (numbers[0], numbers[-1]))
    if len(numbers) == 2:
        return Value(Qualifier.RANGE, low, high, unit=unit)
    return Value(qualifier, low, unit=unit)


def held(fact: Fact, wanted: Value | None) -> bool:
    """The fact holds the value."""
    if wanted is None:
        return True
    return (fact.value, fact.value_max, fact.value_text) == (wanted.value, wanted.value_max, wanted.text)


def _claim(item: Item, match: re.Match[str]) -> Evidence:
    value, details = read_value(item.attribute, match["value"].strip()), _details(match["details"])
    published = None
    if match["day"]:
        published = date(int(match["year"] or YEAR), MONTHS[match["month"]], int(match["day"]))
    who, place = match["who"], len(item.evidence)
    return Evidence(
        claim_id=f"{who}-{place}",
        # One publisher on two days is two articles.
        source_id=hash_of(f"{who} {published}"),
        attribute=item.attribute,
        voice=details.get("copies", f"{who} {published}" if _has_two_days(item, who, published) else who),
        is_copy="copies" in details,
        publisher=who,
        article_id=who.lower(),
        tier=SourceTier(details.get("tier", "press")),
        published_on=published,
        value=value.value,
        value_max=value.value_max,
        value_text=value.text,
        unit=value.unit,
        qualifier=value.qualifier,
        over=details.get("over"),
        item=details.get("item"),
        party=details.get("for"),
        party_name=details.get("for"),
        attributed_to=details.get("citing"),
        position=int(details.get("at", place)),
        confidence=float(details.get("sure", 1)),
        revises="revised" in details,
        former="former" in details,
        further="further" in details,
    )


def hash_of(words: str) -> int:
    """A small number that is the same in every run."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(words)) % 1_000_003


def _has_two_days(item: Item, who: str, published: date | None) -> bool:
    return any(one.publisher == who and one.published_on != published for one in item.evidence)


def _ruling(item: Item, match: re.Match[str]) -> Ruling:
    value, details = read_value(item.attribute, match["value"]), _details(match["details"])
    seen = {who.strip() for who in (match["seen"] or "").split(",")}
    return Ruling(
        ruling_id=len(item.rulings) + 1,
        attribute=item.attribute,
        reason="the annual report says so",
        author=match["author"],
        value=value.value,
        value_max=value.value_max,
        value_text=value.text,
        unit=value.unit,
        item=details.get("item"),
        party=details.get("for"),
        party_name=details.get("for"),
        over=details.get("over"),
        seen=frozenset(one.claim_id for one in item.evidence if one.publisher in seen),
    )


def _details(words: str | None) -> dict[str, str]:
    found = {}
    for part in (words or "").split(";"):
        name, _, rest = part.strip().partition(" ")
        if name:
            assert name in DETAILS, part
            found[name] = rest.strip()
    # `low 1, high 2, sources 3` may stand between commas too.
    for name in list(found):
        for piece in found[name].split(", ")[1:]:
            key, _, rest = piece.partition(" ")
            if key in DETAILS:
                found[key] = rest
                found[name] = found[name].split(f", {piece}")[0]
    return found


def unit_of(expected: Expected, attribute: Attribute) -> str | None:
    """The unit of the fact that is meant; of money None may be meant."""
    return expected.value.unit if expected.value else None


def names_unit(expected: Expected, attribute: Attribute) -> bool:
    """A unit is part of what tells the fact from its siblings."""
    return expected.value is not None and (expected.value.unit is not None or attribute in MONEY_ATTRIBUTES)

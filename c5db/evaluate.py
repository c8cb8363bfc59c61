"""How well the extractor reads an annotated corpus: precision, recall and F1 of claims and parties, with every miss.

A corpus is a folder of `articles.jsonl`, `gold.jsonl` and `deals.json` (`docs/annotation.md`). A claim is right when article,
attribute, value (0.5 % apart at the most; dates to the gold's precision) and, for money, currency agree; `strict` asks for
qualifier and unit besides. Only what one article says is scored here: linking and facts need a database.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from c5db.domain.errors import UsageError
from c5db.domain.records import Claim, Parsed, ParsedParty, Span
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, Attribute, Role

TOLERANCE = Decimal("0.005")
ALIKE = 0.84
"""Spellings at least this similar are one name."""
_POWER = {"gw": Decimal(1000), "kw": Decimal("0.001"), "mw": Decimal(1)}
_ENERGY = {"wh": Decimal("0.001"), "kwh": Decimal(1), "mwh": Decimal(1000), "gwh": Decimal(10**6)}
_PER = {"day": Decimal(365), "month": Decimal(12), "week": Decimal(365) / 7, "hour": Decimal(8760)}
_SYNONYMS = {
    "airplane": "aircraft", "plane": "aircraft", "jet": "aircraft", "airliner": "aircraft", "ton": "tonne", "agreement": "document",
    "contract": "document", "memorandum": "document", "carriage": "wagon", "railcar": "wagon", "vessel": "ship", "combine harvester": "combine",
    "harvester": "combine", "car": "vehicle", "people": "person",
}  # fmt: skip
_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі",
        "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya e a g k n o u u h i".split(" "),
        strict=True,
    )
)
_FORMS = re.compile(r"\b(ao|too|oao|zao|pao|ooo|llc|llp|ltd|inc|corp|jsc|plc|kompaniya|company|group|nk|the)\b")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated articles: texts, answers, deals, and all spellings of each party."""

    articles: Mapping[str, Mapping[str, Any]]
    gold: Mapping[str, Mapping[str, Any]]
    deals: Mapping[str, Mapping[str, Any]]
    spellings: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Miss:
    """A claim that was missed, false or half right, with the words around it."""

    kind: str
    """`missed`, `false` or `qualifier`."""
    article: str
    attribute: str
    value: str
    quote: str
    why: str
    """The rule that made a false claim, or what became of the figure of a missed one."""


@dataclass(slots=True)
class Tally:
    """Counts behind the figures of one slice of the corpus."""

    gold: int = 0
    found: int = 0
    right: int = 0
    strict: int = 0
    quoted: int = 0
    overlapping: int = 0
    party_gold: int = 0
    party_found: int = 0
    party_right: int = 0
    role_gold: int = 0
    role_found: int = 0
    role_right: int = 0

    def add(self, other: "Tally") -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def f1(self, right: int, found: int, gold: int) -> float:
        precision = right / found if found else float(not gold)
        recall = right / gold if gold else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def figures(self) -> dict[str, float]:
        """All figures of the slice, rounded to four places."""
        share = max(self.right, 1)
        values = {
            "claims": self.f1(self.right, self.found, self.gold),
            "precision": self.right / self.found if self.found else float(not self.gold),
            "recall": self.right / self.gold if self.gold else 1.0,
            "strict": self.f1(self.strict, self.found, self.gold),
            "quotes": self.quoted / share,
            "overlap": self.overlapping / share,
            "parties": self.f1(self.party_right, self.party_found, self.party_gold),
            "roles": self.f1(self.role_right, self.role_found, self.role_gold),
        }
        return {name: round(value, 4) for name, value in values.items()}


@dataclass(slots=True)
class Report:
    """The whole report: figures overall, by language and by attribute, and every miss."""

    all: Tally = field(default_factory=Tally)
    by_language: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_attribute: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_rule: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    types_right: int = 0
    types: int = 0
    noise: int = 0
    traps: int = 0
    traps_taken: int = 0
    articles: int = 0
    linking: float = 0.0
    """B-cubed F1 of the deals within each article."""
    misses: list[Miss] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {
            "articles": self.articles,
            "all": self.all.figures(),
            "by_language": {k: t.figures() for k, t in sorted(self.by_language.items())},
            "by_attribute": {
                k: {n: v for n, v in t.figures().items() if n in {"claims", "precision", "recall"}} | {"gold": t.gold, "found": t.found}
                for k, t in sorted(self.by_attribute.items())
            },
            "deal_types": round(self.types_right / self.types, 4) if self.types else 0.0,
            "linking_within_articles": round(self.linking, 4),
            "noise": self.noise,
            "traps": {"n": self.traps, "taken": self.traps_taken},
        }


def read_corpus(folders: Iterable[Path]) -> Corpus:
    """The corpora in `folders` as one; UsageError where a file is missing or broken."""
    articles: dict[str, Any] = {}
    gold: dict[str, Any] = {}
    deals: dict[str, Any] = {}
    spellings: dict[str, set[str]] = defaultdict(set)
    for folder in folders:
        articles |= {row["id"]: row for row in _lines(folder / "articles.jsonl")}
        gold |= {row["id"]: row for row in _lines(folder / "gold.jsonl")}
        try:
            deals |= json.loads((folder / "deals.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise UsageError(f"{folder / 'deals.json'}: {error}") from None
    for answer in gold.values():
        for party in answer.get("parties", []):
            canonical = party.get("canonical") or party["name"]
            spellings[canonical] |= {party["name"], canonical}
    missing = sorted(set(gold) - set(articles))
    if missing:
        raise UsageError(f"annotated articles without a text: {', '.join(missing[:5])}")
    return Corpus(articles, gold, deals, {k: frozenset(v) for k, v in spellings.items()})


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                raise UsageError(f"{path}:{number}: {error}") from None


def evaluate(parsed: Iterable[Parsed], corpus: Corpus) -> Report:
    """Score what was read against the corpus; articles that the corpus does not have are passed over."""
    report = Report()
    pairs: list[tuple[tuple[str, str], tuple[str, str]]] = []
    for one in parsed:
        answer = corpus.gold.get(one.document.article_id)
        if answer is not None:
            _score_article(report, one, answer, corpus, pairs)
    report.linking = b_cubed(pairs)
    return report


def _score_article(
    report: Report, one: Parsed, answer: Mapping[str, Any], corpus: Corpus, pairs: list[tuple[tuple[str, str], tuple[str, str]]]
) -> None:
    article = corpus.articles[one.document.article_id]
    text = one.document.text
    matched = match(answer["claims"], one.claims, text)
    tally = Tally(gold=len(answer["claims"]), found=len(one.claims), right=len(matched))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for i, j in matched:
        wanted, claim = answer["claims"][i], one.claims[j]
        exact = _strictly(wanted, claim)
        tally.strict += exact
        tally.quoted += text[claim.span.start : claim.span.end] == claim.quote
        tally.overlapping += overlaps(wanted["quote"], claim.span, text)
        report.by_attribute[wanted["attribute"]].right += 1
        report.by_rule[_rule(claim)]["right"] += 1
        pairs.append(((one.document.article_id, wanted["deal"]), (one.document.article_id, claim.deal)))
        votes[wanted["deal"]][claim.deal] += 1
        if not exact:
            report.misses.append(_miss("qualifier", one, wanted["attribute"], wanted["value"], claim.quote, f"gold {wanted.get('qualifier')} {wanted.get('unit')}, read {claim.qualifier} {claim.unit}"))
    _misses(report, one, answer, matched)
    kinds = {deal.ref: str(deal.type) for deal in one.deals}
    for key, counts in votes.items():
        if key in corpus.deals:
            report.types += 1
            report.types_right += kinds.get(counts.most_common(1)[0][0]) == corpus.deals[key]["type"]
    _score_parties(tally, one.parties, answer, corpus)
    if not answer["claims"] and not answer.get("parties"):
        report.noise += len(one.claims)
    unmatched = [c for j, c in enumerate(one.claims) if j not in {j for _, j in matched} and c.attribute is not Attribute.STATUS]
    for trap in answer.get("not_claims", []):
        at = text.find(trap["quote"])
        report.traps += 1
        report.traps_taken += at >= 0 and any(c.span.overlaps(Span(at, at + len(trap["quote"]))) for c in unmatched)
    report.articles += 1
    report.all.add(tally)
    report.by_language[article.get("lang") or "?"].add(tally)


def _misses(report: Report, one: Parsed, answer: Mapping[str, Any], matched: Sequence[tuple[int, int]]) -> None:
    done_gold, done_found = {i for i, _ in matched}, {j for _, j in matched}
    for i, wanted in enumerate(answer["claims"]):
        report.by_attribute[wanted["attribute"]].gold += 1
        if i not in done_gold:
            report.misses.append(_miss("missed", one, wanted["attribute"], wanted["value"], wanted["quote"], _fate(one, wanted)))
    for j, claim in enumerate(one.claims):
        report.by_attribute[str(claim.attribute)].found += 1
        if j not in done_found:
            report.by_rule[_rule(claim)]["false"] += 1
            value = claim.value if claim.value is not None else claim.value_text
            report.misses.append(_miss("false", one, str(claim.attribute), value, claim.quote, f"{claim.rule} ({claim.confidence:.2f})"))


def _fate(one: Parsed, wanted: Mapping[str, Any]) -> str:
    """What became of the figure at a missed claim's quote."""
    at = one.document.text.find(wanted["quote"])
    span = Span(at, at + len(wanted["quote"]))
    for outcome in one.figures:
        figure = outcome.figure
        if at >= 0 and figure.span.overlaps(span):
            value = figure.value if figure.value is not None else figure.value_text
            became = outcome.reason or f"became {one.claims[outcome.claim or 0].attribute}"
            return f"{figure.kind} {value} {figure.unit}: {became}"
    return "no figure read there" if wanted["attribute"] != "status" else "no such status read"


def _miss(kind: str, one: Parsed, attribute: str, value: object, quote: str, why: str) -> Miss:
    return Miss(kind, one.document.article_id, attribute, str(value), quote, why)


def _rule(claim: Claim) -> str:
    return claim.rule.partition(":")[0]


def match(gold: Sequence[Mapping[str, Any]], claims: Sequence[Claim], text: str) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, those whose quotes touch and whose qualifiers agree first."""
    options = [
        (-(2 * overlaps(g["quote"], c.span, text) + (g.get("qualifier") == c.qualifier)), i, j)
        for i, g in enumerate(gold)
        for j, c in enumerate(claims)
        if same_claim(g, c)
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(options):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def overlaps(quote: str, span: Span, text: str) -> bool:
    """Whether the span touches any place where the quote stands."""
    at = text.find(quote)
    while at >= 0:
        if span.start < at + len(quote) and at < span.end:
            return True
        at = text.find(quote, at + 1)
    return False


def same_claim(gold: Mapping[str, Any], claim: Claim) -> bool:
    """Same attribute and value."""
    if gold["attribute"] != claim.attribute:
        return False
    if claim.attribute in DATE_ATTRIBUTES:
        stated, read = _as_months(str(gold["value"])), _as_months(claim.value_text or "")
        return read == stated or ("/" not in stated and read[: len(stated)] == stated)
    if claim.attribute is Attribute.STATUS:
        return bool(gold["value"] == claim.value_text)
    want_factor = have_factor = Decimal(1)
    if claim.attribute is Attribute.CAPACITY:
        want_factor, have_factor = base_unit(gold.get("unit"))[1], base_unit(claim.unit)[1]
    want = [Decimal(str(v)) * want_factor for v in (gold["value"] if isinstance(gold["value"], list) else [gold["value"]])]
    have = [v * have_factor for v in (claim.value, claim.value_max) if v is not None]
    if len(want) != len(have) or any(abs(h - w) > TOLERANCE * abs(w) for h, w in zip(have, want, strict=True)):
        return False
    return claim.attribute not in MONEY_ATTRIBUTES or gold.get("unit") is None or gold["unit"] == claim.unit


def _strictly(gold: Mapping[str, Any], claim: Claim) -> bool:
    loose = {*MONEY_ATTRIBUTES, *DATE_ATTRIBUTES, Attribute.STATUS, Attribute.STAKE, Attribute.TERM}
    same_unit = claim.attribute in loose or base_unit(gold.get("unit"))[0] == base_unit(claim.unit)[0]
    return gold.get("qualifier", "exact") == claim.qualifier and same_unit


def base_unit(unit: str | None) -> tuple[str | None, Decimal]:
    """A unit's base and the factor to it: `GW` is 1000 `MW`, a flow a day is 365 a year."""
    if unit is None:
        return None, Decimal(1)
    thing, _, per = unit.lower().partition("/")
    thing, factor = thing.strip(), Decimal(1)
    if thing in _POWER:
        thing, factor = "mw", _POWER[thing]
    elif thing in _ENERGY:
        thing, factor = "kwh", _ENERGY[thing]
    thing = _SYNONYMS.get(thing, thing)
    if per in _PER:
        factor, per = factor * _PER[per], "year"
    return (f"{thing}/{per}" if per else thing), factor


def _as_months(value: str) -> str:
    """`2025-Q4` as `2025-10/2025-12`."""
    found = re.fullmatch(r"(\d{4})-([QH])(\d)", value)
    if not found:
        return value
    size = 3 if found[2] == "Q" else 6
    first = (int(found[3]) - 1) * size + 1
    return f"{found[1]}-{first:02d}/{found[1]}-{first + size - 1:02d}"


def normal_name(name: str) -> str:
    """A name in Latin letters, without quotes, signs and legal forms."""
    latin = "".join(_LATIN.get(c, c) for c in name.casefold())
    return " ".join(_FORMS.sub(" ", re.sub(r"[«»\"'“”„().,\-–—/&]", " ", latin)).split())


def same_name(a: str, b: str) -> bool:
    """Equal, similar, or one the beginning words of the other."""
    a, b = normal_name(a), normal_name(b)
    if not a or not b:
        return False
    if a == b or SequenceMatcher(None, a, b).ratio() >= ALIKE:
        return True
    one, two = set(a.split()), set(b.split())
    small, large, first = (one, two, b.split()[0]) if len(one) <= len(two) else (two, one, a.split()[0])
    return len(small) >= 2 and small <= large and first in small


def _score_parties(tally: Tally, parties: Sequence[ParsedParty], answer: Mapping[str, Any], corpus: Corpus) -> None:
    wanted = {(p.get("canonical") or p["name"], p.get("role")) for p in answer.get("parties", [])}
    roles: dict[str, set[str]] = defaultdict(set)
    spelt: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        roles[party.canonical].add(str(party.role))
        spelt[party.canonical] |= {party.name, party.canonical}
    hits: dict[str, str] = {}
    for alike in (lambda a, b: normal_name(a) == normal_name(b), same_name):
        for canonical in sorted({name for name, _ in wanted} - set(hits)):
            for name in sorted(set(spelt) - set(hits.values())):
                if any(alike(a, b) for a in corpus.spellings[canonical] for b in spelt[name]):
                    hits[canonical] = name
                    break
    # The target of a sale is mostly left out of annotations: it counts neither for nor against.
    counted = {n: r for n, r in roles.items() if n in hits.values() or r != {str(Role.TARGET)}}
    counted = {n: {"recipient" if x == Role.TARGET else x for x in r} for n, r in counted.items()}
    tally.party_gold += len({name for name, _ in wanted})
    tally.party_found += len(counted)
    tally.party_right += len(hits)
    tally.role_gold += len(wanted)
    tally.role_found += sum(len(r) for r in counted.values())
    tally.role_right += sum(1 for name, role in wanted if name in hits and role in counted[hits[name]])


def b_cubed(pairs: Sequence[tuple[object, object]]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) of two clusterings of the same things."""
    gold: dict[object, set[int]] = defaultdict(set)
    found: dict[object, set[int]] = defaultdict(set)
    for index, (g, f) in enumerate(pairs):
        gold[g].add(index)
        found[f].add(index)
    if not pairs:
        return 0.0
    precision = sum(len(gold[g] & found[f]) / len(found[f]) for g, f in pairs) / len(pairs)
    recall = sum(len(gold[g] & found[f]) / len(gold[g]) for g, f in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)

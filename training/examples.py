"""Annotated articles as examples: each figure, event, pair, deal and name with its features and its right answer."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from c5db.deals.course import follow
from c5db.deals.event_features import event_features
from c5db.deals.event_statuses import statuses_of
from c5db.deals.events import Event, find_events
from c5db.deals.figure_attributes import ATTRIBUTES_OF, attributes_of
from c5db.deals.figure_features import figure_features
from c5db.deals.grouping import REACH
from c5db.deals.mentions import Mention
from c5db.deals.pairs import OTHER, SAME, pair_features
from c5db.deals.participants import candidates
from c5db.deals.roles import in_deal, party_traits
from c5db.deals.scene import Scene, build_scene
from c5db.deals.scorer import NONE
from c5db.deals.sides import SIDES, side_of
from c5db.deals.type_features import type_features
from c5db.deals.whereabouts import Whereabouts, whereabouts
from c5db.domain.records import Document, Figure, Name, Span
from c5db.domain.vocab import Attribute, DealType, Role, Status
from c5db.entities import find_names
from c5db.evaluate import same_name  # one definition of equal names, shared with the report
from c5db.figures import find_figures
from c5db.text import article_body

TARGETS = Path(__file__).parent / "targets.json"
"""What was bought in each deal of the corpora, which they leave out."""
TAUGHT_WITHIN = 2
"""Roles are learnt from names within so many sentences of a deal; farther ones teach little but that they have none."""
AGAIN = 0.3
"""For so much counts, as an example that tells nothing, an event that may tell a status again."""
Told = tuple[Mention, str]
"""A mention with its deal."""
Labelled = tuple[Event, str | None, str | None]
"""An event with the status and the deal that it tells, if any."""


@dataclass(frozen=True)
class Example:
    """Features, the right label, and the labels that it could have had."""

    features: tuple[str, ...]
    label: str
    among: frozenset[str]
    weight: float = 1.0


@dataclass(frozen=True)
class Article:
    """An annotated article."""

    document: Document
    gold: Mapping[str, Any]
    types: Mapping[str, str]
    spellings: Mapping[str, frozenset[str]]
    corpus: str = ""

    @property
    def id(self) -> str:
        return self.document.article_id

    @property
    def deals(self) -> list[str]:
        return sorted({c["deal"] for c in self.gold["claims"]} | {p["deal"] for p in self.gold["parties"]})

    @cached_property
    def scene(self) -> Scene:
        d = self.document
        return build_scene(d, find_figures(d.text, d.lang, d.published), find_names(d.text, d.lang))

    @cached_property
    def examples(self) -> "dict[str, list[Example]]":
        return examples_of(self)


def load_articles(folders: Iterable[Path]) -> list[Article]:
    """The articles of annotated corpora (`eval/SCHEMA.md`)."""
    found = []
    targets = json.loads(TARGETS.read_text("utf-8"))
    spellings: dict[str, set[str]] = defaultdict(set)
    raw = []
    for folder in folders:
        articles = {a["id"]: a for a in _lines(folder / "articles.jsonl")}
        deals = json.loads((folder / "deals.json").read_text("utf-8"))
        types = {key: deal["type"] for key, deal in deals.items() if not key.startswith("_")}
        for gold in _lines(folder / "gold.jsonl"):
            raw.append((articles[gold["id"]], gold, types, folder.name))
            gold["parties"] += _bought(gold, targets)
            for party in gold["parties"]:
                canonical = party.get("canonical") or party["name"]
                spellings[canonical] |= {party["name"], canonical}
    frozen = {canonical: frozenset(names) for canonical, names in spellings.items()}
    for a, gold, types, corpus in raw:
        document = Document(
            origin=a["id"], article_id=a["id"], text=a["text"], lang=a["lang"],
            published=date.fromisoformat(a["published"]) if a["published"] else None,
            publisher=a["publisher"], title=a["title"], body=article_body(a["text"]),
        )  # fmt: skip
        found.append(Article(document, gold, types, frozen, corpus))
    return found


def _bought(gold: Mapping[str, Any], targets: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    """What is bought in the deals that an article makes claims of, as parties."""
    told = sorted({claim["deal"] for claim in gold["claims"]} & set(targets))
    return [{"deal": deal, "name": name, "role": str(Role.TARGET)} for deal in told for name in targets[deal]]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def examples_of(article: Article) -> dict[str, list[Example]]:
    """The examples of one article for each scorer."""
    scene = article.scene
    labels, deal_of = label_figures(article)
    events = list(label_events(article))
    told = sorted([*_told_figures(scene, labels, deal_of), *_told_events(events)], key=lambda one: one[0].span)
    by_deal: dict[str, list[Mention]] = defaultdict(list)
    for mention, deal in told:
        by_deal[deal].append(mention)
    where = whereabouts(scene, list(by_deal.values()))
    typed = [(n, deal, DealType(article.types[deal])) for n, deal in enumerate(by_deal) if deal in article.types]
    return {
        "figures": list(_figures(scene, labels)),
        "events": list(_events(scene, events)),
        "pairs": list(_pairs(scene, sorted([*told, *_told_again(scene, told, events)], key=lambda one: one[0].span))),
        "types": [_type(scene, by_deal[deal], kind) for _, deal, kind in typed],
        "roles": [example for n, deal, kind in typed for example in _roles(article, deal, n, kind, where)],
    }


def _told_figures(scene: Scene, labels: Sequence[str | None], deal_of: Mapping[int, str]) -> Iterator[Told]:
    """The figures that claims stand on, as mentions of their deals."""
    for index, (figure, label) in enumerate(zip(scene.figures, labels, strict=True)):
        if label is not None and label != NONE and index in deal_of:
            yield Mention(figure.span, Attribute(label), 1.0, (), figure=index), deal_of[index]


def _told_events(events: Iterable[Labelled]) -> Iterator[Told]:
    """The events that tell the status of a deal, as mentions of it."""
    for event, status, deal in events:
        if status and deal:
            yield Mention(event.span, Attribute.STATUS, 1.0, (), event=event, status=Status(status)), deal


def _figures(scene: Scene, labels: Sequence[str | None]) -> Iterator[Example]:
    """The figures whose attribute is known, and is one that they may have."""
    for figure, label in zip(scene.figures, labels, strict=True):
        among = frozenset(attributes_of(scene, figure)) if label is not None else frozenset[str]()
        if label is not None and label in among:
            yield Example(tuple(figure_features(scene, figure)), label, among)


def _events(scene: Scene, events: Sequence[Labelled]) -> Iterator[Example]:
    """The events that tell no deal, or a status that their words may tell; a status is annotated once a deal."""
    told = [mention for mention, _ in _told_events(events)]
    for event, status, _ in events:
        among = frozenset(statuses_of(event.families))
        weight = AGAIN if not status and any(_may_repeat(event, mention) for mention in told) else 1.0
        if not status or status in among:
            yield Example(tuple(event_features(scene, event)), status or NONE, among, weight)


def _may_repeat(event: Event, told: Mention) -> bool:
    """Whether an event may tell what the words of another tell: they are alike, and can tell the same status."""
    alike = told.event is not None and not set(told.event.families).isdisjoint(event.families)
    return alike and told.status in statuses_of(event.families)


def _told_again(scene: Scene, told: Sequence[Told], events: Iterable[Labelled]) -> Iterator[Told]:
    """Events that may repeat the status of the one deal that their sentence, else the article, tells of."""
    deals_in: dict[int, set[str]] = defaultdict(set)
    for mention, deal in told:
        deals_in[scene.sentence_at(mention.span.start).index].add(deal)
    every = {deal for _, deal in told}
    for event, status, _ in events:
        here = deals_in.get(scene.sentence_at(event.span.start).index, every)
        if status or len(here) != 1:
            continue
        first = next((m for m, deal in told if deal in here and _may_repeat(event, m)), None)
        if first is not None:
            yield replace(first, span=event.span, event=event), next(iter(here))


def _type(scene: Scene, mentions: Sequence[Mention], kind: DealType) -> Example:
    return Example(tuple(type_features(scene, mentions)), str(kind), frozenset(map(str, DealType)))


def _pairs(scene: Scene, mentions: Sequence[Told]) -> Iterator[Example]:
    """Each mention against those before it; a long article counts for more than a short one, but not by its square."""
    course = follow(scene)
    weight = 0.7 / max(1, len(mentions) - 1) ** 0.5
    for at, (mention, deal) in enumerate(mentions):
        for earlier, other in mentions[max(0, at - REACH) : at]:
            label = SAME if other == deal else OTHER
            yield Example(tuple(pair_features(course, earlier, mention)), label, frozenset({SAME, OTHER}), weight)


def _roles(article: Article, deal: str, number: int, kind: DealType, where: Whereabouts) -> Iterator[Example]:
    scene = article.scene
    wanted: dict[str, list[str]] = defaultdict(list)
    for party in article.gold["parties"]:
        if party["deal"] == deal:
            wanted[party.get("canonical") or party["name"]].append(party["role"])
    for names in candidates(scene, where.deals[number], len(where.deals), TAUGHT_WITHIN).values():
        gold = next((c for c in sorted(wanted) if answers(article, c, names)), None)
        label = side_of(Role(wanted[gold][0]), kind) if gold else NONE
        features = tuple(in_deal(list(party_traits(scene, names, number, where)), kind))
        yield Example(features, label, frozenset(SIDES))


def answers(article: Article, canonical: str, names: Sequence[Name]) -> bool:
    """Whether the names of one party are the party of the gold."""
    spelt = {n.canonical for n in names} | {n.name for n in names}
    return any(same_name(a, b) for a in article.spellings[canonical] for b in spelt)


def label_figures(article: Article) -> tuple[list[str | None], dict[int, str]]:
    """The attribute of each figure, `none`, or None where it is open; and the deal of each claim's figure."""
    scene = article.scene
    labels: list[str | None] = [NONE] * len(scene.figures)
    deals: dict[int, str] = {}
    for claim in article.gold["claims"]:
        if claim["attribute"] == "status":
            continue
        index = _figure_of(scene, claim, deals)
        if index is not None:
            labels[index] = claim["attribute"]
            deals[index] = claim["deal"]
    claimed = {(f.kind, f.value, f.value_max, f.value_text, f.unit) for f in (scene.figures[i] for i in deals)}
    for index, figure in enumerate(scene.figures):
        told = (figure.kind, figure.value, figure.value_max, figure.value_text, figure.unit) in claimed
        if labels[index] == NONE and told:
            labels[index] = None
    return labels, deals


def _figure_of(scene: Scene, claim: Mapping[str, Any], taken: Mapping[int, str]) -> int | None:
    """The figure that a gold claim stands on: at its quote, and of its value."""
    for span in _places(scene.text, claim):
        for index, figure in enumerate(scene.figures):
            if index not in taken and figure.span.overlaps(span) and _same_value(figure, claim):
                return index
    return None


def _places(text: str, claim: Mapping[str, Any]) -> Iterator[Span]:
    """Where the quote stands: at the place that is given, or wherever it is found."""
    quote = claim["quote"]
    at = claim["at"] if "at" in claim else text.find(quote)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = -1 if "at" in claim else text.find(quote, at + 1)


def _same_value(figure: Figure, claim: Mapping[str, Any]) -> bool:
    if claim["value"] is None:
        return any(claim["attribute"] == attribute for attribute in ATTRIBUTES_OF[figure.kind])
    if claim["unit"] == "date":
        return figure.value_text is not None and (
            figure.value_text == claim["value"]
            or figure.value_text.startswith(str(claim["value"]))
            or "/" in str(claim["value"])
        )
    if figure.value is None:
        return False
    want = claim["value"] if isinstance(claim["value"], list) else [claim["value"]]
    have = [figure.value] if figure.value_max is None else [figure.value, figure.value_max]
    return len(want) == len(have) and all(
        abs(h - Decimal(str(w))) <= Decimal("0.005") * abs(Decimal(str(w))) for h, w in zip(have, want, strict=True)
    )


def label_events(article: Article) -> Iterator[Labelled]:
    """Every event with the status and deal that the gold gives at its place, or nothing."""
    scene = article.scene
    spans = []
    for claim in article.gold["claims"]:
        if claim["attribute"] == "status":
            spans += [(span, claim["value"], claim["deal"]) for span in list(_places(scene.text, claim))[:1]]
    used: set[str] = set()
    for event in find_events(scene):
        here = [(s, value, deal) for s, value, deal in spans if s.overlaps(event.span)]
        fresh = [h for h in here if h[2] not in used] or here
        if fresh:
            used.add(fresh[0][2])
            yield event, fresh[0][1], fresh[0][2]
        else:
            yield event, None, None


__all__ = ["Article", "Example", "examples_of", "load_articles"]

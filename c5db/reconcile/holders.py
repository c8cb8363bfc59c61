"""One share, or one loan, of which papers name different holders: it is told under the one that most name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute

OF_A_PARTY = frozenset({Attribute.STAKE, Attribute.FINANCING})
HALF = Decimal(50)
"""Two halves of one company have two holders."""

Figure = tuple[Attribute, str | None, str | None, str | None, Decimal, Decimal | None]
Kind = tuple[Attribute, str | None, str | None]
Holder = tuple[str, str | None]


def name_holders(evidence: Sequence[Evidence], ruled: Collection[str | None] = ()) -> list[Evidence]:
    """The evidence; one figure of different parties goes to the one ruled on, else to the one most often named."""
    told: dict[Figure, list[Evidence]] = defaultdict(list)
    for one in evidence:
        if one.attribute in OF_A_PARTY and one.value is not None:
            told[(one.attribute, one.item, one.unit, one.over, one.value, one.value_max)].append(one)
    articles = _articles(evidence)
    moved: dict[str, Holder] = {}
    for claims in told.values():
        if claims[0].value != HALF:
            moved |= _moved(claims, articles, ruled)
    return [_under(one, moved.get(one.claim_id)) for one in evidence]


def _moved(
    claims: Sequence[Evidence], articles: Mapping[Kind, set[int]], ruled: Collection[str | None]
) -> Mapping[str, Holder]:
    """The new holder of each claim that is to be told under another."""
    holders: dict[str, list[Evidence]] = defaultdict(list)
    for one in claims:
        if one.party is not None:
            holders[one.party].append(one)
    if len(holders) < 2:
        return {}
    told_in = {party: articles[_kind(claims[0], party)] for party in holders}
    strange = {party: any(one.source_id in told_in[party] for one in claims if one.party != party) for party in holders}
    main, *others = sorted(
        holders, key=lambda party: (party not in ruled, -len(voices_in(holders[party])), strange[party], party)
    )
    holder = (main, holders[main][0].party_name)
    apart = [party for party in others if told_in[main].isdisjoint(one.source_id for one in holders[party])]
    return {one.claim_id: holder for party in apart for one in holders[party]}


def _articles(evidence: Iterable[Evidence]) -> Mapping[Kind, set[int]]:
    """The articles that give a party figures of a kind: those they give another are not that party's too."""
    articles: dict[Kind, set[int]] = defaultdict(set)
    for one in evidence:
        articles[_kind(one, one.party)].add(one.source_id)
    return articles


def _kind(one: Evidence, party: str | None) -> Kind:
    return (one.attribute, one.item, party)


def voices_in(claims: Iterable[Evidence]) -> set[str]:
    """Who tells the claims: those with one voice once, an article without one by itself."""
    return {one.voice or str(one.source_id) for one in claims}


def _under(one: Evidence, holder: Holder | None) -> Evidence:
    return one if holder is None else replace(one, party=holder[0], party_name=holder[1], told_of=one.party_name)

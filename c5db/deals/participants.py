"""The parties of a deal: each party once, in the role that all its mentions speak for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import add

from c5db.deals.attribution import is_only_cited
from c5db.deals.bystanders import only_stands_beside
from c5db.deals.counterparts import is_of_another_deed
from c5db.deals.digests import is_of_another_item
from c5db.deals.hanging import verb_of
from c5db.deals.mentions import Mention
from c5db.deals.nominal import only_owns
from c5db.deals.opposites import Part, opposed
from c5db.deals.outright import roles_outright
from c5db.deals.packages import is_of_package
from c5db.deals.roles import crossed, of_type, party_traits
from c5db.deals.rulings import only_rules
from c5db.deals.scene import Scene, once
from c5db.deals.scorer import NONE, Scorer, softmax
from c5db.deals.sides import DEALT_IN, SIDES, role_on
from c5db.deals.titled import NO_PART, title_of
from c5db.deals.turns import turns_to_another
from c5db.deals.whereabouts import Whereabouts
from c5db.deals.whose import only_tells_who
from c5db.domain.records import Name, ParsedParty, Span
from c5db.domain.vocab import COMPANY_KINDS, DealType, FigureKind, PartyKind, Role
from c5db.text.words import REMEMBERED

_CODE = re.compile(r"(?<!\w)[A-Z]{1,4}-\d{1,4}[A-Z]{0,2} $")
_CODE_AT_MOST = 13
"""So many letters before a name its code may take."""
FARTHEST = 3
"""In an article of several deals a party stands within this many sentences of its deal."""
TAKEN_FROM = 0.4
TOLD_TAKEN_FROM = 0.25
"""Whom the words put on a side has a part in the deal, though little else may tell of it."""
_BESIDE = frozenset(map(str, (Role.LENDER, Role.MEDIATOR, Role.SIGNATORY)))
"""What a party may be besides, whatever side the words put it on."""
PERSON_TAKEN_FROM = 0.5
"""Persons are mostly named for what they say."""


def participants(
    scene: Scene,
    ref: str,
    deal: int,
    kinds: Mapping[DealType, float],
    where: Whereabouts,
    judge: Scorer,
) -> list[ParsedParty]:
    """The parties of the deal `ref`, in the order of the text; `deal` is its number among those of the article."""
    found: list[Part] = []
    mentions = where.deals[deal]
    outright = roles_outright(scene, mentions, max(kinds, key=kinds.__getitem__), is_alone=len(where.deals) == 1)
    for told in candidates(scene, mentions, len(where.deals)).values():
        is_described = told[0].canonical in outright.described
        near = [n for n in told if is_described or not _is_told_elsewhere(scene, n, deal, where)]
        names = [n for n in near if not (_is_model(scene, n) or only_owns(scene, [n]) or only_tells_who(scene, n))]
        if not names or _stands_by(scene, names):
            continue
        role = outright.role_of(names)
        if role is not None:
            found.append(Part(names[0], role, {}))
            continue
        sure = outright.sides_of(names, kinds)
        likely = _roles(dict.fromkeys(party_traits(scene, names, deal, where)), kinds, sure, judge)
        if sum(likely.values()) >= _least(names[0], sure[outright.kind]):
            part = max(sorted(likely), key=lambda role: likely[role])
            found.append(Part(names[0], part, {} if sure[outright.kind] else likely))
    ordered = sorted(found, key=lambda part: part.name.span)
    return [_party(ref, part.name, part.role) for part in opposed(ordered, outright.kind)]


def _is_told_elsewhere(scene: Scene, name: Name, deal: int, where: Whereabouts) -> bool:
    """Whether the words that a name stands in are of another deal."""
    mentions = where.deals[deal]
    return (
        is_of_another_deed(scene, name, mentions)
        or is_of_another_item(scene, name, mentions)
        or is_of_package(scene, name, mentions)
        or _in_another(scene, name, deal, where)
    )


def _stands_by(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a party is only cited, advises, lost, rules on the deal, or owns who has a part in it."""
    party = names[0].canonical
    return (
        only_owns(scene, names)
        or title_of(scene, names) == NO_PART
        or is_only_cited(scene, party)
        or only_rules(scene, names)
        or only_stands_beside(scene, names)
    )


def _roles(
    traits: Iterable[str], kinds: Mapping[DealType, float], sure: Mapping[DealType, str | None], judge: Scorer
) -> dict[Role, float]:
    """How likely a party stands in each role, whichever of the types the deal is of."""
    told: dict[Role, float] = defaultdict(float)
    # Most traits weigh the same in each type; of those that do not there are few, and the same in many articles.
    common, others = judge.sums(traits, SIDES), tuple(crossed(traits))
    for kind, likely in kinds.items():
        sums = map(add, common, _besides(judge, others, kind))
        for side, probability in softmax(SIDES, list(sums)).items():
            if side != NONE and (side != DEALT_IN or kind is DealType.ACQUISITION):
                known = sure[kind] if side not in _BESIDE or sure[kind] == Role.LENDER else None
                told[role_on(known or side, kind)] += likely * probability
    return told


@lru_cache(maxsize=REMEMBERED)
def _besides(judge: Scorer, others: Sequence[str], kind: DealType) -> Sequence[float]:
    """What the traits that say other things in each type weigh in this one."""
    return judge.sums(of_type(others, kind), SIDES)


def _least(name: Name, sure: str | None) -> float:
    if name.kind is PartyKind.PERSON:
        return PERSON_TAKEN_FROM
    return TOLD_TAKEN_FROM if sure else TAKEN_FROM


def _party(ref: str, name: Name, role: Role) -> ParsedParty:
    known = (name.country, name.span, name.known, name.parent)
    return ParsedParty(ref, name.name, name.canonical, name.kind, role, *known)


def candidates(
    scene: Scene, mentions: Sequence[Mention], deals: int, farthest: int = FARTHEST
) -> dict[str, list[Name]]:
    """The names near a deal's mentions, by party; the whole article's where it tells of one deal only."""
    near: dict[str, list[Name]] = defaultdict(list)
    for name in scene.names if deals == 1 else _close(scene, mentions, farthest):
        near[name.canonical].append(name)
    return near


@once
def _is_model(scene: Scene, name: Name) -> bool:
    """Whether what is counted is called so, and its maker is another: "96 Apache helicopters from Boeing"."""
    if name.known or name.kind not in COMPANY_KINDS:
        return False
    sentence = scene.sentence_at(name.span.start)
    counts = [f.span for f in scene.figures_in(sentence.span) if f.kind is FigureKind.COUNT]
    if _is_behind_its_code(scene, name.span) or any(_is_behind_a_code(scene, name.span, count) for count in counts):
        return True
    if not any(_belongs(scene, name.span, count) for count in counts):
        return False
    others = [n for n in scene.names_in(sentence.span) if n.kind in COMPANY_KINDS and n.canonical != name.canonical]
    return any((verb_of(scene, other, sentence) or (0, ""))[1] == "from" for other in others)


def _is_behind_its_code(scene: Scene, name: Span) -> bool:
    """Whether the code of a model stands right before its name: "A-29 Super Tucano"."""
    return _CODE.search(scene.text[max(0, name.start - _CODE_AT_MOST) : name.start]) is not None


def _belongs(scene: Scene, name: Span, count: Span) -> bool:
    """Whether a name stands within a count or right behind it."""
    if name.start < count.end:
        return count.start < name.start
    return not scene.text[count.end : name.start].strip(' «"“-')


def _is_behind_a_code(scene: Scene, name: Span, count: Span) -> bool:
    """Whether the code of a model stands between what is counted and the name: «200 электровозов 3ЭС8 „Малахит"»."""
    between = scene.text[count.end : name.start].strip(' «"“-') if count.end <= name.start else ""
    letters, digits = (any(map(told, between)) for told in (str.isupper, str.isdigit))
    return letters and digits and " " not in between


def _in_another(scene: Scene, name: Name, deal: int, where: Whereabouts) -> bool:
    """Whether a sentence has gone over to another deal where it names this: «A buys from B, C from D»."""
    sentence = scene.sentence_at(name.span.start)
    own = [m for m in where.deals[deal] if sentence.span.contains(m.span)]
    if not own:
        return turns_to_another(scene, sentence)
    others = where.others_in(sentence, deal)
    if not others or _stretch(own).contains(name.span):
        return False
    if any(_stretch(other).contains(name.span) for other in others):
        return True
    behind = name.span.start > _stretch(own).end
    return behind and min(_apart(name, other) for other in others) < _apart(name, own)


def _stretch(mentions: Sequence[Mention]) -> Span:
    return Span(min(m.span.start for m in mentions), max(m.span.end for m in mentions))


def _apart(name: Name, mentions: Sequence[Mention]) -> int:
    return min(max(m.span.start - name.span.end, name.span.start - m.span.end) for m in mentions)


def _close(scene: Scene, mentions: Sequence[Mention], farthest: int) -> Iterator[Name]:
    own = {scene.sentence_at(m.span.start).index for m in mentions}
    reached = {at for index in own for at in range(index - farthest, index + farthest + 1)}
    for at in sorted(index for index in reached if 0 <= index < len(scene.sentences)):
        yield from scene.names_in(scene.sentences[at].span)

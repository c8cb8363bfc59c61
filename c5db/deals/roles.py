"""Who takes part in a deal, and on which side: features of a name against a deal's mentions."""

from collections.abc import Iterable, Iterator, Sequence

from c5db.deals.acts import SAID, vote
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token
from c5db.deals.rulings import SUPERVISOR
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.trades import trade_of
from c5db.deals.whereabouts import Whereabouts
from c5db.domain.records import Name
from c5db.domain.vocab import DealType, PartyKind

_CROSSED = ("kind=", "trade=", *SAID)
"""What speaks for another side in each type of deal."""


def in_deal(traits: Sequence[str], deal_type: DealType) -> Iterator[str]:
    """The traits of a party as features in a deal of that type."""
    yield from traits
    yield from of_type(crossed(traits), deal_type)


def of_type(traits: Iterable[str], deal_type: DealType) -> list[str]:
    """What the `crossed` traits of a party say besides in a deal of that type."""
    kind = deal_type.value
    return [f"type={kind}", *(f"{kind}+{trait}" for trait in traits)]


def crossed(traits: Iterable[str]) -> list[str]:
    """The traits that speak for another side in each type of deal."""
    return [trait for trait in traits if trait.startswith(_CROSSED) and "," not in trait]


def party_traits(scene: Scene, names: Sequence[Name], deal: int, where: Whereabouts) -> Iterator[str]:
    """What speaks for a party having a part in the deal, and on which side: all the places that name it, together.

    `deal` is its number among those of the article.
    """
    named = [scene.sentence_at(name.span.start) for name in names]
    own = where.told_in[deal]
    gaps = _gaps(named, own)
    yield "bias"
    yield from _own(scene, names)
    yield f"sentences apart={min(*gaps, 3)}"
    yield f"{'one deal' if len(where.deals) == 1 else 'several deals'}, apart={min(*gaps, 3)}"
    if len(where.deals) > 1:
        yield from _beside_others(named, own, min(gaps), deal, where)
    yield f"with mentions={min(gaps.count(0), 3)}"
    yield from _places(scene, names)
    near = [name for name, gap in zip(names, gaps, strict=True) if gap <= 1]
    yield from dict.fromkeys(feature for name in near for feature in _hanging(scene, name))


def _beside_others(
    named: Sequence[Sentence], own: Sequence[Sentence], gap: int, deal: int, where: Whereabouts
) -> Iterator[str]:
    """Whether another deal of the article is nearer to the party than `gap`, and whose the paragraphs are."""
    if any(sentence.index + away in where.in_sentence for sentence in named for away in range(1 - gap, gap)):
        yield "nearer to another deal"
    mine, here = ({sentence.paragraph for sentence in told} for told in (own, named))
    another, shared = (any(where.is_shared(place, deal) for place in places) for places in (here, mine))
    yield f"own paragraph={bool(here & mine)}, another's={another}, shared={shared}"


def _gaps(named: Sequence[Sentence], told: Sequence[Sentence]) -> Sequence[int]:
    """Sentences from each to the nearest that tells of a deal."""
    places = {sentence.index for sentence in told}
    return [min(abs(sentence.index - place) for place in places) for sentence in named]


def _places(scene: Scene, names: Sequence[Name]) -> Iterator[str]:
    sentences = [scene.sentence_at(name.span.start) for name in names]
    if any(sentence.background for sentence in sentences):
        yield "background"
    if any(sentence.index == 0 for sentence in sentences):
        yield "first sentence"


def _own(scene: Scene, names: Sequence[Name]) -> Iterator[str]:
    """What the party is, wherever it stands."""
    name = names[0]
    yield f"kind={name.kind}"
    trade = trade_of(name)
    if trade:
        yield f"trade={trade}"
    if name.known:
        yield "known"
    if all(each.metonym for each in names):
        yield "metonym"
    if scene.times_named[name.canonical] == scene.most_named > 1:
        yield "named most"
    if scene.first_named[name.canonical] == scene.name_starts[0]:
        yield "named first"
    yield f"told {min(scene.times_named[name.canonical], 4)} times"
    title = scene.document.title or ""
    words = name.quote.strip("«»\"“”'")[:6]
    if words and words in title:
        yield "in title"
        if title.lstrip("«\"“'").startswith(words):
            yield "opens title"


@once
def _hanging(scene: Scene, name: Name) -> tuple[str, ...]:
    return tuple(_grammar(scene, name))


def _grammar(scene: Scene, name: Name) -> Iterator[str]:
    """How the name hangs on the words around it."""
    sentence = scene.sentence_at(name.span.start)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    case = name.case or "-"
    link = _link(scene.tokens[max(sentence.first_token, first - 2) : first][::-1])
    yield f"case={case}"
    yield f"link={link}"
    yield f"link={link}, case={case}"
    for act, slot in frames_of(scene, name, sentence):
        yield f"{slot} of {act}"
        said = vote(act, slot)
        if said:
            yield said
            yield f"{said}, {name.kind}"
    yield from _beside(scene, name, sentence)
    for token in scene.tokens[max(sentence.first_token, first - 2) : min(last + 2, sentence.last_token)]:
        for family in token.families:
            if family.startswith("o.") and family != SUPERVISOR:
                yield f"{'L' if token.start < name.span.start else 'R'}:{family}"


def _beside(scene: Scene, name: Name, sentence: Sentence) -> Iterator[str]:
    """Who else stands in the sentence."""
    sides = [n for n in scene.names_in(sentence.span) if n.kind is not PartyKind.PERSON]
    order = [n.canonical for n in sides]
    yield f"place={min(order.index(name.canonical), 3) if name.canonical in order else 'person'}"
    if len(set(order)) == 1:
        yield "alone"
    following = next((n for n in sides if n.span.start >= name.span.end), None)
    if following and scene.text[name.span.end : following.span.start].strip("'’s ,-–—«\"“") == "":
        yield f"{name.kind} right before {following.kind}"
    told = {
        vote(*frame)
        for other in sides
        if other.canonical != name.canonical
        for frame in frames_of(scene, other, sentence)
    }
    for said in sorted(filter(None, told)):
        yield f"another {said}"


def _link(tokens: Sequence[Token]) -> str:
    """The preposition that the name hangs on."""
    for distance, token in enumerate(tokens):
        for family in token.families:
            if family.startswith("p."):
                return family
        if distance == 0 and any(family[0] in "vnd" for family in token.families):
            break
    return "none"

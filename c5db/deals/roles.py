"""Who takes part in a deal, and on which side: features of a name against a deal's mentions."""

from collections.abc import Iterator, Sequence

from c5db.deals.lexicon import Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.trades import trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import DealType, PartyKind

_BEARINGS = {
    "take": "v.buy v.buy.will v.order v.raise v.get v.get.will",
    "give": "v.sell v.sell.will v.deliver v.deliver.will",
    "lend": "v.lend v.lend.will",
    "invest": "v.invest v.invest.will",
    "build": "v.build v.build.will",
    "agree": "v.sign v.sign.will v.agree v.join v.negotiate",
    "plan": "v.plan v.interest",
    "close": "v.close v.close.will",
    "announce": "v.announce",
    "own": "v.own",
    "say": "v.say",
    "purchase": "d.purchase d.order d.acquisition",
    "sale": "d.sale n.delivery",
    "loan": "n.loan n.guarantee n.finance",
    "bond": "n.bond",
    "investment": "n.investment",
    "auction": "d.auction",
    "concession": "d.concession",
    "venture": "d.venture",
    "agreement": "d.contract d.memo d.cooperation",
    "grant": "n.grant",
    "works": "n.building",
    "project": "d.project",
    "offering": "d.ipo",
    "stake": "n.stake n.share",
}
"""Words that set parties against one another, by how: what the one before such a word does to the one after it."""
_BEARING = {family: name for name, families in _BEARINGS.items() for family in families.split()}


def party_features(
    scene: Scene, names: Sequence[Name], mentions: Sequence[Mention], deal_type: DealType, deals: int
) -> Iterator[str]:
    """What speaks for a party having a part in the deal, and on which side: all the places that name it, together."""
    told = {scene.sentence_at(mention.span.start).index for mention in mentions}
    gaps = [min(abs(scene.sentence_at(name.span.start).index - index) for index in told) for name in names]
    yield "bias"
    yield from _own(scene, names, deal_type)
    yield f"sentences apart={min(*gaps, 3)}"
    yield f"{'one deal' if deals == 1 else 'several deals'}, apart={min(*gaps, 3)}"
    yield f"with mentions={min(gaps.count(0), 3)}"
    yield from _places(scene, names)
    near = [name for name, gap in zip(names, gaps, strict=True) if gap <= 1]
    yield from dict.fromkeys(feature for name in near for feature in _grammar(scene, name, deal_type))


def _places(scene: Scene, names: Sequence[Name]) -> Iterator[str]:
    sentences = [scene.sentence_at(name.span.start) for name in names]
    if any(sentence.background for sentence in sentences):
        yield "background"
    if any(sentence.index == 0 for sentence in sentences):
        yield "first sentence"


def _own(scene: Scene, names: Sequence[Name], deal_type: DealType) -> Iterator[str]:
    """What the party is, wherever it stands."""
    name = names[0]
    yield f"type={deal_type}"
    yield f"kind={name.kind}"
    yield f"{deal_type}+{name.kind}"
    trade = trade_of(name.canonical)
    if trade:
        yield f"trade={trade}"
        yield f"{deal_type}+trade={trade}"
    if name.known:
        yield "known"
    if all(each.metonym for each in names):
        yield "metonym"
    yield f"told {min(scene.times_named[name.canonical], 4)} times"
    title = scene.document.title or ""
    words = name.quote.strip("«»\"“”'")[:6]
    if words and words in title:
        yield "in title"
        if title.lstrip("«\"“'").startswith(words):
            yield "opens title"


def _grammar(scene: Scene, name: Name, deal_type: DealType) -> Iterator[str]:
    """How the name hangs on the words around it."""
    sentence = scene.sentence_at(name.span.start)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    sides = [n for n in scene.names_in(sentence.span) if n.kind is not PartyKind.PERSON]
    case = name.case or "-"
    link = _link(scene.tokens[max(sentence.first_token, first - 2) : first][::-1])
    yield f"case={case}"
    yield f"link={link}"
    yield f"link={link}, case={case}"
    order = [n.canonical for n in sides]
    yield f"place={min(order.index(name.canonical), 3) if name.canonical in order else 'person'}"
    if len(set(order)) == 1:
        yield "alone"
    for token in scene.tokens[max(sentence.first_token, first - 2) : min(last + 2, sentence.last_token)]:
        for family in token.families:
            if family.startswith("o."):
                yield f"{'L' if token.start < name.span.start else 'R'}:{family}"
    before = range(first - 1, sentence.first_token - 1, -1)
    after = range(last, sentence.last_token)
    for side, places in (("after", before), ("before", after)):
        for at, bearing in _bearings(scene, places):
            token = scene.tokens[at]
            between = sum(_lies_between(n, name, token) for n in sides)
            yield f"{side} {bearing}"
            yield f"{side} {bearing}, {min(between, 1)} between"
            yield f"{side} {bearing}, {link}"
            yield f"{side} {bearing}, {case}"
            yield f"{deal_type}+{side} {bearing}, {min(between, 1)} between"
            if min(abs(at - first), abs(at - last)) <= 2:
                yield f"right {side} {bearing}, {case}"


def _link(tokens: Sequence[Token]) -> str:
    """The preposition that the name hangs on."""
    for distance, token in enumerate(tokens):
        for family in token.families:
            if family.startswith("p."):
                return family
        if distance == 0 and any(family[0] in "vnd" for family in token.families):
            break
    return "none"


def _bearings(scene: Scene, places: range) -> Iterator[tuple[int, str]]:
    """The nearest verb and the nearest noun that set parties against one another."""
    verb = noun = False
    for at in places:
        for family in scene.tokens[at].families:
            bearing = _BEARING.get(family)
            if bearing is None or (verb if family[0] == "v" else noun):
                continue
            verb, noun = verb or family[0] == "v", noun or family[0] != "v"
            yield at, bearing
        if verb and noun:
            return


def _lies_between(other: Name, name: Name, token: Token) -> bool:
    if token.end <= name.span.start:
        return token.end <= other.span.start and other.span.end <= name.span.start
    return name.span.end <= other.span.start and other.span.end <= token.start

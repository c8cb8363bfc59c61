"""Who takes part in a deal, and as what: features of a name against a deal's mentions."""

from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name
from c5db.domain.vocab import DealType


def role_features(
    scene: Scene, name: Name, mentions: Sequence[Mention], deal_type: DealType, deals: int
) -> Iterator[str]:
    """What speaks for one mention of a name having a part in the deal, and which."""
    sentence = scene.sentence_at(name.span.start)
    own = {scene.sentence_at(m.span.start).index for m in mentions}
    gap = min(abs(sentence.index - index) for index in own)
    yield "bias"
    yield f"type={deal_type}"
    yield f"kind={name.kind}"
    yield f"{deal_type}+{name.kind}"
    yield f"sentences apart={min(gap, 4)}"
    yield "only deal" if deals == 1 else "one deal of several"
    if deals > 1:
        yield f"several, apart={min(gap, 4)}"
    if name.known:
        yield "known"
    if name.metonym:
        yield "metonym"
    if name.case:
        yield f"case={name.case}"
        yield f"{deal_type}+case={name.case}"
    if sentence.background:
        yield "background"
    if sentence.index == 0:
        yield "first sentence"
    yield from _grammar(scene, name, sentence, deal_type)
    if gap == 0:
        yield from _towards_mention(scene, name, mentions, sentence)


def _grammar(scene: Scene, name: Name, sentence: Sentence, deal_type: DealType) -> Iterator[str]:
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    left = scene.tokens[max(sentence.first_token, first - 3) : first][::-1]
    right = scene.tokens[last : min(last + 4, sentence.last_token)]
    for distance, token in enumerate(left):
        for family in token.families:
            yield f"L{distance}:{family}"
            if distance < 2 and family[0] in "pdvn":
                yield f"{deal_type}+L:{family}"
    for distance, token in enumerate(right):
        for family in token.families:
            if distance < 2:
                yield f"R{distance}:{family}"
            if family[0] in "vdn":
                yield f"R:{family}"
                yield f"{deal_type}+R:{family}"
    for side, tokens in (
        ("Lc", scene.tokens[sentence.first_token : first][::-1]),
        ("Rc", scene.tokens[last : sentence.last_token]),
    ):
        verb = next(
            (f for t in tokens[:14] for f in t.families if f.startswith("v.") and f not in {"v.say", "v.value"}), None
        )
        if verb:
            yield f"{side} verb:{verb}"
            yield f"{deal_type}+{side} verb:{verb}"
        noun = next((f for t in tokens[:14] for f in t.families if f.startswith("d.")), None)
        if noun:
            yield f"{side} noun:{noun}"
    before = scene.text[max(sentence.span.start, name.span.start - 2) : name.span.start]
    if "(" in before:
        yield "in brackets"
    if name.span.start <= sentence.span.start + 2:
        yield "opens sentence"
    names = scene.names_in(sentence.span)
    place = next((i for i, n in enumerate(names) if n.span == name.span), 0)
    yield f"place={min(place, 3)} of {min(len(names), 4)}"
    same = sum(n.canonical == name.canonical for n in scene.names)
    yield f"told {min(same, 4)} times"


def _towards_mention(scene: Scene, name: Name, mentions: Sequence[Mention], sentence: Sentence) -> Iterator[str]:
    near = [m for m in mentions if scene.sentence_at(m.span.start).index == sentence.index]
    nearest = min(near, key=lambda m: min(abs(m.span.start - name.span.end), abs(name.span.start - m.span.end)))
    side = "before" if name.span.end <= nearest.span.start else "after"
    yield f"{side} {nearest.attribute}"
    if nearest.event:
        for family in nearest.event.families:
            yield f"{side} event:{family}"
            if name.case:
                yield f"{side} event:{family}+{name.case}"

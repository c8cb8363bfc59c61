"""Who lends and who borrows where both sign, and who only builds or sells what the money is lent for."""

from collections.abc import Iterable, Iterator, Sequence

from c5db.deals.acts import GIVES, vote
from c5db.deals.deeds import frame_words
from c5db.deals.frames import frames_of
from c5db.deals.lending import LENDING
from c5db.deals.mentions import Mention, sentences_of
from c5db.deals.public_buyers import agrees
from c5db.deals.scene import Scene, Sentence
from c5db.deals.sides import GIVER, TAKER
from c5db.deals.trades import is_public_lender, trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import DealType, PartyKind, Role

_SOLD_BY = frozenset((act, "from") for act in ("take", "purchase", "commission", "order"))
"""How a seller hangs on what is bought."""
_BUILDS = frozenset({("build", "subject"), ("award", "object"), ("award", "to"), ("win", "subject")})
_SUPPLIES = frozenset({("give", "subject"), ("sale", "by")})
_ACTING = frozenset({"subject", "before"})
_LENDERS = frozenset({"bank", "fund"})


def sides_of_a_loan(scene: Scene, mentions: Sequence[Mention], kind: DealType) -> dict[str, str]:
    """The sides of those who sign a loan, by party, where banks sign with others: the banks lend."""
    if kind is not DealType.LOAN:
        return {}
    told = (_sides(scene, sentence) for sentence in sentences_of(scene, mentions))
    return next(filter(None, told), {})


def _sides(scene: Scene, sentence: Sentence) -> dict[str, str]:
    if "n.loan" not in sentence.families:
        return {}
    agreed = [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]
    agreed = [name for name in agreed if agrees(scene, name, sentence)]
    sides = {name.canonical: GIVER if _is_lender(scene, name) else TAKER for name in agreed}
    return sides if len(set(sides.values())) > 1 else {}


def _is_lender(scene: Scene, name: Name) -> bool:
    return is_public_lender(name) or trade_of(name) == "bank" or _is_called_bank(scene, name)


def _is_called_bank(scene: Scene, name: Name) -> bool:
    """Whether the word beside a name calls it a bank, whatever it is listed with: «Банк „Вега" и „Тарн"»."""
    at = (
        scene.token_at(name.span.end)
        if frame_words(scene.document.lang).verb_last
        else scene.token_at(name.span.start) - 1
    )
    return 0 <= at < len(scene.tokens) and "o.bank" in scene.tokens[at].families


def role_beside_a_loan(
    scene: Scene, names: Sequence[Name], here: Sequence[Name], mentions: Sequence[Mention]
) -> Role | None:
    """The part of a party in what the money is lent for: it sells or builds that, and neither lends nor borrows."""
    told = set(_frames(scene, names))
    if any(act in LENDING and (slot in _ACTING or vote(act, slot)) for act, slot in told):
        return None
    if not _SOLD_BY.isdisjoint(_frames(scene, here)):
        return Role.SELLER
    if trade_of(names[0]) in _LENDERS or not _is_lent_to_another(scene, names[0].canonical, mentions):
        return None
    if not told.isdisjoint(_BUILDS):
        return Role.CONTRACTOR
    return None if told.isdisjoint(_SUPPLIES) else Role.SELLER


def _is_lent_to_another(scene: Scene, party: str, mentions: Sequence[Mention]) -> bool:
    """Whether others are named in the sentences of a loan who lend, and others still who may borrow."""
    named = [name for sentence in sentences_of(scene, mentions) for name in scene.names_in(sentence.span)]
    others = {name.canonical for name in named if name.kind is not PartyKind.PERSON} - {party}
    lend = {name.canonical for name in named if _lends(scene, name)} - {party}
    return bool(lend) and bool(others - lend)


def _lends(scene: Scene, name: Name) -> bool:
    of_bank = _is_lender(scene, name)
    told = _frames(scene, [name])
    return any(vote(act, slot) == GIVES and (act in LENDING or (of_bank and slot == "from")) for act, slot in told)


def _frames(scene: Scene, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield from frames_of(scene, name, scene.sentence_at(name.span.start))

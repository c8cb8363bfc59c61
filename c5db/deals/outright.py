"""Roles and sides that the words give a party outright, whatever the scorer makes of all else that is told of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.announced import side_announced
from c5db.deals.bought import is_bought
from c5db.deals.builders import sides_to_build
from c5db.deals.descriptions import frames_by_description
from c5db.deals.financiers import lends_for_it
from c5db.deals.frames import frames_of
from c5db.deals.lending import lenders
from c5db.deals.loan_sides import role_beside_a_loan, sides_of_a_loan
from c5db.deals.mentions import Mention, sentences_of
from c5db.deals.nominal import called, side_by_noun
from c5db.deals.public_buyers import BOUGHT, GIVEN, sides_with_a_state
from c5db.deals.scene import Scene
from c5db.deals.sides import GIVER, TAKER, role_on
from c5db.deals.targets import targets
from c5db.deals.titled import side_by_title, title_of
from c5db.deals.trades import is_public_lender
from c5db.deals.type_rules import floats_a_holding, floats_shares
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, LENT_TYPES, DealType, PartyKind, Role

_TRADED = frozenset({DealType.ACQUISITION, DealType.PROCUREMENT})
_RAISED = frozenset({DealType.LOAN, DealType.INVESTMENT})
"""Deals that somebody arranges."""
_OFFERED = frozenset({DealType.ACQUISITION})
"""Deals that somebody arranges where shares are offered."""
_TRADING = frozenset(
    {"take", "commission", "get", "give", "pay", "pass", "purchase", "sale", "order", "agreed take", "agreed give"}
)
_MADE = {
    Role.LENDER: frozenset({DealType.LOAN}),
    Role.INVESTOR: frozenset(DealType) - {DealType.LOAN, DealType.GRANT, DealType.PROCUREMENT},
    Role.MEDIATOR: _RAISED,
    Role.CONTRACTOR: frozenset(DealType),
}
"""The deals in which a party has the part that it is told to take on."""
_NOT_LENT = frozenset({DealType.ACQUISITION, DealType.GRANT})
_ACTS = {
    DealType.PROCUREMENT: _TRADING | {"make", "award", "win", "accept"},
    DealType.ACQUISITION: (_TRADING - {"get"}) | {"accept"},
    DealType.LOAN: frozenset({"lend", "loan", "borrow", "partake"}),
    DealType.GRANT: frozenset({"lend", "give", "grant", "award"}),
    DealType.INVESTMENT: frozenset({"invest", "investment", "borrow", "partake"}),
    DealType.CONSTRUCTION: frozenset({"build", "award", "win", "pass"}),
    DealType.SERVICE_AGREEMENT: frozenset({"serve", "award", "win", "build", "pass"}),
    DealType.CONCESSION: frozenset({"award", "win"}),
}
"""The acts that tell the sides of each kind of deal: whoever lends for a purchase is no seller."""
_TOLD_APART = frozenset({"partake"})
"""Acts that are of the only deal of an article, though their sentence tells no more of it."""
_SIDES = {GIVES: GIVER, TAKES: TAKER}
_AWARDED, _TURNED = frozenset({"award", "win"}), {GIVES: TAKES, TAKES: GIVES}
_WORK = frozenset({DealType.CONSTRUCTION, DealType.SERVICE_AGREEMENT})
_BESTOWED = frozenset({DealType.GRANT, DealType.CONCESSION})
"""What is awarded by who gives it; a contract is by who gets the work done."""


@dataclass(frozen=True, slots=True)
class Outright:
    """What is told outright of the parties of a deal."""

    scene: Scene
    told: frozenset[int]
    """The sentences that tell of the deal."""
    mentions: Sequence[Mention]
    kind: DealType
    is_alone: bool
    """The article tells of no other deal."""
    sold: frozenset[str]
    lending: frozenset[str]
    is_floated: bool
    building: Mapping[str, str]
    described: Mapping[str, frozenset[tuple[str, str]]]
    public: Mapping[str, str]
    """What those do who agree with a body of a state."""

    def role_of(self, names: Sequence[Name]) -> Role | None:
        """The role of a party, given the places that name it."""
        here = self._here(names)
        return next((role for rule in _RULES if (role := rule(self, names, here)) is not None), None)

    def is_dealt_in(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        bought = self.kind is DealType.ACQUISITION and is_bought(self.scene, names, self.mentions)
        return Role.TARGET if bought or names[0].canonical in self.sold else None

    def lends(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        """Lender, where it lends this deal's money, or for what is no loan."""
        if names[0].canonical in self.lending:
            return Role.LENDER
        return Role.LENDER if lends_for_it(self.scene, names if self.is_alone else here, self.kind) else None

    def stands_beside_a_loan(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        return role_beside_a_loan(self.scene, names, here, self.mentions) if self.kind is DealType.LOAN else None

    def became(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        """The role that a party is told to take on: «инвестором завода стала „Вега"»."""
        part = title_of(self.scene, names if self.is_alone and self.kind is DealType.LOAN else here)
        if part is not None and part in _SIDES.values():
            return self._on(part)
        role = next((role for role in _MADE if role == part), None)
        return role if role is not None and self.kind in _MADE[role] else None

    def is_called(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        role = called(self.scene, names)
        return role if role is not Role.MEDIATOR or self.kind in _RAISED | _OFFERED else None

    def floats(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        if not self.is_floated or not self._raises(names):
            return None
        return Role.SELLER if self.sold else Role.RECIPIENT

    def stands_on_a_side(self, names: Sequence[Name], here: Sequence[Name]) -> Role | None:
        """The role on the side that a title, a contract or a noun of buying puts it on."""
        titled = side_by_title(self.scene, names if self.is_alone else here)
        if titled is not None:
            return self._on(titled)
        side = self.building.get(names[0].canonical)
        if side is None and self.kind in _TRADED:
            side = side_by_noun(self.scene, here) or side_announced(self.scene, here)
        return None if side is None else role_on(side, self.kind)

    def _on(self, side: str) -> Role:
        """What a title of that side makes of a party: whoever is the supplier where money is lent is no lender."""
        if side == Role.CONTRACTOR:
            return Role.CONTRACTOR
        return Role.SELLER if side == GIVER and self.kind in LENT_TYPES else role_on(side, self.kind)

    def sides_of(self, names: Sequence[Name], kinds: Iterable[DealType]) -> dict[DealType, str | None]:
        """The side that a party stands on in each kind of deal, given the places that name it."""
        frames = {*self._frames(self._here(names)), *self.described.get(names[0].canonical, ())}
        if self.is_alone:
            frames.update(frame for frame in self._frames(names) if frame[0] in _TOLD_APART)
        return {kind: self._side_of(names, frames, kind) for kind in kinds}

    def _frames(self, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
        """The acts that any of these names hangs on, or whoever acts for it: «Глава „Веги“ Иван Петров подписал»."""
        for name in names:
            sentence = self.scene.sentence_at(name.span.start)
            yield from frames_of(self.scene, name, sentence)
            acting = next(iter(self.scene.names_in(Span(name.span.end, sentence.span.end))), None)
            if name.kind in COMPANY_KINDS and acting is not None and _acts_for(self.scene, name, acting):
                yield from frames_of(self.scene, acting, sentence)

    def _side_of(self, names: Sequence[Name], frames: Iterable[tuple[str, str]], kind: DealType) -> str | None:
        """The side on which acts of that kind of deal put a party, if it has a part; the same wherever they do.

        Who lends for a state lends, in all deals but those of shares and grants, unless it is told to take.
        """
        votes = {_said(act, slot, kind) for act, slot in frames if act in _ACTS.get(kind, ())}
        if kind not in _NOT_LENT and TAKES not in votes and is_public_lender(names[0]):
            return str(Role.LENDER)
        if votes.isdisjoint(_SIDES) and (told := self.public.get(names[0].canonical)):
            votes = {told} if kind in BOUGHT else {_TURNED[told]} if kind in GIVEN else votes
        sides = [side for said, side in _SIDES.items() if said in votes]
        return sides[0] if len(sides) == 1 else None

    def _here(self, names: Sequence[Name]) -> list[Name]:
        """The names that stand in sentences which tell of the deal."""
        return [name for name in names if self.scene.sentence_at(name.span.start).index in self.told]

    def _raises(self, names: Sequence[Name]) -> bool:
        """Whether a company is told to raise money: "Norvik priced its offering at $17 a share"."""
        frames = (frames_of(self.scene, name, self.scene.sentence_at(name.span.start)) for name in names)
        return names[0].kind in COMPANY_KINDS and any(("borrow", "subject") in told for told in frames)


_RULES = (
    Outright.is_dealt_in,
    Outright.lends,
    Outright.stands_beside_a_loan,
    Outright.became,
    Outright.is_called,
    Outright.floats,
    Outright.stands_on_a_side,
)
"""What may tell a role outright, the surest first."""


def _acts_for(scene: Scene, name: Name, person: Name) -> bool:
    """Whether a person stands right behind the firm whose office he holds."""
    between = scene.text[name.span.end : person.span.start]
    return person.kind is PartyKind.PERSON and name.case == "gent" and not between.strip(' »"”')


def _said(act: str, slot: str, kind: DealType) -> str | None:
    """What an act makes of who hangs on it so in a deal of that kind.

    A licence is given by whoever awards it, and work is done by whom it passes to.
    """
    said = vote(act, slot)
    is_turned = (act in _AWARDED and kind in _BESTOWED) or (act == "pass" and kind in _WORK)
    return _TURNED.get(said, said) if said and is_turned else said


def roles_outright(scene: Scene, mentions: Sequence[Mention], kind: DealType, *, is_alone: bool) -> Outright:
    """What the sentences of a deal of that kind tell outright of those who have a part in it."""
    floated = floats_a_holding(scene, mentions)
    sold = targets(scene, mentions) if kind is DealType.ACQUISITION or floated else frozenset[str]()
    told = frozenset(scene.sentence_at(mention.span.start).index for mention in mentions)
    lent_by, floats = lenders(scene, mentions), floats_shares(scene, mentions)
    building = sides_to_build(scene, mentions, kind) | sides_of_a_loan(scene, mentions, kind)
    described = frames_by_description(scene, sentences_of(scene, mentions))
    public = sides_with_a_state(scene, mentions)
    return Outright(scene, told, mentions, kind, is_alone, sold, lent_by, floats, building, described, public)

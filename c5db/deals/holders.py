"""Whose stake or whose money a figure is."""

import re
from collections.abc import Sequence

from c5db.deals.figure_frames import clause_of
from c5db.deals.lending import is_lent
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.respective import owner_of
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import ParsedParty, Span
from c5db.domain.vocab import Attribute, PartyKind, Role

_ROLES = {
    Attribute.STAKE: (Role.BUYER, Role.INVESTOR, Role.GRANTEE, Role.PARTNER),
    Attribute.FINANCING: (Role.LENDER, Role.INVESTOR),
}
"""For each attribute that belongs to somebody, the roles that can hold it, the surest first."""
_BRACKET, _DASH = re.compile(r"[»”\"]?\s*\("), re.compile(r"[»”\"]?\s*[–—]\s+")
_CLOSES = (")", ",", ";")
_STAKES = frozenset({"n.stake", "n.share"})
_MARKS = ",;:—"
_NEAR = 4
"""Words before a name among which a stake of it stands."""
_GIVERS = frozenset({Role.SELLER, Role.GRANTOR, Role.MEDIATOR})
_TAKERS = frozenset({Role.BORROWER, Role.RECIPIENT})
"""Who gets the money of others finances nothing."""


def holder_of(scene: Scene, mention: Mention, sides: Sequence[ParsedParty]) -> str | None:
    """The party that the clause gives the figure to, else the one party whose role says so."""
    roles = _ROLES.get(mention.attribute)
    if roles is None:
        return None
    beside = _beside(scene, mention)
    if beside is not None:
        return beside
    able = [side for side in sides if side.kind is not PartyKind.PERSON and side.role is not Role.TARGET]
    owner = owner_of(scene, figure_of(scene, mention))
    if owner is not None and any(side.canonical == owner.canonical and side.role not in _GIVERS for side in able):
        return owner.name
    return _in_clause(scene, mention, able) or _by_role(able, roles)


def _beside(scene: Scene, mention: Mention) -> str | None:
    """The name right before a figure in brackets or behind a dash: «Олегу Смирнову (55%)», "Borealis – 49%"."""
    figure = figure_of(scene, mention).span
    sentence = scene.sentence_at(figure.start)
    name = next(reversed(scene.names_in(Span(sentence.span.start, figure.start))), None)
    if name is None or name.kind is PartyKind.COUNTRY:
        return None
    between, after = scene.text[name.span.end : figure.start], scene.text[figure.end : sentence.span.end]
    hung = (_BRACKET.fullmatch(between) and after.startswith(_CLOSES)) or _DASH.fullmatch(between)
    return name.name if hung and not _is_held(scene, sentence, name.span) else None


def _is_held(scene: Scene, sentence: Sentence, name: Span) -> bool:
    """Whether a stake stands before the name, which may be of it: «доля в „Альтаире" (41%)»."""
    begins = max(scene.text.rfind(mark, sentence.span.start, name.start) for mark in _MARKS) + 1
    last = scene.token_at(name.start)
    first = max(sentence.first_token, last - _NEAR, scene.token_at(begins))
    return any(not _STAKES.isdisjoint(token.families) for token in scene.tokens[first:last])


def _in_clause(scene: Scene, mention: Mention, sides: Sequence[ParsedParty]) -> str | None:
    """The side named nearest before the figure in its clause, else after it; who parts with it holds nothing."""
    figure = figure_of(scene, mention)
    sentence = scene.sentence_at(figure.span.start)
    clause = clause_of(scene, figure)
    keeps = any("v.own" in token.families for token in (*clause.left, *clause.right))
    lends = mention.attribute is Attribute.FINANCING
    idle = _GIVERS | _TAKERS if lends else _GIVERS
    able = {side.canonical: side.name for side in sides if keeps or side.role not in idle}
    # A clause may begin within a name: "the Bank for Reconstruction and Development".
    reach = Span(sentence.span.start, clause.span.end)
    names = [n for n in scene.names_in(reach) if n.span.end > clause.span.start and n.canonical in able]
    if lends:
        # "The bank will lend the railway 90 million": the nearest is who borrows.
        financiers = {side.canonical for side in sides if side.role in _ROLES[Attribute.FINANCING]}
        lent = [name for name in names if name.canonical in financiers]
        names = lent if is_lent(scene, figure) else lent or names
    before = [name for name in names if name.span.end <= figure.span.start]
    after = [name for name in names if name.span.start >= figure.span.end]
    nearest = before[-1:] or after[:1]
    return able[nearest[0].canonical] if nearest else None


def _by_role(sides: Sequence[ParsedParty], roles: Sequence[Role]) -> str | None:
    for role in roles:
        names = [side.name for side in sides if side.role is role]
        if names:
            return names[0] if len(names) == 1 else None
    return None

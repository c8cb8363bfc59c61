"""Whose stake or whose money a figure is."""

from collections.abc import Sequence

from c5db.deals.figure_frames import clause_of
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.records import ParsedParty, Span
from c5db.domain.vocab import Attribute, PartyKind, Role

_ROLES = {
    Attribute.STAKE: (Role.BUYER, Role.INVESTOR, Role.GRANTEE, Role.PARTNER),
    Attribute.FINANCING: (Role.LENDER, Role.INVESTOR),
}
"""For each attribute that belongs to somebody, the roles that can hold it, the surest first."""
_GIVERS = frozenset({Role.SELLER, Role.GRANTOR, Role.MEDIATOR})
_TAKERS = frozenset({Role.BORROWER, Role.RECIPIENT})
"""Who gets the money of others finances nothing."""


def holder_of(scene: Scene, mention: Mention, sides: Sequence[ParsedParty]) -> str | None:
    """The party that the clause gives the figure to, else the one party whose role says so."""
    roles = _ROLES.get(mention.attribute)
    if roles is None:
        return None
    able = [side for side in sides if side.kind is not PartyKind.PERSON and side.role is not Role.TARGET]
    return _in_clause(scene, mention, able) or _by_role(able, roles)


def _in_clause(scene: Scene, mention: Mention, sides: Sequence[ParsedParty]) -> str | None:
    """The side named nearest before the figure in its clause, else after it; who parts with it holds nothing."""
    figure = scene.figures[mention.figure or 0]
    sentence = scene.sentence_at(figure.span.start)
    clause = clause_of(scene, figure, sentence)
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
        names = [name for name in names if name.canonical in financiers] or names
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

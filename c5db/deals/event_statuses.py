"""Which events are mentions of a deal, and which status each one tells."""

from collections.abc import Mapping, Sequence
from functools import cache

from c5db.deals.certain import funds
from c5db.deals.denials import is_denied, is_for_good, is_of_what_is_undone, is_put_off, is_undone
from c5db.deals.denied import UNDOES
from c5db.deals.event_features import event_features
from c5db.deals.events import Event, find_events
from c5db.deals.mentions import Mention
from c5db.deals.musings import is_of_interest, is_only_possible
from c5db.deals.plain_statuses import PLAIN
from c5db.deals.progress import GOES_ON, LIKELY, delivered_so_far, done_in_part, is_of_a_part
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Scorer
from c5db.deals.tense import is_open, is_under_way, lies_ahead
from c5db.deals.undoing import undoes_what_is_spoken_of
from c5db.deals.winning import is_chosen, is_won
from c5db.domain.vocab import Attribute, Status

Chances = Mapping[str, float]
"""How likely an event tells each status, and `none`."""
STATUSES = (*(str(status) for status in Status), NONE)
_TELL = {
    "v.suspend": "suspended",
    "v.cancel": "cancelled suspended",
    "v.sign": "signed memorandum_signed announced under_negotiation completed",
    "d.memo": "memorandum_signed under_negotiation expression_of_interest announced",
    "v.agree": "announced signed memorandum_signed under_negotiation in_force",
    "v.negotiate": "under_negotiation expression_of_interest announced cancelled",
    "v.begin": "in_force under_negotiation announced signed completed",
    "v.run": "in_force",
    "v.close": "completed in_force announced signed",
    "v.buy": "completed signed announced in_force",
    "v.sell": "completed signed announced in_force",
    "v.order": "signed announced in_force completed expression_of_interest",
    "v.interest": "expression_of_interest under_negotiation",
}
"""What words can tell of a deal, by their family; words of other families can tell whatever there is."""
_TOLD = tuple(sorted(Status))
_NOTHING = (NONE,)
"""What tells of no deal can tell nothing."""
_HAPPENED = frozenset({"signed", "memorandum_signed", "in_force", "completed"})
"""What a deed that is negated tells least: "awarded no contract", «договор не подписан»."""
_CHANGES_HANDS = frozenset({"v.buy", "v.sell", "v.close"})
"""What is over once it is done: as long as it is being done, it is agreed on at most."""
_SO_FAR = (Status.COMPLETED, Status.IN_FORCE, Status.SIGNED, Status.ANNOUNCED)
"""What a delivery tells, where it does not tell how far it has got."""
CERTAIN, GIVEN = 0.999, 0.8
"""How likely what is told beyond doubt is: that a deal was undone, that a bank gives money."""
EVENT_FLOOR = 0.1
"""An event less likely than this to tell a status anchors nothing, unless it may tell what became of a deal."""


def event_mentions(scene: Scene, judge: Scorer) -> list[Mention]:
    """The events that may tell a status, each with the likeliest one."""
    mentions = []
    for event in find_events(scene):
        mention = decide_event(scene, event, judge)
        floor = LIKELY if GOES_ON.issuperset(event.families) else EVENT_FLOOR
        if mention.probability >= floor and not is_denied(scene, event):
            mentions.append(mention)
    return mentions


def decide_event(scene: Scene, event: Event, judge: Scorer) -> Mention:
    """An event as a mention: its likeliest status, and how likely it tells one at all; what will not be tells none."""
    able = _able(scene, event)
    decision = judge.decide(event_features(scene, event), able)
    told = decision.probabilities if able == _NOTHING else _heard(scene, event, decision.probabilities)
    return Mention(
        event.span,
        Attribute.STATUS,
        1.0 - told[NONE],
        decision.because,
        event=event,
        status=max(_TOLD, key=lambda status: told.get(status, 0.0)),
        chances=tuple((status, told.get(status, 0.0)) for status in _TOLD),
    )


def _able(scene: Scene, event: Event) -> Sequence[str]:
    """What an event can tell where it stands, and `none`: what is negated or left open has not happened."""
    undone = is_undone(scene, event)
    only_says_so = UNDOES.issuperset(event.families) and is_put_off(scene, event)
    for_good = undone and (_is_ahead(scene, event) or is_for_good(scene, event))
    if only_says_so or for_good or is_of_what_is_undone(scene, event):
        return _NOTHING
    able = statuses_of(event.families)
    if undone or is_open(scene.tokens, event.token, scene.document.lang):
        return tuple(status for status in able if status not in _HAPPENED)
    return able


@cache
def statuses_of(families: tuple[str, ...]) -> Sequence[str]:
    """What an event of these families can tell, and `none`: whoever has suspended a contract has not signed one."""
    if not all(family in _TELL for family in families):
        return STATUSES
    told = {status for family in families for status in _TELL[family].split()}
    return tuple(status for status in STATUSES if status in told or status == NONE)


def _heard(scene: Scene, event: Event, scored: Chances) -> Chances:
    """The chances by what is told around the event: for certain, or of how far it has got, or else as scored."""
    if is_put_off(scene, event):
        return _sure(Status.UNDER_NEGOTIATION)
    if is_of_interest(scene, event):
        return _all_to(Status.EXPRESSION_OF_INTEREST, scored)
    if done_in_part(scene, event):
        return _sure(Status.IN_FORCE, at_least=1 - scored[NONE])
    told = _got_on(scene, event, scored)
    if is_undone(scene, event):
        return told
    undone = undoes_what_is_spoken_of(scene, event)
    if undone is not None:
        return {undone: CERTAIN, NONE: 1 - CERTAIN}
    plain = next((status for is_told, status in PLAIN if is_told(scene, event)), None)
    if plain is not None:
        return _sure(plain, at_least=1 - scored[NONE])
    return _given(told) if told[NONE] > 1 - GIVEN and funds(scene, event) else told


def _got_on(scene: Scene, event: Event, scored: Chances) -> Chances:
    """The chances by whether it is only thought of, is still to come, or how far it has got."""
    if is_only_possible(scene, event):
        return _all_to(Status.EXPRESSION_OF_INTEREST, scored)
    if is_of_a_part(scene, event):
        return _moved(scored, Status.SIGNED, Status.IN_FORCE)
    if _is_ahead(scene, event) or _changes_hands(scene, event):
        return _moved(scored, Status.COMPLETED, Status.ANNOUNCED)
    if is_won(scene, event):
        return _moved(_moved(scored, Status.COMPLETED, Status.SIGNED), Status.IN_FORCE, Status.SIGNED)
    if is_chosen(scene, event):
        return _moved(scored, Status.IN_FORCE, Status.ANNOUNCED)
    told = scored
    if so_far := delivered_so_far(scene, event):
        for other in _SO_FAR:
            told = told if other is so_far else _moved(told, other, so_far)
    return told


def _changes_hands(scene: Scene, event: Event) -> bool:
    """Whether something is being bought or sold: "is being sold to"."""
    traded = not _CHANGES_HANDS.isdisjoint(event.families)
    return traded and is_under_way(scene.tokens, event.token, scene.document.lang)


def _is_ahead(scene: Scene, event: Event) -> bool:
    return lies_ahead(scene.tokens, event.token, scene.document.lang)


def _sure(status: Status, at_least: float = GIVEN) -> Chances:
    """Of a status that is told for certain."""
    chance = max(GIVEN, at_least)
    return {status: chance, NONE: 1 - chance}


def _given(told: Chances) -> Chances:
    """Where money is given, which is announced at least."""
    known = {status: told.get(status, 0.0) for status in (Status.ANNOUNCED, Status.SIGNED, Status.COMPLETED)}
    if max(known.values()) < EVENT_FLOOR:
        known = {Status.ANNOUNCED: 1.0}
    share = GIVEN / sum(known.values())
    return {**{status: chance * share for status, chance in known.items()}, NONE: 1 - GIVEN}


def _all_to(status: Status, told: Chances) -> Chances:
    """Where an event can tell nothing but this one status, if it tells any."""
    return {status: 1 - told[NONE], NONE: told[NONE]}


def _moved(told: Chances, before: Status, after: Status) -> Chances:
    """The chances where the words would tell one status and it is another: what is to come is not completed."""
    return {**told, before: 0.0, after: told.get(before, 0.0) + told.get(after, 0.0)}

"""Which figures and events are mentions of a deal, and which attribute each one gives."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from c5db.deals.asides import barred
from c5db.deals.certain import funds
from c5db.deals.closing import is_closed
from c5db.deals.deeds import frame_words
from c5db.deals.denials import is_denied, is_for_good, is_of_denied_deed, is_of_what_is_undone, is_put_off, is_undone
from c5db.deals.denied import DENIES, UNDOES
from c5db.deals.event_features import event_features
from c5db.deals.events import Event, find_events
from c5db.deals.figure_features import figure_features
from c5db.deals.halting import halts_a_matter
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.ordered_before import is_ordered_before, tells_an_order_before
from c5db.deals.prices import is_price
from c5db.deals.progress import GOES_ON, LIKELY, delivered_so_far, done_in_part, is_of_a_part
from c5db.deals.rulings import is_day_of_permission, is_day_of_ruling
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Decision, Scorer
from c5db.deals.standing import stands
from c5db.deals.tense import is_open, lies_ahead
from c5db.deals.undoing import is_day_of_undoing, undoes_what_is_spoken_of
from c5db.deals.units import counts_dealers, counts_served, unit_class
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, FigureKind, Qualifier, Status

ATTRIBUTES_OF = {
    FigureKind.MONEY: (Attribute.VALUE, Attribute.FINANCING),
    FigureKind.PERCENT: (Attribute.STAKE,),
    FigureKind.COUNT: (Attribute.QUANTITY, Attribute.CAPACITY, Attribute.RESOURCE, Attribute.JOBS),
    FigureKind.DURATION: (Attribute.TERM,),
    FigureKind.DATE: (Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON, Attribute.DELIVERY),
    FigureKind.CAPACITY: (Attribute.CAPACITY, Attribute.QUANTITY, Attribute.RESOURCE),
}
"""What a figure of each kind can say of a deal."""

_AMONG = {kind: (*map(str, attributes), NONE) for kind, attributes in ATTRIBUTES_OF.items()}
_HIRED = tuple(str(label) for label in (Attribute.JOBS, Attribute.CAPACITY, NONE))
"""What a count of people can be: nobody buys them."""
_COUNTED = tuple(label for label in _AMONG[FigureKind.COUNT] if label != str(Attribute.JOBS))
"""What a count of what is known for no people can be: schools are no jobs."""
_NO_PEOPLE = frozenset({"site", "paper", "place", "matter", "share", "option"})
_NOTHING = (NONE,)
"""What speaks of no deal can be nothing."""
_OPEN = frozenset({NONE, str(Attribute.VALUE)})
"""What a price may be taken for."""
_WHOLE = 100
"""All the shares, in percent."""
_TO_COME = (str(Attribute.DELIVERY), NONE)
"""What a day after the publication can be, and a deadline."""
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
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
_HANDS_OVER = frozenset({"v.get", "v.deliver", "v.sign"})
_INTEREST, _LETTER, _PONDERED = "v.interest", 3, 2
"""So many words behind a verb begins the interest that it tells of, and behind one of interest what it is in."""
_POSSIBLE = frozenset({"v.invest.will", "v.buy.will", "v.build.will", "v.sell.will", "v.lend.will"})
_DEALT = frozenset({"d.sale", "d.purchase", "d.acquisition"})
_HAPPENED = frozenset({"signed", "memorandum_signed", "in_force", "completed"})
"""What a deed that is negated tells least: "awarded no contract", «договор не подписан»."""
RULING = "x.closing"
"""The family of an authority's decisions."""
CHANGED_FROM, CHANGED_TO = "change from", "change to"
"""How the rules begin that read both ends of a change: «с 95 до 80 млн»."""
LENT = 0.3
"""A sum is financing where that is at least so likely as against its being the worth of the deal."""
CERTAIN, GIVEN = 0.999, 0.8
"""How likely what is told beyond doubt is: that a deal was undone, that a bank gives money."""
EVENT_FLOOR = 0.1
"""An event less likely than this to tell a status anchors nothing, unless it may tell what became of a deal."""


def decide_figure(scene: Scene, figure: Figure, judge: Scorer) -> Decision:
    """The attribute that a figure gives, or none."""
    among = attributes_of(scene, figure)
    if among == _NOTHING:
        told = RULING if is_day_of_ruling(scene, figure) else next(iter(barred(scene, figure).values()), None)
        told = told or (DENIES if is_of_denied_deed(scene, figure) else None)
        return Decision(NONE, 1.0, {NONE: 1.0}, () if told is None else (f"S:{told}",))
    decision = judge.decide(figure_features(scene, figure), among)
    if decision.label in _OPEN and Attribute.VALUE in among and is_price(scene, figure):
        return replace(decision, label=str(Attribute.VALUE), probability=max(GIVEN, decision.probability))
    if decision.label == NONE and Attribute.QUANTITY in among and is_ordered_before(scene, figure):
        return replace(decision, label=str(Attribute.QUANTITY), probability=GIVEN)
    return heed_lender(decision)


def attributes_of(scene: Scene, figure: Figure) -> Sequence[str]:
    """What a figure can say of a deal, and `none`: nothing was signed on a day to come, or up to one."""
    if _is_out_of_bounds(figure) or counts_dealers(figure):
        return _NOTHING
    if is_day_of_ruling(scene, figure) or is_of_denied_deed(scene, figure):
        return _NOTHING
    able = _AMONG[figure.kind]
    if figure.kind is FigureKind.DATE and _signs_nothing(scene, figure):
        able = _TO_COME
    elif figure.kind is FigureKind.COUNT and (unit_class(figure) in _NO_PEOPLE or counts_served(figure)):
        able = _COUNTED
    elif figure.kind is FigureKind.COUNT and unit_class(figure) == "living":
        able = _HIRED
    no = {*barred(scene, figure), *((Attribute.SIGNED_ON,) if is_day_of_undoing(scene, figure) else ())}
    return tuple(label for label in able if label not in no) if no else able


def _signs_nothing(scene: Scene, figure: Figure) -> bool:
    """Whether a date is none on which a deal was signed or told: one to come, a limit, the day of a permission."""
    return _is_to_come(scene, figure) or figure.qualifier in _BOUNDS or is_day_of_permission(scene, figure)


def _is_out_of_bounds(figure: Figure) -> bool:
    """Whether it is more than all the shares, or a sum of cents, which is a tariff."""
    value = figure.value or Decimal(0)
    return value > _WHOLE if figure.kind is FigureKind.PERCENT else figure.kind is FigureKind.MONEY and value < 1


def _is_to_come(scene: Scene, figure: Figure) -> bool:
    """Whether a date begins after the publication; a quarter or a half of its year may have begun."""
    told, today = figure.value_text, scene.published
    if told is None or today is None:
        return False
    return told[:4] > str(today.year) or (told[5:6].isdigit() and told > today.isoformat())


@cache
def statuses_of(families: tuple[str, ...]) -> Sequence[str]:
    """What an event of these families can tell, and `none`: whoever has suspended a contract has not signed one."""
    if not all(family in _TELL for family in families):
        return STATUSES
    told = {status for family in families for status in _TELL[family].split()}
    return tuple(status for status in STATUSES if status in told or status == NONE)


def heed_lender(decision: Decision) -> Decision:
    """A worth that may well be a lender's money is that: the scorer trusts too little what is rare."""
    lent = decision.probabilities.get(Attribute.FINANCING, 0.0)
    if decision.label != Attribute.VALUE or lent < LENT * decision.probability:
        return decision
    return replace(decision, label=str(Attribute.FINANCING), probability=lent + decision.probability)


def decide_figures(scene: Scene, judge: Scorer) -> list[Decision]:
    """The attribute that each figure gives, or none; what a claimed figure was changed to is claimed too."""
    decisions = [decide_figure(scene, figure, judge) for figure in scene.figures]
    for at, (before, after) in enumerate(pairwise(scene.figures), 1):
        was, is_now = decisions[at - 1], decisions[at]
        changed = before.rule.startswith(CHANGED_FROM) and after.rule.startswith(CHANGED_TO)
        if changed and was.label != NONE and is_now.label == NONE and was.label in is_now.probabilities:
            likely = is_now.probabilities[was.label]
            decisions[at] = replace(is_now, label=was.label, probability=likely, because=was.because)
    return decisions


def figure_mentions(scene: Scene, decisions: Sequence[Decision]) -> list[Mention]:
    """The figures that were decided to be claims."""
    return [
        Mention(figure.span, Attribute(decision.label), decision.probability, decision.because, figure=index)
        for index, (figure, decision) in enumerate(zip(scene.figures, decisions, strict=True))
        if decision.label != NONE
    ]


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
    able = statuses_of(event.families)
    ahead, undone = lies_ahead(scene.tokens, event.token, scene.document.lang), is_undone(scene, event)
    put_off, of_interest = is_put_off(scene, event), _is_of_interest(scene, event)
    only_says_so = put_off and UNDOES.issuperset(event.families)
    for_good = undone and (ahead or is_for_good(scene, event))
    if only_says_so or for_good or is_of_what_is_undone(scene, event):
        able = _NOTHING
    elif undone or is_open(scene.tokens, event.token, scene.document.lang):
        able = tuple(status for status in able if status not in _HAPPENED)
    decision = judge.decide(event_features(scene, event), able)
    told = decision.probabilities
    if is_only_possible(scene, event):
        told = {Status.EXPRESSION_OF_INTEREST: 1 - told[NONE], NONE: told[NONE]}
    elif is_of_a_part(scene, event):
        told = _moved(told, Status.SIGNED, Status.IN_FORCE)
    elif ahead:
        told = _moved(told, Status.COMPLETED, Status.ANNOUNCED)
    elif of_interest:
        told = {Status.EXPRESSION_OF_INTEREST: 1 - told[NONE], NONE: told[NONE]}
    elif done_in_part(scene, event):
        told = {Status.IN_FORCE: max(GIVEN, 1 - told[NONE]), NONE: min(1 - GIVEN, told[NONE])}
    elif so_far := delivered_so_far(scene, event):
        for other in (Status.COMPLETED, Status.IN_FORCE, Status.SIGNED, Status.ANNOUNCED):
            told = told if other is so_far else _moved(told, other, so_far)
    if put_off and able != _NOTHING:
        told = {Status.UNDER_NEGOTIATION: GIVEN, NONE: 1 - GIVEN}
    elif able != _NOTHING and not undone and not of_interest and not done_in_part(scene, event):
        told = _made_certain(scene, event, told)
    return Mention(
        event.span,
        Attribute.STATUS,
        1.0 - told[NONE],
        decision.because,
        event=event,
        status=max(_TOLD, key=lambda status: told.get(status, 0.0)),
        chances=tuple((status, told.get(status, 0.0)) for status in _TOLD),
    )


def is_only_possible(scene: Scene, event: Event) -> bool:
    """Whether somebody may do it, and nobody has said that it will be done: "could spend $700 million on a plant"."""
    if not _POSSIBLE.issuperset(event.families):
        return False
    sentence, might = scene.sentence_at(event.span.start), deal_words(scene.document.lang).might
    after = event.token + scene.tokens[event.token].words
    beside = [*scene.tokens[max(sentence.first_token, event.token - 2) : event.token]]
    if frame_words(scene.document.lang).verb_last:
        beside = [*scene.tokens[after : min(after + 1, sentence.last_token)]]
    return any(token.low in might for token in beside)


def _is_of_interest(scene: Scene, event: Event) -> bool:
    """Whether nothing but a letter of interest is got or given: "has received a letter of interest from"."""
    after = event.token + scene.tokens[event.token].words
    last = min(after + _LETTER, scene.sentence_at(event.span.start).last_token)
    hands_over = not _HANDS_OVER.isdisjoint(event.families)
    return hands_over and any(_INTEREST in token.families for token in scene.tokens[after:last])


def _is_pondered(scene: Scene, event: Event) -> bool:
    """Whether a sale or a purchase is what somebody named before has an interest in: «„X" раздумывает над продажей»."""
    if event.families != (_INTEREST,):
        return False
    sentence = scene.sentence_at(event.span.start)
    after = event.token + scene.tokens[event.token].words
    matter = scene.tokens[after : min(after + _PONDERED, sentence.last_token)]
    traded = any(not _DEALT.isdisjoint(token.families) for token in matter)
    return traded and bool(scene.names_in(Span(sentence.span.start, event.span.start)))


def _made_certain(scene: Scene, event: Event, told: Mapping[str, float]) -> Mapping[str, float]:
    """The probabilities of what the words tell beyond doubt; money that is given now is announced at least."""
    undone = undoes_what_is_spoken_of(scene, event)
    if undone is not None:
        return {undone: CERTAIN, NONE: 1 - CERTAIN}
    if halts_a_matter(scene, event):
        return {Status.SUSPENDED: GIVEN, NONE: 1 - GIVEN}
    if is_closed(scene, event):
        return {Status.COMPLETED: GIVEN, NONE: 1 - GIVEN}
    if stands(scene, event.token, event.families):
        runs = max(GIVEN, 1 - told[NONE])
        return {Status.IN_FORCE: runs, NONE: 1 - runs}
    if tells_an_order_before(scene, event):
        return {Status.SIGNED: GIVEN, NONE: 1 - GIVEN}
    if _is_pondered(scene, event):
        interest = max(GIVEN, 1 - told[NONE])
        return {Status.EXPRESSION_OF_INTEREST: interest, NONE: 1 - interest}
    if told[NONE] <= 1 - GIVEN or not funds(scene, event):
        return told
    known = {status: told.get(status, 0.0) for status in (Status.ANNOUNCED, Status.SIGNED, Status.COMPLETED)}
    if max(known.values()) < EVENT_FLOOR:
        known = {Status.ANNOUNCED: 1.0}
    share = GIVEN / sum(known.values())
    return {**{status: chance * share for status, chance in known.items()}, NONE: 1 - GIVEN}


def _moved(told: Mapping[str, float], before: Status, after: Status) -> dict[str, float]:
    """The probabilities where the words would tell one status and it is another: what is to come is not completed."""
    return {**told, before: 0.0, after: told.get(before, 0.0) + told.get(after, 0.0)}

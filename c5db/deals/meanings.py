"""What a word tells to be done by what it is done to: whoever wins an order delivers, whoever opens a loan lends."""

from c5db.deals.deeds import REACH, acts_at, describes, is_done_to_a_name, is_passive, name_over, words_within
from c5db.deals.lexicon import Token
from c5db.deals.paid_by_loan import pays_by_a_loan
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name, Span
from c5db.domain.vocab import FigureKind
from c5db.languages.frame_words import FrameWords

_NEAR, BACK = 8, 14
"""So many words back from a verb stands what it is done to: in Kazakh, and where a Russian sentence begins with it."""
AHEAD = 9
"""So many words on from a word of agreement stands what is agreed on, and from one of giving what is given."""
_ORDERS = frozenset({"d.order", "d.contract", "d.auction"})
"""What is won."""
_SOLD = frozenset({"d.sale", "n.stake"})
"""What is auctioned: whoever wins it buys."""
_JOINTLY_GIVEN = frozenset({"n.investment", "n.loan"})
"""What several put money into together."""
_ROUND = frozenset({"n.investment"})
"""What a company closes when it has raised money."""
_HANDED = frozenset({"v.deliver", "v.deliver.will"})
_LONG = 13
"""So many words on from its verb ends a long object: "a $780m engineering, procurement and construction contract"."""


def acts_done(
    scene: Scene, words: FrameWords, name: Name, sentence: Sentence, at: int, where: str, verb: bool
) -> tuple[str, ...]:
    """What the word at that place tells to be done, by what it is done to."""
    acts = acts_at(scene, words, at, verb)
    if won := _wins(scene, words, sentence, at, scene.token_at(name.span.start), acts):
        return (won,)
    if verb and where == "to" and "own" in acts and _is_owned_since(scene, words, sentence, at):
        return ("pass",)
    if verb and "v.launch" in scene.tokens[at].families and _opens_loan(scene, words, sentence, at):
        return ("lend",)
    if _awards(scene, words, sentence, at, acts, where):
        return ("award",)
    if verb and where == "subject" and "lend" in acts and pays_by_a_loan(scene, words, sentence, at, name):
        return ("borrow",)
    if verb and acts == ("give",) and scene.tokens[at].low.startswith(words.receives):
        return ("get",)
    if verb and "give" in acts and _hands_money(scene, words, sentence, at):
        return ("pay",)
    if verb and words.determiners and (told := _done_in_english(scene, words, sentence, at, where, acts)):
        return (told,)
    if where == "subject" and "give" in acts and _sells_debt(scene, words, sentence, at):
        return ("borrow",)
    return acts


def _hands_money(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether a sum is what is handed over, and no thing: "will hand over $640 million", «передаст фонду 4 млрд»."""
    if not scene.tokens[at].low.startswith(words.hands_over):
        return False
    behind = Span(scene.tokens[at].end, sentence.span.end)
    sums = scene.figures_in(behind)[:1]
    if not sums or sums[0].kind is not FigureKind.MONEY:
        return False
    last = scene.token_at(sums[0].span.start)
    between = [place for place in range(at + 1, last) if name_over(scene, place) is None]
    plain = all(
        scene.tokens[place].low in words.particles or _names_payee(words, scene.tokens[place]) for place in between
    )
    gap = scene.text[behind.start : sums[0].span.start]
    return plain and len(between) <= REACH and set(",;:()—–").isdisjoint(gap)


def _names_payee(words: FrameWords, token: Token) -> bool:
    """Whether a word may stand between such a verb and the sum: of whom it goes to, where cases tell that."""
    return bool(words.cases) and describes(words, token)


def _done_in_english(
    scene: Scene, words: FrameWords, sentence: Sentence, at: int, where: str, acts: tuple[str, ...]
) -> str | None:
    """What an English verb tells that means one thing or another: "leased a jet from", "joined the round"."""
    token = scene.tokens[at]
    if where == "to" and "build" in acts and _is_what_is_awarded(scene, words, sentence, at):
        return "award"
    if where == "to" and "give" in acts and token.low in words.earns:
        return "earn"
    if token.low in words.leases:
        return "give" if _is_let_out(scene, words, sentence, at) else "take"
    if "v.join" in token.families and _is_of(scene, words, sentence, at, _JOINTLY_GIVEN):
        return "partake"
    if "v.close" in token.families and _is_done_to(scene, words, sentence, at, _ROUND):
        return "borrow"
    return None


def _is_what_is_awarded(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether work is what a contract is awarded for: "awarded a contract to build a quay to Orda"."""
    before = range(max(sentence.first_token, at - AHEAD), at)
    return any("award" in acts_at(scene, words, place, True) for place in before)


def _is_let_out(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether a lease is told by whom it is let to: "leased ten jets to Orda", and not "leased ten jets from Orda"."""
    behind = range(at + 1, sentence.last_token)
    hung = (words.hangers.get(scene.tokens[place].low) for place in words_within(scene, behind))
    return next((slot for slot in hung if slot in {"to", "from"}), None) == "to"


def _is_of(scene: Scene, words: FrameWords, sentence: Sentence, at: int, matter: frozenset[str]) -> bool:
    """Whether a verb is done to words of these families, or they are what it is done to: "a loan joined by Orda"."""
    if not is_passive(scene, words, at):
        return _is_done_to(scene, words, sentence, at, matter)
    before = words_within(scene, range(at - 1, max(sentence.first_token, at - BACK) - 1, -1))
    return any(not matter.isdisjoint(scene.tokens[place].families) for place in before)


def _is_done_to(scene: Scene, words: FrameWords, sentence: Sentence, at: int, matter: frozenset[str]) -> bool:
    """Whether a verb is done to words of these families: "joined the round", "closed a Series B"."""
    near = (scene.tokens[place] for place in _done_to(scene, words, sentence, at, at))
    return any(not matter.isdisjoint(token.families) for token in near)


def _is_owned_since(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether somebody owns it from now on: «теперь принадлежит „Веге"»."""
    near = scene.tokens[max(sentence.first_token, at - 2) : min(at + 3, sentence.last_token)]
    return any(token.low in words.henceforth for token in near)


def _wins(
    scene: Scene, words: FrameWords, sentence: Sentence, at: int, first: int, acts: tuple[str, ...]
) -> str | None:
    """What is done where an order or an offer is got: whoever wins an order delivers, who accepts an offer sells."""
    if "get" not in acts and scene.tokens[at].low not in words.gets:
        return None
    near = [scene.tokens[place] for place in _done_to(scene, words, sentence, at, first)]
    for token in near:
        if token.low in words.offers:
            return "accept"
        if "d.auction" in token.families and any(not _SOLD.isdisjoint(other.families) for other in near):
            return "take"
        if not _ORDERS.isdisjoint(token.families):
            return "win"
    return None


def _awards(scene: Scene, words: FrameWords, sentence: Sentence, at: int, acts: tuple[str, ...], where: str) -> bool:
    """Whether work is what is handed over: a contract that is given, or goes to somebody, «депо құрылысын тапсырды»."""
    if words.cases:
        near = [] if _HANDED.isdisjoint(scene.tokens[at].families) else _done_to(scene, words, sentence, at, at)
        return any("n.building" in scene.tokens[place].families for place in near)
    if "give" in acts and where in {"to", "subject"}:
        return _gives_work(scene, words, sentence, at)
    if "agree" in acts and scene.tokens[at].low in words.hands_work:
        return is_passive(scene, words, at) and _is_handed_work(scene, at)
    return "pass" in acts and _is_work(scene, sentence, at)


def _gives_work(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is given to a firm is a contract: "handed Orda a $300 million contract"."""
    if not words.determiners or not is_done_to_a_name(scene, words, at):
        return False
    places = range(at + 1, min(at + 1 + AHEAD, sentence.last_token))
    for token in (scene.tokens[place] for place in places if name_over(scene, place) is None):
        if token.breaks or any(family.startswith(("v.", "p.")) for family in token.families):
            return False
        if not _ORDERS.isdisjoint(token.families):
            return True
    return False


def _is_handed_work(scene: Scene, at: int) -> bool:
    """Whether what somebody was handed is a contract: "has been handed a contract by Orda"."""
    ahead = scene.tokens[at + 1 : at + 1 + scene.tokens[at].words]
    return any(not _ORDERS.isdisjoint(token.families) for token in ahead)


def _is_work(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether what goes to a firm is a contract or an order: "the contract went to Orda"."""
    before = scene.tokens[max(sentence.first_token, at - AHEAD) : at]
    return any(not _ORDERS.isdisjoint(t.families) for t in before) and all(_SOLD.isdisjoint(t.families) for t in before)


def _sells_debt(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is sold is a bond, by whoever borrows: "sold $500 million of bonds"."""
    if words.cases:
        return False
    for token in scene.tokens[at + 1 : min(at + 8, sentence.last_token)]:
        if token.breaks:
            return False
        if "n.bond" in token.families:
            return True
    return False


def _opens_loan(scene: Scene, words: FrameWords, sentence: Sentence, verb: int) -> bool:
    """Whether a loan is opened: «открыл „Веге" кредитную линию», but not «открыл завод на кредит»."""
    near = _done_to(scene, words, sentence, verb, verb)
    loan = next((at for at in near if "n.loan" in scene.tokens[at].families), None)
    if loan is None or words.verb_last:
        return loan is not None
    before = scene.tokens[max(verb, loan - 2) : loan]
    return not any(words.hangers.get(token.low) or token.low in words.joiners for token in before)


def _done_to(scene: Scene, words: FrameWords, sentence: Sentence, verb: int, first: int) -> list[int]:
    """The places of the words among which stands what a verb is done to.

    They stand behind it, or before it where it is last or passive, and also where the name that begins at `first`
    stands behind.
    """
    ahead = range(verb + 1, _object_end(scene, words, sentence, verb))
    back = range(verb - 1, max(sentence.first_token, verb - (_NEAR if words.verb_last else BACK)) - 1, -1)
    turned = scene.tokens[verb].low in words.gets and is_passive(scene, words, verb)
    inverted = bool(words.cases) and first > verb
    sides = [back] if words.verb_last or turned else [back, ahead] if inverted else [ahead]
    return sorted(at for places in sides for at in words_within(scene, places))


def _object_end(scene: Scene, words: FrameWords, sentence: Sentence, verb: int) -> int:
    """Where the words end among which stands what a verb is done to: all of a long object that an article opens."""
    end = min(verb + 7, sentence.last_token)
    if not words.determiners or verb + 1 >= end or scene.tokens[verb + 1].low not in words.determiners:
        return end
    far = range(verb + 2, min(verb + _LONG, sentence.last_token))
    ends = (at for at in far if scene.tokens[at].low not in words.joiners and _ends_object(words, scene.tokens[at]))
    return max(end, next(ends, far.stop))


def _ends_object(words: FrameWords, token: Token) -> bool:
    return token.breaks or token.low in words.hangers

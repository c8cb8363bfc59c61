"""Authorities that only rule on what others agree or set the rates: "the antitrust regulator cleared the takeover"."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module

from c5db.deals.acts import GIVES, TAKES, TRADES, vote
from c5db.deals.attribution import speaks
from c5db.deals.events import MARKS
from c5db.deals.figure_frames import clause_families
from c5db.deals.frames import frames_of
from c5db.deals.hanging import verb_of
from c5db.deals.scene import Scene, Sentence, once
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import BODY_KINDS, FigureKind, PartyKind
from c5db.languages.ruling_words import RulingWords

RULED_ON = frozenset({"d.acquisition", "d.sale", "d.purchase", "d.contract", "d.venture", "d.ipo", "x.rate"})
"""What authorities rule on."""
GIVEN = frozenset({"n.loan", "n.grant", "n.guarantee", "d.concession"})
"""What they give themselves."""
ACTS = frozenset(
    {"take", "commission", "get", "borrow", "give", "lend", "invest", "build", "pay", "award", "win", "loan", "order"}
)
"""Acts of those who have a part in a deal."""
SUBJECT = 10
"""So many words before a verb its subject may begin, and so many behind it whoever it is done by."""
SUPERVISOR = "o.supervisor"
"""The family of words for who permits deals and sets rates."""
SIGNS = frozenset({"v.sign", "v.sign.will", "v.order"})
DEEDS = frozenset({"v.sign", "v.order", "v.buy", "v.sell", "v.lend", "v.raise", "v.announce"})
"""What the sides themselves do, of which a day may be told."""
OWNER, SELLS = "o.owner", frozenset({"v.sell.will", "v.buy.will"})
"""Who permits a deal beside authorities, and what owners agree on as sides of it."""


def only_rules(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a party is an authority that rules on deals or watches over them, and has no part in one.

    `names` are the places where it may have one.
    """
    return _rules_alone(scene, scene.called[names[0].canonical][0]) or _only_watches(scene, names)


@once
def _rules_alone(scene: Scene, first: Name) -> bool:
    """Whether a party, by where it is named first, rules on a deal in one place and acts for itself in no other."""
    ruled = False
    for name in scene.called[first.canonical]:
        sentence = scene.sentence_at(name.span.start)
        if _consents(scene, name) or any(span.overlaps(name.span) for _, span in _rulings(scene, sentence)):
            ruled = True
        elif not speaks(scene, name) and not ACTS.isdisjoint(act for act, _ in frames_of(scene, name, sentence)):
            return False
    return ruled


def _only_watches(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a supervisor neither gives nor takes nor signs in any of these places."""
    bodies = all(name.kind is not PartyKind.COUNTRY for name in names) and any(_supervises(scene, n) for n in names)
    return bodies and not any(deals_itself(scene, name) for name in names)


def _supervises(scene: Scene, name: Name) -> bool:
    tokens = scene.tokens[scene.token_at(name.span.start) : scene.token_at(name.span.end)]
    return any(SUPERVISOR in token.families for token in tokens)


def deals_itself(scene: Scene, name: Name) -> bool:
    """Whether a name is told to give, take or sign where it stands."""
    sentence = scene.sentence_at(name.span.start)
    if any(vote(*frame) in {GIVES, TAKES} for frame in frames_of(scene, name, sentence)):
        return True
    hung = verb_of(scene, name, sentence)
    return hung is not None and not SIGNS.isdisjoint(scene.tokens[hung[0]].families)


def _consents(scene: Scene, name: Name) -> bool:
    """Whether the deal needs its approval: "subject to the approval of the Ministry of Energy"."""
    words = _words(scene.document.lang)
    if words is None or name.kind not in BODY_KINDS:
        return False
    sentence = scene.sentence_at(name.span.start)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    near = scene.tokens[max(sentence.first_token, first - 4) : first]
    return any(words.consents.match(token.low) for token in near) or _gives_consent(scene, words, last, sentence)


def _gives_consent(scene: Scene, words: RulingWords, last: int, sentence: Sentence) -> bool:
    """Whether what it gives stands right behind it: "won EU antitrust approval", "the ministry's consent"."""
    for token in scene.tokens[last : min(last + 3, sentence.last_token)] if words.named_before else ():
        if words.consents.match(token.low):
            return True
        if token.breaks or any(family.startswith(("v.", "p.")) for family in token.families):
            return False
    return False


def is_day_of_ruling(scene: Scene, figure: Figure) -> bool:
    """Whether a day is that on which an authority ruled: "the regulator approved the deal on Monday"."""
    if figure.kind is not FigureKind.DATE:
        return False
    for verb, _ in _rulings(scene, scene.sentence_at(figure.span.start)):
        first, last = sorted((scene.tokens[verb].start, figure.span.start))
        between = scene.tokens[scene.token_at(first) + 1 : scene.token_at(last)]
        if MARKS.isdisjoint(scene.text[first:last]) and not any(t.families and t.breaks for t in between):
            return True
    return False


def is_day_of_permission(scene: Scene, figure: Figure) -> bool:
    """Whether a date is told of a permission: «ФАС одобрила сделку 12 мая», "its shareholders backed it in April"."""
    sentence, clause = scene.sentence_at(figure.span.start).families, clause_families(scene, figure)
    by_owners = OWNER in clause and SELLS.isdisjoint(clause)
    return any(
        by_whom and "v.agree" in told and DEEDS.isdisjoint(told)
        for told, by_whom in ((sentence, SUPERVISOR in sentence), (clause, SUPERVISOR in clause or by_owners))
    )


@once
def _rulings(scene: Scene, sentence: Sentence) -> Sequence[tuple[int, Span]]:
    """The verbs of ruling, each with the words for the authority that rules."""
    return list(_find_rulings(scene, sentence))


def _find_rulings(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, Span]]:
    words = _words(scene.document.lang)
    deals, deeds = (not families.isdisjoint(sentence.families) for families in (RULED_ON, TRADES))
    if words is None or not (deals or deeds) or not GIVEN.isdisjoint(sentence.families):
        return
    for at in range(sentence.first_token, sentence.last_token):
        if words.rules.match(scene.tokens[at].low) and (deals or "v.agree" in scene.tokens[at].families):
            for span in (_before(scene, sentence, at, words), _after(scene, sentence, at, words)):
                told = span and words.authority.search(scene.text, span.start, span.end)
                if span is not None and told:
                    yield at, Span(*told.span()) if words.verb_last else span


def _before(scene: Scene, sentence: Sentence, verb: int, words: RulingWords) -> Span | None:
    """The words before a verb, back to a mark."""
    first, reach = verb, sentence.first_token if words.verb_last else verb - SUBJECT
    while first > max(sentence.first_token, reach):
        if not MARKS.isdisjoint(scene.text[scene.tokens[first - 1].end : scene.tokens[first].start]):
            break
        first -= 1
    return Span(scene.tokens[first].start, scene.tokens[verb].start) if first < verb else None


def _after(scene: Scene, sentence: Sentence, verb: int, words: RulingWords) -> Span | None:
    """The words for whoever it is done by, or is told: "approved by the antitrust authority", "notified Congress"."""
    behind = scene.tokens[verb + 1 : verb + 3]
    if words.tells.match(scene.tokens[verb].low):
        first = verb + 1
    else:
        by = next((n for n, token in enumerate(behind) if token.low in words.by), None)
        if by is None:
            return None
        first = verb + 2 + by
    last = first
    while last < min(sentence.last_token, first + SUBJECT):
        if not MARKS.isdisjoint(scene.text[scene.tokens[last - 1].end : scene.tokens[last].start]):
            break
        last += 1
    return Span(scene.tokens[first].start, scene.tokens[last - 1].end) if last > first else None


@cache
def _words(lang: str) -> RulingWords | None:
    """The words of a language; None where it has none."""
    return getattr(import_module(f"c5db.languages.{lang}.speech"), "RULINGS", None)

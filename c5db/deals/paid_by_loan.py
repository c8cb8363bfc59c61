"""Who pays for what he does by a loan of another, and so borrows: "will finance the purchase with a loan from Orda"."""

from collections.abc import Iterator

from c5db.deals.deeds import begins_part, name_over
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.deals.trades import is_public_lender, trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import noun_cases
from c5db.languages.frame_words import FrameWords

_BY = 8
"""So many words before a loan stands what makes it the means: "with a $200 million syndicated loan"."""
_LENT_BY = 9
"""So many words on from a loan stands who lends it: "a loan of 90 million euros arranged by Orda"."""
_FROM = frozenset({"from", "by", "in"})
_LENDERS = frozenset({"bank", "fund"})
_OTHERWISE_GIVEN = frozenset({"n.grant", "n.guarantee", "n.investment"})


def pays_by_a_loan(scene: Scene, words: FrameWords, sentence: Sentence, at: int, subject: Name) -> bool:
    """Whether a verb of financing, of that subject, tells of a loan as the means, and another lends it."""
    if not words.funds or not scene.tokens[at].low.startswith(words.funds) or is_public_lender(subject):
        return False
    return any(_is_lent_by_another(scene, words, sentence, loan, subject) for loan in _loans(scene, words, sentence))


def _loans(scene: Scene, words: FrameWords, sentence: Sentence) -> Iterator[int]:
    """The places of the loans that something is paid by."""
    for at in range(sentence.first_token, sentence.last_token):
        if "n.loan" in scene.tokens[at].families and name_over(scene, at) is None and _is_means(scene, words, at):
            yield at


def _is_means(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a loan is what something is paid by: "with a loan", «за счёт кредита», «кредитом», «несие есебінен»."""
    if words.verb_last:
        return any(token.low in words.means for token in scene.tokens[at + 1 : at + 2])
    if words.cases and "ablt" in noun_cases(scene.tokens[at].low):
        return True
    for place in range(at - 1, max(0, at - _BY), -1):
        if begins_part(scene, place + 1):
            return False
        if scene.tokens[place].low in words.means:
            return True
        if scene.tokens[place].low in words.hangers and words.hangers[scene.tokens[place].low] != "of":
            return False
    return False


def _is_lent_by_another(scene: Scene, words: FrameWords, sentence: Sentence, loan: int, subject: Name) -> bool:
    """Whether the words beside a loan name who lends it, and that is not the subject."""
    if words.verb_last:
        return _is_owned(scene, words, sentence, loan, subject)
    hung = False
    for at in range(loan + 1, min(loan + 1 + _LENT_BY, sentence.last_token)):
        token, named = scene.tokens[at], name_over(scene, at)
        if begins_part(scene, at) or not _OTHERWISE_GIVEN.isdisjoint(token.families):
            return False
        if named is not None and named.kind is not PartyKind.COUNTRY:
            return named.canonical != subject.canonical and (hung or _is_of_lender(words, named))
        hung = hung or words.hangers.get(token.low) in _FROM
        if hung and _is_of_banks(token):
            return True
        if words.hangers.get(token.low) == "to":
            return False
    return False


def _is_of_lender(words: FrameWords, named: Name) -> bool:
    """Whether a Russian name behind a loan is whose it is, and not whom it goes to: «кредитом Сбербанка»."""
    return bool(words.cases) and (named.case in {"gent", "ablt"} or _is_lender(named))


def _is_lender(named: Name) -> bool:
    return is_public_lender(named) or trade_of(named) in _LENDERS


def _is_of_banks(token: Token) -> bool:
    """Whether a word calls lenders that are not named: "from local banks"."""
    return "o.bank" in token.families


def _is_owned(scene: Scene, words: FrameWords, sentence: Sentence, loan: int, subject: Name) -> bool:
    """Whether a Kazakh name before a loan is whose it is: «„Нұрлы“ банкінің несиесі»."""
    first = max(sentence.first_token, loan - _LENT_BY)
    named = [name for at in range(first, loan) if (name := name_over(scene, at)) is not None]
    return bool(named) and named[-1].canonical != subject.canonical

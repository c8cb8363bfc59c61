"""What stands around a name and tells whether it is a company, a state's company, or none."""

from dataclasses import dataclass

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import origin_of_adjective
from c5db.entities.context import Context
from c5db.entities.grammar import noun_cases

_REACH = 4


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words beside a name say of it."""

    legal_form: bool = False
    type_noun: bool = False
    no_company: bool = False
    state: bool = False
    subsidiary: bool = False
    country: str | None = None

    @property
    def kind(self) -> PartyKind:
        return PartyKind.STATE_COMPANY if self.state else PartyKind.COMPANY

    @property
    def company(self) -> bool:
        return self.legal_form or self.type_noun


def surroundings(context: Context, first: int, last: int) -> Surroundings:
    """What stands beside the words from `first` up to before `last`."""
    signs = _Signs()
    _look_before(context, first, signs)
    _look_after(context, first, last, signs)
    signs.no_company |= _names_a_site(context, first)
    return Surroundings(
        signs.legal,
        signs.type_noun,
        signs.no_company and not (signs.legal or signs.type_noun),
        signs.state,
        signs.subsidiary,
        signs.country,
    )


@dataclass(slots=True)
class _Signs:
    """Surroundings while they are being read."""

    legal: bool = False
    type_noun: bool = False
    no_company: bool = False
    state: bool = False
    subsidiary: bool = False
    country: str | None = None


def _look_before(context: Context, first: int, signs: _Signs) -> None:
    words = context.words
    for distance, at in enumerate(context.before(first, _REACH)):
        low = context.low(at)
        if distance < 2 and _is_form_before(context, at):
            signs.legal = True
            signs.state |= low in words.words.state_forms
            signs.country = signs.country or words.words.legal_forms.get(low)
        elif _breaks(context, at, first) or (distance and low in words.words.prepositions):
            break
        elif context.lang != "kk" and words.types.of(low):
            signs.type_noun = True
        elif context.lang != "kk" and not distance and _denies(context, at, first):
            signs.no_company = True
        _note_adjectives(context, low, signs)
        if not (signs.type_noun or signs.legal or signs.state or signs.country or distance == 0):
            break


def _names_a_site(context: Context, first: int) -> bool:
    """Whether the name is that of a place by a noun with another behind it: «месторождение меди „Аксуат"»."""
    for distance, at in enumerate(context.before(first, _REACH)):
        low = context.low(at)
        if _breaks(context, at, first) or (distance and context.words.sites.of(low)):
            return not _breaks(context, at, first)
        if context.lang != "ru" or "gent" not in noun_cases(low) or context.tokens.words[at].capital:
            return False
    return False


def _is_form_before(context: Context, at: int) -> bool:
    return context.lang != "en" and context.is_form(at) and context.tokens.words[at].capital


def _note_adjectives(context: Context, low: str, signs: _Signs) -> None:
    signs.state |= bool(context.words.state_words.of(low))
    signs.subsidiary |= bool(context.words.subsidiary.of(low))
    signs.country = signs.country or origin_of_adjective(low, context.lang)


def _look_after(context: Context, first: int, last: int, signs: _Signs) -> None:
    words = context.words
    for distance, at in enumerate(context.after(last, 3)):
        low = context.low(at)
        if context.is_form(at):
            if distance < 2:
                signs.legal = True
                signs.state |= low in words.words.state_forms
                signs.country = signs.country or words.words.legal_forms.get(low)
        elif context.lang == "kk":
            signs.no_company |= distance == 0 and _denies(context, at, first)
            signs.type_noun |= bool(words.types.of(low) and not words.not_companies.of(low))
            signs.state |= bool(words.state_words.of(low))
        elif context.lang == "en" and distance == 0 and _denies(context, at, first):
            signs.no_company = True
        else:
            break


def _denies(context: Context, at: int, first: int) -> bool:
    """Whether a noun says that the name beside it is no company's; wares may stand beside the name of their maker."""
    low = context.low(at)
    quoted = context.tokens.gap(first)[-1:] in {"«", "“", "„", '"'}
    return bool(context.words.not_companies.of(low)) and (quoted or not context.words.wares.of(low))


def _breaks(context: Context, at: int, first: int) -> bool:
    """Whether a full stop, comma or semicolon parts the words at `at` and `first`."""
    between = context.text[context.tokens.ends[at] : context.tokens.starts[first]]
    return any(mark in between for mark in ",;:()—–")

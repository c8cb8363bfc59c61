"""What stands around a name and tells whether it is a company, a state's company, or none."""

from dataclasses import dataclass

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import origin_of_adjective
from c5db.entities.context import Context

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
    legal = type_noun = no_company = state = subsidiary = False
    country: str | None = None
    words = context.words
    for distance, at in enumerate(context.before(first, _REACH)):
        low = context.low(at)
        if low in words.words.state_forms and context.tokens.words[at].capital:
            legal = state = True
            country = country or words.words.legal_forms.get(low)
        elif (
            low in words.words.legal_forms
            and distance < 2
            and context.lang != "en"
            and context.tokens.words[at].capital
        ):
            legal = True
            country = country or words.words.legal_forms[low]
        elif _breaks(context, at, first):
            break
        elif context.lang != "kk" and words.types.of(low):
            type_noun = True
        elif context.lang != "kk" and not distance and words.not_companies.of(low):
            no_company = True
        state = state or bool(words.state_words.of(low))
        subsidiary = subsidiary or bool(words.subsidiary.of(low))
        country = country or origin_of_adjective(low, context.lang)
        if not (type_noun or legal or state or country or distance == 0):
            break
    for distance, at in enumerate(context.after(last, 3)):
        low = context.low(at)
        if low in words.words.legal_forms or low in words.words.state_forms:
            if distance < 2:
                legal = True
                state = state or low in words.words.state_forms
                country = country or words.words.legal_forms.get(low)
        elif context.lang == "kk":
            if distance == 0 and words.not_companies.of(low):
                no_company = True
            elif words.types.of(low):
                type_noun = True
            state = state or bool(words.state_words.of(low))
        elif distance == 0 and words.not_companies.of(low) and context.lang == "en":
            no_company = True
        else:
            break
    if no_company and (legal or type_noun):
        no_company = not legal and not type_noun
    return Surroundings(legal, type_noun, no_company, state, subsidiary, country)


def _breaks(context: Context, at: int, first: int) -> bool:
    """Whether a full stop, comma or semicolon parts the words at `at` and `first`."""
    between = context.text[context.tokens.ends[at] : context.tokens.starts[first]]
    return any(mark in between for mark in ",;:()—–")

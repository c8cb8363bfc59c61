"""What a language must say for names to be found in it.

Patterns are words in lower case; `stem*` matches every word that begins so. Where a pattern has several words they
must follow one another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(listed: str) -> frozenset[str]:
    """The words of a list separated by spaces."""
    return frozenset(listed.split())


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of one language that the entities layer needs."""

    types: str
    """What a company is called before or after its name: «компания», "airline"."""
    legal_forms: Mapping[str, str | None]
    """Legal forms, with the country that has this form alone."""
    state_forms: frozenset[str]
    """Legal forms and short words that only companies of a state have."""
    state_words: str
    """Adjectives that make a company a state's."""
    not_companies: str
    """Nouns before (in Kazakh after) a quoted name that say it is no company: a project, a field, a forum."""
    body_heads: Mapping[str, str]
    """Nouns that open (or close) the name of a state body, with the English word for it."""
    free_heads: str
    """Those of them that name a body only with what it is for: «управление по …»."""
    portfolios: Mapping[str, str]
    """What ministries are for, with the English word; "" for words between them."""
    short_ministries: Mapping[str, str]
    """Short names of ministries, «Минфин», with the English portfolio."""
    sides: str
    """Nouns that with a country's adjective stand for the country: «сторона», "authorities"."""
    governments: str
    """Nouns that with a country stand for it: «правительство», «кабмин», «армия»."""
    groups_of_states: Mapping[str, str]
    """Descriptions of several countries at once, with one English name."""
    posts: str
    """Posts that people hold, which come before (or after) their names."""
    offices: Mapping[str, str]
    """What an organization is to its country: descriptions separated by commas."""
    subsidiary: str
    """Words that make the next name a subsidiary of another."""
    prepositions: Mapping[str, str]
    """Prepositions, with the case that they give a name which has no endings."""
    places: frozenset[str]
    """Prepositions after which the name of a city is a place and no government."""
    times: frozenset[str] = frozenset()
    """Nouns of times, which are nobody's: «В сентябре „Орда“ купила …»."""
    place_nouns: str = ""
    """Nouns that make the name beside them a place: «город», «область»."""
    ministry_roots: Mapping[str, str] = field(default_factory=dict)
    """What short names of ministries are made of, with the English portfolio: «пром», «торг»."""
    wares: str = ""
    """Goods and papers that stand beside the name of their maker or owner: «самолёты Boeing», "Boeing jets"."""
    weapons: str = ""
    """Nouns beside (in Russian behind) which stands what a weapon is called, and not its maker: "howitzers"."""
    systems: str = ""
    """Nouns of which that holds where they are counted: «шесть систем»."""
    counts: frozenset[str] = field(default=frozenset())
    """Small numbers in words."""
    sites: str = ""
    """Places that are named, and may be named after what they hold: «месторождение меди „Аксуат"»."""
    local_heads: Mapping[str, str] = field(default_factory=dict)
    """Nouns that with a region or city name its authorities, with the country that has them alone or ""."""
    seats: str = ""
    """Nouns that name its authorities only behind what it is called: "Leeds city council"."""
    rulers: Mapping[str, str] = field(default_factory=dict)
    """Nouns that name those of a city that is known, with their nominative or "": «власти Казани»."""
    corporate: Mapping[str, str] = field(default_factory=dict)
    """What a place is called before its name where it deals itself, and what is then: "the city of Leeds ordered"."""
    forces: str = ""
    """The forces of a state, which with its name stand for it where they are no capitals': "the Greek navy"."""
    districts: str = ""
    """What regions and cities are called: «область», "region"."""
    owned: str = ""
    """Nouns whose owner is a company: «акции», «пресс-служба», «представители»."""
    institutions: str = ""
    """Nouns that, besides `types`, end names made of ordinary words: «биржа», «железная дорога»."""
    traded: str = ""
    """What is sold at such places, and is no part of their names: «(на Лондонской бирже) еврооблигации»."""
    in_places: str = ""
    """Nouns of which a place has one of its own, so that the place makes a name of them: «порт», «метрополитен»."""
    purposes: str = ""
    """What banks and funds are for, as their names say it: «развития», «инвестиций»."""
    company_roots: frozenset[str] = field(default=frozenset())
    """What names of companies that are one word end in: «банк», «нефть»."""
    outlets: str = ""
    """Words that fill the names of newspapers and sites: «вестник», "herald"."""
    credits: str = ""
    """Verbs after which (in English before which) an outlet is credited: «пишет», "reports"."""
    adjoining: frozenset[str] = field(default=frozenset())
    """Ordinary words that open names in capitals: "National", "First"."""
    says: str = ""
    """Verbs whose subject is a person, company or government; used where grammar alone cannot tell."""
    common: frozenset[str] = field(default=frozenset())
    """Ordinary words that a sentence or heading may begin with in a capital letter."""
    initialisms: frozenset[str] = field(default=frozenset())
    """Words in capitals that are no names: «ВВП», «ТЭЦ»."""
    renamed: frozenset[str] = field(default=frozenset())
    """Words in brackets before the other name of a party: «(ныне …)», "(formerly …)"."""
    told: frozenset[str] = field(default=frozenset())
    """Verbs before the outlet that somebody has spoken to, at the end of a sentence."""

"""The name words of a language, ready to be asked."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from c5db.entities.patterns import Openers, Phrases, listed
from c5db.languages.name_words import NameWords

LANGUAGES = ("ru", "en", "kk")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Name words as look-ups."""

    words: NameWords
    types: Phrases[bool]
    state_words: Phrases[bool]
    not_companies: Phrases[bool]
    body_heads: Phrases[str]
    free_heads: Phrases[bool]
    portfolios: Phrases[str]
    sides: Phrases[bool]
    governments: Phrases[bool]
    groups: Phrases[str]
    posts: Phrases[bool]
    offices: Phrases[str]
    subsidiary: Phrases[bool]
    place_nouns: Phrases[bool]
    says: Phrases[bool]
    outlets: Phrases[bool]
    credits: Phrases[bool]
    institutions: Phrases[bool]
    traded: Phrases[bool]
    in_places: Phrases[bool]
    purposes: Phrases[bool]
    owned: Phrases[bool]
    wares: Phrases[bool]
    weapons: Phrases[bool]
    systems: Phrases[bool]
    sites: Phrases[bool]
    local_heads: Phrases[str]
    seats: Phrases[bool]
    rulers: Phrases[str]
    forces: Phrases[bool]
    districts: Phrases[bool]
    bodies: Openers
    """What bodies and governments may begin with."""
    described: Openers
    """What is called by what it is may."""


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The vocabulary of `lang`; an unknown language is read as English."""
    words: NameWords = import_module(f"c5db.languages.{lang if lang in LANGUAGES else 'en'}.names").WORDS
    offices = {
        p.strip(): office for office, patterns in words.offices.items() for p in patterns.split(",") if p.strip()
    }
    body_heads, groups, held = Phrases(words.body_heads), Phrases(words.groups_of_states), Phrases(offices)
    sides, governments, forces = listed(words.sides), listed(words.governments), listed(words.forces)
    return Vocabulary(
        words=words,
        types=listed(words.types),
        state_words=listed(words.state_words),
        not_companies=listed(words.not_companies),
        body_heads=body_heads,
        free_heads=listed(words.free_heads),
        portfolios=Phrases(words.portfolios),
        sides=sides,
        governments=governments,
        groups=groups,
        posts=listed(words.posts),
        offices=held,
        subsidiary=listed(words.subsidiary),
        place_nouns=listed(words.place_nouns),
        says=listed(words.says),
        outlets=listed(words.outlets),
        credits=listed(words.credits),
        local_heads=Phrases(words.local_heads),
        seats=listed(words.seats),
        rulers=Phrases(words.rulers),
        forces=forces,
        districts=listed(words.districts),
        wares=listed(words.wares),
        weapons=listed(words.weapons),
        systems=listed(words.systems),
        sites=listed(words.sites),
        owned=listed(words.owned),
        institutions=listed(words.institutions),
        traded=listed(words.traded),
        in_places=listed(words.in_places),
        purposes=listed(words.purposes),
        bodies=Openers(body_heads, governments, sides, forces),
        described=Openers(groups, held),
    )

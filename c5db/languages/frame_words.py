"""What a language must say for sides to be told from grammar: what hangs a name on a verb, and how a passive looks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class FrameWords:
    """The ways in which one language hangs a name on the word that tells what is done."""

    hangers: Mapping[str, str]
    """Words that stand before a name (in Kazakh after it), by what they make of it: `from`, `to`, `with` …"""
    cases: Mapping[str, str]
    """What a case makes of a name that no such word stands by."""
    passive: re.Pattern[str]
    """What a verb looks like whose subject has something done to it."""
    deeds: re.Pattern[str] | None = None
    """What a noun looks like that begins as a verb does, and is none: «приобретение», «строительство»."""
    participle: re.Pattern[str] | None = None
    """What a verb looks like that tells behind a comma what the subject does besides: "paying"."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that must stand close before such a verb."""
    deponents: tuple[str, ...] = ()
    """How the verbs begin that look so and whose subject acts all the same: «договорился», «согласился»."""
    joiners: frozenset[str] = frozenset()
    """Words that join the names of a list."""
    endings: Mapping[str, str] = field(default_factory=dict)
    """Endings that tell the slot where the case does not: of a name, or of the noun after it that bears its case."""
    heads: tuple[str, ...] = ()
    """How the nouns begin that describe a name beside it; in Kazakh, where they bear its case, how they are without."""
    adjectives: re.Pattern[str] = re.compile(r"")
    """What else may stand between a preposition and its name."""
    agreement: Mapping[str, str] = field(default_factory=dict)
    """Endings of an adjective before a name without endings that tell its slot."""
    masculine: tuple[str, ...] = ()
    """Those that are alike where a name does something and where it is done to it: «шведский»."""
    of_others: tuple[str, ...] = ()
    """Endings of verbs that such a name is not the subject of: «выбрала», «выбрали»."""
    acts: Mapping[str, str] = field(default_factory=dict)
    """How the words begin that tell an act more sharply than the families of deals do: `pay`, `pass`, `nothing`.

    A pair of words tells one where both stand side by side: "took part".
    """
    companions: frozenset[str] = frozenset()
    """Words before "with" that put a name on the side of the subject: «вместе с X», "together with X"."""
    about: frozenset[str] = frozenset()
    """Words after an act that make it the matter of an agreement: «жеткізу туралы»."""
    takeovers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the word that hangs a firm on them, the nouns that tell that it is bought whole: "takeover of"."""
    behind_names: frozenset[str] = frozenset()
    """Words that stand behind a firm and make nothing of it: "after", "is"."""
    leading: frozenset[str] = frozenset()
    """Words before "by" or "with" that make a name the head of a group: "a group led by X", «во главе с X»."""
    teams: frozenset[str] = frozenset()
    """Nouns for several who act as one: a consortium of X and Y is X and Y."""
    buys: frozenset[str] = frozenset()
    """Nouns for what a buyer does: "Orda's purchase of", "a takeover by Orda"."""
    sells: frozenset[str] = frozenset()
    """Nouns for what a seller does."""
    builders: tuple[str, ...] = ()
    """How the words begin, in a name or beside it, of those who live by building: "contractor"."""
    commissioners: tuple[str, ...] = ()
    """How they begin of those who have others build: "utility", "port"."""
    contractor: re.Pattern[str] | None = None
    """What stands before the names of those who are called contractors: "the prime contractors will be"."""
    arranger: re.Pattern[str] | None = None
    """What stands behind the names of those who arrange a deal: "were joint bookrunners"."""
    arranger_before: re.Pattern[str] | None = None
    """What stands before them: "has mandated X and Y to arrange", with a gap for the names."""
    beside_before: re.Pattern[str] | None = None
    """What stands before the names of advisers, rivals who lost and analysts' employers: "advised by", "outbid"."""
    beside_behind: re.Pattern[str] | None = None
    """What stands behind them: "acted as financial adviser to", «сарапшылары»."""
    lost_before: re.Pattern[str] | None = None
    """What stands before the names of bidders who lost: "ahead of", «обойдя», «второе место занял»."""
    lost_behind: re.Pattern[str] | None = None
    """What stands behind them: "came second", "had also bid", «проиграл», «ұтылып қалды»."""
    rates_before: re.Pattern[str] | None = None
    """What stands before the names of those who rate borrowers: "rated BB by", «рейтинговое агентство»."""
    rates_behind: re.Pattern[str] | None = None
    """What stands behind them: "assigned the notes a BB rating", «присвоило выпуску рейтинг»."""
    observers: re.Pattern[str] | None = None
    """Words in the names of bodies that count and survey: "Bureau of Statistics", «Геологическая служба»."""
    dealt_in: tuple[str, ...] = ()
    """Endings of a noun that something is done to: «акциясын», «үлесін»."""
    called: frozenset[str] = frozenset()
    """What may stand between "the buyer", «подрядчиком» and who is called so: "is", «выступит», «компания»."""
    datives: tuple[str, ...] = ()
    """How the words begin whose name right behind is told whose something is: «принадлежавшие „Веге"»."""
    parts: tuple[str, ...] = ()
    """How the nouns begin that call a firm part of another: «структуре холдинга „Вега"»."""
    organs: frozenset[str] = frozenset()
    """Nouns for those who decide for a firm: «правление», «совет»."""
    organs_of: frozenset[str] = frozenset()
    """What may stand between such a noun and the firm: «(совет) директоров»."""
    made_by: frozenset[str] = frozenset()
    """Words between what is bought and its maker: «танки производства „Веги"»."""
    copulas: frozenset[str] = frozenset()
    """The verbs among them."""
    of_what: frozenset[str] = frozenset()
    """Prepositions behind what a party is called that tell of what it is that: "the buyer of the plant"."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What a party becomes, as such a verb has it, by its part: «покупателем стал», «выступит инвестором»."""
    henceforth: frozenset[str] = frozenset()
    """Words beside a verb of owning that tell of the new owner: «теперь принадлежит „Веге"»."""
    power_sales: re.Pattern[str] | None = None
    """How the power of a plant is told to be sold."""
    supplies: frozenset[str] = frozenset()
    """Verbs of what whoever has a contract makes or hands over."""
    floats: frozenset[str] = frozenset()
    """Verbs of offering shares on an exchange."""
    leases: frozenset[str] = frozenset()
    """Verbs of letting and hiring a thing, whose subject is either side: "leased a jet to", "leased a jet from"."""
    earns: frozenset[str] = frozenset()
    """Verbs of handing over where money right behind a name is what its sale brings: "brought Orda $70 million"."""
    hires_whom_it_names: frozenset[str] = frozenset()
    """Verbs of hiring where a firm is what they are done to: "commissioned Orda", and no "commissioned the plant"."""
    former: frozenset[str] = frozenset()
    """Words for the first of two that were named: "the former"."""
    latter: frozenset[str] = frozenset()
    """Words for the second of them."""
    gets: frozenset[str] = frozenset()
    """Verbs of getting that tell a seller where what is got is an order or an offer: "secured an order from"."""
    offers: frozenset[str] = frozenset()
    """Nouns for what a buyer makes, and a seller accepts: "an offer from"."""
    determiners: frozenset[str] = frozenset()
    """Words that open a noun: "a", "its"."""
    nouns: frozenset[str] = frozenset()
    """Words that are verbs or nouns, and nouns behind one that opens a noun: "order", "supply"."""
    relatives: frozenset[str] = frozenset()
    """Words that stand for what was named, alike as who does something and as what it is done to: «который»."""
    hands_over: tuple[str, ...] = ()
    """How the verbs begin of handing over that pay where a sum is handed over: "handed over $5 million"."""
    particles: frozenset[str] = frozenset()
    """Words that belong to such a verb: "over"."""
    takes_over: tuple[str, ...] = ()
    """How the nouns begin, behind which stands the firm that is bought: «поглощение „Веги"»."""
    matters: frozenset[str] = frozenset()
    """Words before what somebody tells of: «о (продаже)»."""
    led_by: frozenset[str] = frozenset()
    """Words right before the head of a group in a language with cases: «(под) руководством»."""
    receives: tuple[str, ...] = ()
    """How the verbs begin that tell of a delivery by whoever gets it: «принял (первый самолёт)»."""
    hands_work: frozenset[str] = frozenset()
    """Verbs of handing over by which work is given: "handed a contract"."""
    finances: tuple[str, ...] = ()
    """How the words begin that tell of paying for what others do or buy: "financed"."""
    funds: tuple[str, ...] = ()
    """How the verbs begin that tell of paying for something, by one's own money or by a loan: "fund"."""
    means: frozenset[str] = frozenset()
    """Words before what is paid by (in Kazakh after it): "with", «за (счёт)»."""
    of_firms: frozenset[str] = frozenset()
    """Titles of those who buy and sell firms: «покупателем („Веги“ стал)», and no «заказчиком»."""
    appoints: frozenset[str] = frozenset()
    """Verbs of calling that hire where a post follows: "named (Orda the main contractor)"."""
    post: re.Pattern[str] | None = None
    """What stands behind who is hired so: "as general contractor"."""
    yields: tuple[str, ...] = ()
    """How the verbs begin of a firm that another buys: "agreed to (a takeover by)", "accepted"."""
    taken_over: frozenset[str] = frozenset()
    """Nouns for buying a firm whole, whatever is told of it: "takeover (by)"."""
    owners: tuple[str, ...] = ()
    """How the nouns begin of who owns or founded a firm: "owner", «основатель»."""
    owned: tuple[str, ...] = ()
    """How the words begin of belonging to a firm that is named beside them: "(Orda)-owned", «подконтрольная»."""
    aside: re.Pattern[str] | None = None
    """What stands between a firm with a comma and whose it is: "which is owned by", «входящая в»."""
    consents: tuple[str, ...] = ()
    """How the nouns begin of what an authority gives and a side of a deal gets: "approval", «разрешение», «рұқсат»."""
    permits: tuple[str, ...] = ()
    """How the verbs begin of agreeing that give leave to whom they are told: «согласовал (ему покупку)»."""
    trades: frozenset[str] = frozenset()
    """Words that tell of a deed, and before a word for a firm what that lives by: "leasing company"."""
    verb_last: bool = False
    """The verb stands at the end, and what hangs on it before it."""
    describing: tuple[str, ...] = ()
    """Endings of the forms of a verb that describe a noun behind them: «жасалған шарт»."""


def by_slot(**slots: str) -> dict[str, str]:
    """Each word with the slot under which it is listed."""
    return {word: slot.rstrip("_") for slot, words in slots.items() for word in words.split()}

"""Articles on deals, as many as are asked for, and the same ones for the same seed.

    python -m benchmarks.corpus 100000 --seed 1 > articles.jsonl

A thousand articles are the news of one day, of deals of their own: one is told fifty times, a few ten or twenty times,
most once to three times; a part of the tellings are copies, some give another sum. So any number of articles hangs
together no more closely than a thousand do, while some deals have many voices.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks import corpus_words as words

TELLINGS = ((50, 1), (20, 2), (10, 6), (5, 30), (3, 100), (2, 150), (1, 100))
"""So many articles tell of so many deals each day."""
DAY = sum(tellings * deals for tellings, deals in TELLINGS)
FIRST_DAY = date(2020, 1, 6)
COPIED, WRONG, HEDGED = 0.15, 0.06, 0.15
"""How many of the tellings are copies, give another sum, hedge it."""
LANGUAGES = ("ru",) * 7 + ("en",) * 2 + ("kk",)
CURRENCIES = ("USD",) * 5 + ("EUR", "KZT", "KZT", "RUB", "RUB")
Article = dict[str, str]


@dataclass(frozen=True, slots=True)
class Deal:
    """What the articles on one deal have in common."""

    kind: str
    a: str
    b: str
    million: int
    currency: str
    count: int
    stake: int
    term: int
    jobs: int
    thing: int
    site: int
    signed: date


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """So many articles, one day after another."""
    return islice((article for day in range(-(-count // DAY)) for article in _day(day, seed)), count)


def _day(number: int, seed: int) -> Iterator[Article]:
    chance = Random(f"{seed}/{number}")
    today = FIRST_DAY + timedelta(days=number)
    told: list[Article] = []
    for tellings, deals in TELLINGS:
        for _ in range(deals):
            told += _tellings(_deal(chance, today), tellings, chance, today)
    chance.shuffle(told)
    for place, article in enumerate(told):
        yield {"id": f"{seed}-{number * DAY + place:07d}"} | article


def _deal(chance: Random, today: date) -> Deal:
    return Deal(
        kind=chance.choice(("supply", "supply", "loan", "stake", "building")),
        a=_firm(chance),
        b=_firm(chance),
        million=_round(chance, 5, 5_000),
        currency=chance.choice(CURRENCIES),
        count=_round(chance, 3, 900),
        stake=chance.randrange(5, 96),
        term=chance.randrange(2, 26),
        jobs=_round(chance, 30, 4_000),
        thing=chance.randrange(len(words.THINGS["ru"])),
        site=chance.randrange(len(words.SITES["ru"])),
        signed=today - timedelta(days=chance.randrange(4)),
    )


def _round(chance: Random, least: int, most: int) -> int:
    """A number of at most three digits and zeros, small ones as likely as large ones."""
    number = int(least * (most / least) ** chance.random())
    unit = 10 ** max(0, len(str(number)) - chance.choice((2, 2, 3)))
    return max(least, number // unit * unit)


def _firm(chance: Random) -> str:
    """A name of three syllables and a tail that tells a trade."""
    syllables = [
        chance.choice(words.OPENINGS) + chance.choice(words.VOWELS) + chance.choice(words.CLOSINGS) for _ in range(3)
    ]
    return "".join(syllables).capitalize() + chance.choice(words.TAILS)


def _person(chance: Random) -> str:
    return f"{chance.choice(words.GIVEN)} {chance.choice(words.SURNAMES)}"


def _tellings(deal: Deal, number: int, chance: Random, today: date) -> list[Article]:
    told: list[Article] = []
    for _ in range(number):
        outlet = f"{chance.choice(words.OUTLETS)} {chance.choice(words.REGIONS)}"
        site = f"https://outlet{words.OUTLETS.index(outlet.split()[0]):02d}.example/{chance.getrandbits(48):012x}"
        published = (today + timedelta(days=chance.randrange(3))).isoformat()
        if told and chance.random() < COPIED:
            own = _copy(chance.choice(told), chance)
        else:
            own = _telling(deal, chance.choice(LANGUAGES), chance)
        told.append({"url": site, "publisher": outlet, "published": published} | own)
    return told


def _copy(original: Article, chance: Random) -> Article:
    """The same words with the credit that a copy gives, at times without the last sentences."""
    paragraphs = original["text"].split("\n")
    kept = paragraphs[: max(2, len(paragraphs) - chance.randrange(2))]
    credit = words.CREDITS[original["lang"]].format(outlet=original["publisher"])
    return {"lang": original["lang"], "title": original["title"], "text": "\n".join([*kept, credit])}


def _telling(deal: Deal, lang: str, chance: Random) -> Article:
    said = _said(deal, lang, chance)
    lead = chance.choice(words.LEADS[deal.kind][lang]).format(**said)
    more = chance.sample(words.MORE[lang], chance.randrange(1, 4))
    other = chance.choices(words.OTHER[lang], k=chance.randrange(4, 11))
    sentences = [_opened(sentence.format(**said, **_chaff(lang, chance))) for sentence in (*more, *other)]
    paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
    title = chance.choice(words.TITLES[deal.kind][lang]).format(**said)
    return {"lang": lang, "title": title, "text": "\n".join([title, lead, *paragraphs])}


def _opened(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _said(deal: Deal, lang: str, chance: Random) -> dict[str, str]:
    """The facts of a deal in the words of one telling."""
    million = deal.million
    if chance.random() < WRONG:
        million = max(1, round(million * chance.choice((0.5, 0.8, 1.1, 1.25, 2.0))))
    value = _money(million, deal.currency, lang)
    if chance.random() < HEDGED:
        value = chance.choice(words.HEDGES[lang]) + value
    return {
        "a": _named(deal.a, lang),
        "b": _named(deal.b, lang),
        "value": value,
        "count": str(deal.count),
        "stake": str(deal.stake),
        "term": str(deal.term),
        "jobs": str(deal.jobs),
        "thing": words.THINGS[lang][deal.thing],
        "site": words.SITES[lang][deal.site],
        "day": _day_in_words(deal.signed, lang),
    }


def _money(million: int, currency: str, lang: str) -> str:
    scale, billions = words.SCALES[lang]
    number = f"{million / 1000:g}" if million >= 1000 else str(million)
    if lang != "en":
        number = number.replace(".", ",")
    return f"{number} {billions if million >= 1000 else scale} {words.MONEY[lang][currency]}"


def _day_in_words(day: date, lang: str) -> str:
    month = words.MONTHS[lang][day.month - 1]
    if lang == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year} года" if lang == "ru" else f"{day.year} жылғы {day.day} {month}"


def _named(firm: str, lang: str) -> str:
    if lang == "en":
        return f"{_latin(firm)} LLC"
    return f"ООО «{firm}»" if lang == "ru" else f"«{firm}» ЖШС"


def _latin(name: str) -> str:
    return "".join(words.LETTERS.get(letter, letter) for letter in name.lower()).title()


def _chaff(lang: str, chance: Random) -> dict[str, str]:
    """People, firms, places and numbers that have nothing to do with the deal."""
    person, city = _person(chance), chance.choice(words.CITIES)
    return {
        "person": _latin(person) if lang == "en" else person,
        "city": _latin(city) if lang == "en" else city,
        "other": _named(_firm(chance), lang),
        "n1": str(chance.randrange(100, 1000)),
        "n2": str(chance.randrange(100, 900)),
        "n3": str(chance.randrange(2, 10)),
        "p1": str(chance.randrange(2, 30)),
        "p2": str(chance.randrange(2, 15)),
        **{part: chance.choice(choices.split("|")) for part, choices in words.PARTS[lang].items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for article in articles(options.count, options.seed):
        sys.stdout.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

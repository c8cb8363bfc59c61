"""Why a value is held, in the language of the page, out of what is said for and against it.

English is the language in which the database explains its facts; there this is not needed.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute, Qualifier
from c5db.reconcile.choice import match
from c5db.reconcile.moves import GONE
from c5db.reconcile.statements import Statement, state
from c5db.report.figures import Figures
from c5db.report.labels import capital
from c5db.report.speakers import speaker_name
from c5db.report.words import form
from c5db.store.forgotten import FORGOTTEN

Row = Mapping[str, Any]
Written = Callable[[Row], str]
STATES = ("stands", "contradicts", "superseded", "part", "suspect")
MOST_NAMED = 4


def has_words(lang: str) -> bool:
    """Whether explanations are made anew in this language."""
    return bool(_words(lang))


def why(rivals: Sequence[Row], written: Written, figures: Figures, attribute: Attribute, *, ruled: bool = False) -> str:
    """The paragraph on a fact, from its rival values with their claims."""
    words = _words(figures.lang)
    by_state = {state: [one for one in rivals if one["state"] == state] for state in ("chosen", *STATES)}
    sentences = [words["ruled"]] if ruled else []
    for one in by_state["chosen"]:
        voices = int(one["voices"])
        said = words["said_1" if voices == 1 else f"said_{'2' if form(voices, figures.lang) == '2' else '5'}"]
        sentences.append(_told(said, one, written, figures))
    sentences += [_told(words[state], one, written, figures) for state in STATES for one in by_state[state]]
    return " ".join(capital(one) for one in (*sentences, *_turn(by_state, written, figures, attribute)))


def told_of_no_value(reason: str, lang: str) -> str | None:
    """Why a fact is gone, where the history tells it in sentences that are known."""
    sentences = {FORGOTTEN: "forgotten", GONE: "gone"}
    told = [sentence for sentence in sentences if sentence in reason]
    if not told or " ".join(told) != reason:
        return None
    return " ".join(_words(lang)[sentences[sentence]] for sentence in told)


def why_moved(reason: str, lang: str) -> str:
    """What happened before a fact was computed anew, to stand before why it is held."""
    return f"{_words(lang)['forgotten']} " if reason.startswith(FORGOTTEN) else ""


def _turn(by_state: Mapping[str, Sequence[Row]], written: Written, figures: Figures, attribute: Attribute) -> list[str]:
    """What would change the answer."""
    words = _words(figures.lang)
    held = [one for state in ("chosen", "stands") for one in by_state[state]]
    if by_state["contradicts"] and held:
        lead, rival = min(
            ((_lead(held, one, attribute), one) for one in by_state["contradicts"]), key=lambda found: found[0]
        )
        missing = max(1, lead + 1)
        told = words[f"turn_{form(missing, figures.lang)}"]
        return [told.format(number=figures.count(missing), figure=written(rival))]
    return [words["alone"]] if sum(int(one["voices"]) for one in held) == 1 else []


def _lead(held: Sequence[Row], rival: Row, attribute: Attribute) -> int:
    """How many more voices speak for the value held than for the rival, without those whose words allow both."""
    unit = rival["unit"]
    against = _statement(rival, attribute, unit)
    firm = [one for one in held if not match([against], _statement(one, attribute, unit))]
    return sum(int(one["voices"]) for one in firm) - int(rival["voices"])


def _statement(row: Row, attribute: Attribute, unit: str | None) -> Statement:
    low, high = (None if row[key] is None else Decimal(str(row[key])) for key in ("value", "value_max"))
    evidence = Evidence(
        claim_id="", source_id=0, attribute=attribute, value=low, value_max=high, value_text=row["value_text"],
        unit=row["unit"], qualifier=Qualifier(row["qualifier"]),
    )  # fmt: skip
    return state(evidence, "", unit)


def _told(pattern: str, rival: Row, written: Written, figures: Figures) -> str:
    number = figures.count(int(rival["voices"]))
    return pattern.format(figure=written(rival), number=number, sources=_sources(rival["claims"] or (), figures))


def _sources(claims: Sequence[Row], figures: Figures) -> str:
    words = _words(figures.lang)
    names = list(dict.fromkeys(_source(claim, figures) for claim in claims)) or [words["unnamed"]]
    if len(names) > MOST_NAMED + 1:
        return words["more"].format(sources=", ".join(names[:MOST_NAMED]), number=len(names) - MOST_NAMED)
    return ", ".join(names)


def _source(claim: Row, figures: Figures) -> str:
    words = _words(figures.lang)
    name = claim["publisher"] or (claim["article_id"] and words["article"].format(name=claim["article_id"]))
    details = [figures.day(claim["published_on"])] if claim["published_on"] else []
    if claim["attributed_to"]:
        details.append(words["by"].format(name=speaker_name(claim["attributed_to"], figures.lang)))
    if claim.get("is_copy"):
        details.append(words["copy"])
    name = name or words["unnamed"]
    return f"{name} ({', '.join(details)})" if details else str(name)


@cache
def _words(lang: str) -> dict[str, str]:
    place = files("c5db").joinpath("report", "words", f"{lang}_why.toml")
    return tomllib.loads(place.read_text("utf-8")) if place.is_file() else {}

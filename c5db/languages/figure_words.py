"""What a language must say for its figures to be read. Tables map patterns to meanings; `stem*` stands for all endings.

Patterns are lower case and separated by commas; a pattern of several words is a phrase.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of one language that figures are made of."""

    decimal_comma: bool
    """«1,125» is a fraction: the comma is the decimal mark."""
    numbers: Mapping[str, str]
    """Number words: value → patterns; halves as `0.5`."""
    scales: Mapping[str, str]
    """Scale words that follow a number: value → patterns."""
    lone_scales: str
    """Scale words that mean one of them when no number stands before: «миллиарда долларов»."""
    halves: str
    """Words after a number that add a half: «с половиной», «жарым»."""
    dozens: str
    percent: str
    percent_points: str
    fractions: Mapping[str, str]
    """Shares in words: percent → patterns."""
    fraction_nouns: str
    """What a fraction in words must be of, or stand after, to be a share of a whole."""
    not_fractions: str
    """Words after which a fraction word means something else: «четверть века»."""
    currencies: Mapping[str, str]
    """ISO 4217 code → patterns of the currency's name."""
    currency_adjectives: Mapping[str, str]
    """Code → adjectives that make a common name this currency: «белорусских рублей»."""
    durations: Mapping[str, str]
    """Days, weeks, months, years: days in one (`365`) → patterns."""
    decade: str
    things: Mapping[str, str]
    """What is counted: singular English noun → patterns."""
    units: Mapping[str, str]
    """Measured units: canonical unit, perhaps with a factor (`cubic metre*1000`) → patterns."""
    rates: Mapping[str, str]
    """How often a flow comes: `year`, `day`, `month` → patterns after the amount."""
    rates_before: Mapping[str, str]
    """The same, before the amount: «жылына 300 мың тонна»."""
    joints: str
    """Small words that may stand between a number and the noun counted."""
    stops: str
    """Words that end the search for the noun counted."""
    hedges: Mapping[str, str]
    """Qualifier → phrases before a figure."""
    hedges_after: Mapping[str, str]
    """Qualifier → phrases after a figure."""
    range_openers: Mapping[str, str]
    """Word before the lower end → word before the upper one: «от» → «до»."""
    range_marks: str
    """Words between the two ends that make a range by themselves."""
    change_openers: str
    """Words that make two ends a change from one to the other: «с 30 до 45 %»."""
    months: tuple[str, ...]
    """Patterns of the twelve months, January first."""
    weekdays: tuple[str, ...]
    """Patterns of the seven days, Monday first."""
    seasons: Mapping[str, str]
    """`3-5` (months) → patterns."""
    year_words: str
    quarter_words: str
    half_words: str
    ordinals: Mapping[str, str]
    """`1` … `4` → ordinal words and Roman numbers."""
    relative_days: Mapping[str, str]
    """Offset in days → patterns: `-1` → «вчера»."""
    relative_periods: Mapping[str, str]
    """`-1`, `0`, `1` → words before week, month or year: «прошлый», «этот», «следующий»."""
    relative_years: Mapping[str, str]
    """Offset in years → single words: «былтыр»."""
    periods: Mapping[str, str]
    """`week`, `month`, `year` → patterns."""
    ago: str
    ahead: str
    coarse: str
    """«в начале», «в конце», "late": part of the date's words, not of its value."""
    date_prepositions: str
    """Prepositions that belong to a date's words."""
    deadlines: str
    """Prepositions or phrases that make a date a deadline."""
    deadlines_after: str
    year_prepositions: str
    """Prepositions after which four digits alone are a year."""
    future: str
    """Words and endings (`*ending` is an ending) of what is still to come."""
    past: str
    age_words: str
    """Words that make years an age or a time of no agreement: «-летний бизнесмен»."""
    not_counts: str
    """Words after a number that make it no count: times, «раза», «место», «страница»."""
    number_signs: str = "№, n"
    labels: str = ""
    """Words before a bare number that make it a label: «статья», "Hall", «дом»."""
    models: str = ""
    """Word patterns that are models of a thing, and the thing: `7#7=aircraft` with # for a digit."""
    symbols: Mapping[str, str] = field(default_factory=dict)

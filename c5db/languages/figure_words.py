"""What a language must say for its figures to be read. Tables map meanings to patterns; `stem*` stands for all endings.

Patterns are lower case and separated by commas; a pattern of several words is a phrase. What a language lacks
it leaves out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """The words of one language that figures are made of."""

    decimal_comma: bool
    """«1,125» is a fraction: the comma is the decimal mark."""
    year_first: bool = False
    """Dates go from the year to the day: «2025 жылғы 6 қараша»."""
    month_before_day: bool = False
    """The day may follow its month: "November 6"."""
    coarse_after: bool = False
    """«басында», «соңында» stand behind the date."""
    head_last: bool = False
    """The last of several nouns in a row is what is counted: "passenger cars"."""
    verb_last: bool = False
    """The verb that tells the tense ends its clause."""
    title_case: bool = False
    """Headlines write every word with a capital, so that a capital makes no name."""
    nouns: str = ""
    """The grammar that tells a noun of no table: `russian`, `english`, `kazakh`, or none."""
    not_nouns: str = ""
    """Words behind a number that are no nouns, where no grammar tells."""
    not_noun_endings: tuple[str, ...] = ()
    """Endings of such words."""
    possessive_endings: tuple[str, ...] = ()
    """Endings of a number that is itself a part of something: «500 миллионы»."""
    belonging_endings: tuple[str, ...] = ()
    """Endings of a noun that belongs to the noun before it: «шаруашылығы техникасы»."""
    genitive_endings: tuple[str, ...] = ()
    """Endings of an owner, which is not what is counted: «екі банкінің бірігуі»."""
    case_endings: tuple[str, ...] = ()
    """Endings of cases that a noun's dictionary form lacks."""
    year_adjective: bool = False
    """A year stands before what is of it: "its 2024 sales"."""
    dated_things: str = ""
    """Things that are told apart by their year: "2030 notes"."""
    lone_article: str = ""
    """The article that a scale or fraction without a number needs: "a billion", "a third"."""
    numbers: Mapping[str, str]
    """Number words: value → patterns; halves as `0.5`."""
    hundreds: str = ""
    """Words that make a hundred of the number before: "two hundred"."""
    multiples: Mapping[str, str] = field(default_factory=dict)
    """Words behind a number that multiply it: `12` → "dozen", `10` → «десятка»."""
    scales: Mapping[str, str]
    """Scale words that follow a number: value → patterns."""
    lone_numbers: Mapping[str, str] = field(default_factory=dict)
    """Scale words that mean one of them, or a part, when no number stands before: «миллиарда», «полмиллиона»."""
    after_hedge_only: str = ""
    """Those of them that do so only behind a hedge: «около тысячи», but «тысячи рабочих мест»."""
    additions: Mapping[str, str] = field(default_factory=dict)
    """What words after a number add to it: `0.5` → «с половиной», «жарым»."""
    shortened: str = ""
    """Words cut short, which take a full stop."""
    percent: str
    percent_points: str = ""
    fractions: Mapping[str, str] = field(default_factory=dict)
    """Shares in words: percent → patterns."""
    doubtful_fractions: str = ""
    """Those that as often mean something else (an ordinal, a part of a time) and need a sign that they do not."""
    fraction_openers: str = ""
    """Words before a doubtful fraction that make it a share: «на треть», "by a third"."""
    fraction_nouns: str = ""
    """Words of a whole that belong to the words of the share: «половина акций»."""
    share_links: str = ""
    """Words after a doubtful fraction that make it a share: "a third of"."""
    time_openers: str = ""
    """Words before a doubtful fraction that make it a time: "in a quarter"."""
    not_fractions: str = ""
    """Words after which a fraction word means something else: «четверть века»."""
    split_marks: str = ""
    """Words between two shares of a whole: «70 на 30»."""
    share_words: str = ""
    """Words near a split that say that it is one of shares."""
    currencies: Mapping[str, str]
    """ISO 4217 code, or the common name of several currencies (`peso`) → patterns of the name."""
    doubtful_currencies: str = ""
    """Names of currencies that are other words too, and need a large number: "won", «кун»."""
    currency_adjectives: Mapping[str, str] = field(default_factory=dict)
    """Code → adjectives, and country names, that make a common name this currency: «белорусских рублей»."""
    currency_countries: Mapping[str, str] = field(default_factory=dict)
    """Code → countries behind the name that do: «долларов США»."""
    minor_units: Mapping[str, str] = field(default_factory=dict)
    """Currency → names of its hundredth: «копеек», "cents"."""
    price_links: str = ""
    """Words between a price and what it is told for: «за тысячу кубометров», "per 1,000"."""
    money_nouns: str = ""
    """What money is for or from: behind a number with a scale they count nothing: «200 млн займа»."""
    durations: Mapping[str, str]
    """Days, weeks, months, years: days in one (`365`) → patterns."""
    lone_durations: Mapping[str, str] = field(default_factory=dict)
    """Times told without a number: days → phrases: «на год», "over the coming decade"."""
    number_prefixes: Mapping[str, str] = field(default_factory=dict)
    """Numbers as they begin an adjective: `3` → «трёх»."""
    adjective_tails: Mapping[str, str] = field(default_factory=dict)
    """How such an adjective goes on: `365` (days) or `percent` → stems: «летн», «процентн»."""
    age_tails: str = ""
    """Adjectives of time that before a being are its age: «52-летний инженер»."""
    age_words: str = ""
    """Words that make years an age."""
    age_openers: str = ""
    """Words before a number that make it an age: «исполнилось 45 лет», "aged"."""
    things: Mapping[str, str]
    """What is counted: singular English noun → patterns."""
    doubtful_things: str = ""
    """Things whose word counts something else in small numbers: «голов», goals below a hundred and heads above."""
    generic_things: str = ""
    """Things that may stand for any other: «единиц», "units"."""
    explained: str = ""
    """Words behind such a thing that say that it stands for itself: «единиц техники»."""
    things_spoken_of: str = ""
    """Words behind a number that mean the things spoken of: "of them", «из них»."""
    pieces: str = ""
    """Words for pieces of a thing, which may stand behind: «300 шт. деталей»."""
    part_endings: str = ""
    """Endings on digits that do: «24-і жөнелтілді»."""
    parted_numbers: str = ""
    """Number words with such an ending: «жиырма екісі»."""
    part_links: str = ""
    """Words between a part and its whole: «пять из 12 самолётов»."""
    series_openers: str = ""
    """Words before a number of the things spoken of: «первые 16», "another 12", «опцион на пятьдесят»."""
    adverbs: str = ""
    """Words between such a number and its verb: «пять уже получены»."""
    copulas: str = ""
    """Verbs between a thing and its number: «рабочих мест будет 450»."""
    counted_by_verb: Mapping[str, str] = field(default_factory=dict)
    """Thing → verbs that tell what a number behind them counts: "employ 85"."""
    money_openers: str = ""
    """Words before a number with a scale that make it money: «стоимостью 36 миллионов»."""
    inverted: str = ""
    """Things that stand before an approximate number: «лет десять»."""
    inverted_scales: Mapping[str, str] = field(default_factory=dict)
    """Scales that do: «миллиардов пять»."""
    scale_counters: str = ""
    """Words that count a scale without a number: «несколько миллионов»."""
    joints: str = ""
    """Small words that may stand between a number and the noun counted."""
    stops: str = ""
    """Words that end the search for the noun counted."""
    models: str = ""
    """Models of a thing, and the thing: `7#7=aircraft` with # for a digit."""
    units: Mapping[str, str]
    """Measured units: canonical unit, perhaps with a factor (`cubic metre*1000`) → patterns."""
    cased_units: Mapping[str, str] = field(default_factory=dict)
    """Units that only their capitals tell apart: `Mt` from `mt`."""
    rates: Mapping[str, str] = field(default_factory=dict)
    """How often a flow comes: `year`, `day`, `month` → patterns after the amount."""
    rate_stops: str = ""
    """Words that a rate is not looked for behind."""
    not_rates: str = ""
    """Words behind a rate that make a time of it: "a year ago"."""
    rates_before: Mapping[str, str] = field(default_factory=dict)
    """The same, before the amount: «жылына 300 мың тонна»."""
    per_slash: Mapping[str, str] = field(default_factory=dict)
    """The same behind a slash: «м³/сут»."""
    hedges: Mapping[str, str] = field(default_factory=dict)
    """Qualifier → phrases before a figure."""
    hedges_after: Mapping[str, str] = field(default_factory=dict)
    """Qualifier → phrases after a figure or between it and its unit."""
    about_endings: tuple[str, ...] = ()
    """Endings of number words that make them approximate: «мыңдай»."""
    hedges_after_from: Mapping[str, str] = field(default_factory=dict)
    """Qualifier → phrases after a figure in the case of `from_endings`: «20 пайыздан артық», but «20 пайызға артық»."""
    closing_hedges: Mapping[str, str] = field(default_factory=dict)
    """Qualifier → phrases after a figure that count only where a clause ends."""
    hedge_links: str = ""
    """Small words between a hedge and its figure: «более чем на»."""
    than: str = ""
    """Words of comparison that may stand behind a comma: «более, чем»."""
    bounds: str = ""
    """Hedges that a denial turns round: "(will not) exceed"."""
    bound_verbs: str = ""
    """Words between the denial and such a hedge: "(won't) cost (more than)"."""
    matter_prepositions: str = ""
    """Hedges that before an article and a sum tell what is spoken of: "talks about a $2bn merger"."""
    period_prepositions: str = ""
    """Hedges that before a time are prepositions: "over five years"."""
    split_hedges: str = ""
    """Hedges whose first word may belong to the verb before: "went up to"."""
    split_verbs: Mapping[str, str] = field(default_factory=dict)
    """Those verbs: the kind of figure before which they do, or `any` → patterns."""
    level_prepositions: str = ""
    """Hedges that behind a verb of change name the level reached: «вырос до»."""
    levels: str = ""
    """Those verbs."""
    gaps: str = ""
    """Words that open a clause whose verb is that of the clause before: «мощность увеличили, а стоимость — до»."""
    range_openers: Mapping[str, str] = field(default_factory=dict)
    """Word before the lower end → word before the upper one: «от» → «до»."""
    range_marks: str = ""
    """Words between the two ends that make a range by themselves."""
    range_verbs: str = ""
    """Words before an opener that make a range of what would be a change: "ranging from"."""
    range_closers: str = ""
    """Words behind the upper end that make a range of two amounts: «аралығында», «дейін»."""
    from_endings: tuple[str, ...] = ()
    """Case endings of the lower end of a range: «10-нан 15 млн долларға дейін»."""
    change_openers: str = ""
    """Words that make two ends a change from one to the other: «с 30 до 45 %»."""
    months: tuple[str, ...]
    """Patterns of the twelve months, January first."""
    short_months: str = ""
    """Months cut short, which may take a full stop."""
    capital_months: str = ""
    """Months that in lower case are other words: "may"."""
    doubtful_months: str = ""
    """Months that alone need a preposition before them."""
    month_adjectives: tuple[str, ...] = ()
    """Adjectives of the twelve months: «апрельскому соглашению»."""
    month_words: str = ""
    """Words for month behind its name: «қараша айында»."""
    day_endings: str = ""
    """Endings hung on a day in digits: "6th", «6-го»."""
    day_ordinals: Mapping[str, str] = field(default_factory=dict)
    """Days of the month in words, to the twentieth and the thirtieth."""
    day_words: str = ""
    """Words for day behind a date."""
    span_links: str = ""
    """Words between two days of one month: «6 и 7 ноября»."""
    far_links: str = ""
    """Words between two dates or months that make a span: «с 28 октября по 3 ноября»."""
    run_begins: str = ""
    """Verbs of what begins on a day, where the day on which it ends follows: «начнутся (в 2029 году)»."""
    run_ends: str = ""
    """Verbs of what ends then: "end (in 2031)"."""
    of_links: str = ""
    """\"the 6th of November"."""
    weekdays: tuple[str, ...]
    """Patterns of the seven days, Monday first."""
    doubtful_weekdays: str = ""
    """Weekdays that as often mean something else and need a preposition: «среду»."""
    seasons: Mapping[str, str] = field(default_factory=dict)
    """`3-5` (months) → patterns."""
    season_openers: str = ""
    """Words before a season that make it a time."""
    lone_seasons: str = ""
    """Seasons in the case that needs no such word: «весной»."""
    doubtful_seasons: str = ""
    """Those that as often mean something else: "fall"."""
    season_stops: str = ""
    """Words behind a season without a year that make it something else: "in the fall of the price"."""
    feasts: Mapping[str, str] = field(default_factory=dict)
    """Feasts of one day every year: `12-25` → "christmas"."""
    feast_openers: str = ""
    """Words before a feast that make it a time."""
    """Words before a season without a year; none: it needs none."""
    year_words: str = ""
    year_endings: str = ""
    """Endings hung on a year in digits: «2028-го»."""
    decade_endings: str = ""
    """Those that make it a decade: «2030-х»."""
    year_links: str = ""
    """Signs between a month and its year: "of 2026"."""
    year_prepositions: str = ""
    """Prepositions after which four digits alone are a year."""
    year_spans: Mapping[str, str] = field(default_factory=dict)
    """Words before the year at the start of a span, or `any` → the words between: `с` → «по»."""
    list_links: str = ""
    """Words between years of a list: «в 2024 и 2025»."""
    alternatives: str = ""
    """Words between two numbers of which one holds: «двух- или трёхлетний»."""
    quarter_words: str = ""
    half_words: str = ""
    part_words: str = ""
    """Words for a half that may be no half-year: «половине»."""
    ordinals: Mapping[str, str] = field(default_factory=dict)
    """`1` … `4` → ordinal words and Roman numbers."""
    ordinal_endings: str = ""
    """Endings hung on digits that make an ordinal: «174-е»."""
    number_endings: str = ""
    """Endings on digits that make none, the last digit before them: `2х` for «2-х», `*ти` for «15-ти»."""
    relative_days: Mapping[str, str] = field(default_factory=dict)
    """Offset in days → patterns: `-1` → «вчера»."""
    relative_periods: Mapping[str, str] = field(default_factory=dict)
    """`-1`, `0`, `1` → words before week, month or year: «прошлый», «этот», «следующий»."""
    relative_years: Mapping[str, str] = field(default_factory=dict)
    """Offset in years → words that tell it alone: «былтыр», «т. г.»."""
    periods: Mapping[str, str] = field(default_factory=dict)
    """`week`, `month`, `quarter`, `year` → patterns."""
    bare_periods: Mapping[str, str] = field(default_factory=dict)
    """Phrases that mean the present week, month or year: «конца года»."""
    ago: str = ""
    """Words behind a time that put it before the publication."""
    period_ago: str = ""
    """Phrases of a period without a number that do: «месяцем ранее»."""
    ahead: str = ""
    """Words before a time that put it after the publication: «через»."""
    ahead_after: str = ""
    """Words behind a time that do."""
    event_links: str = ""
    """Words that count a time from another event: «через год после»."""
    maturities: str = ""
    """Words before «через пять лет» that make it the term of a debt: «с погашением»."""
    coarse: str = ""
    """«в начале», «в конце», "late": part of the date's words, not of its value."""
    coarse_alone: str = ""
    """Those of `coarse` that no preposition follows: "end 2027", but not "end in 2027"."""
    date_prepositions: str = ""
    """Prepositions that belong to a date's words."""
    deadlines: str = ""
    """Prepositions or phrases that make a date the last: «не позднее»."""
    deadlines_after: str = ""
    earliest: str = ""
    """Phrases that make a date the first: «не раньше»."""
    earliest_after: str = ""
    till: str = ""
    """Those of `deadlines` up to which something lasts: «до», "until"."""
    span_ends: str = ""
    """Those of `deadlines` that as often end a span gone by: "(sales) through October"."""
    lasting: str = ""
    """Verbs of what lasts, where no dictionary tells, or of what came in up to a day, which is over behind their past:
    "served until March", «приняли до 1 октября»."""
    measures: str = ""
    """Where verbs stand last: what is put in place up to a day to come, though told in the past: «тыйым», "ban"."""
    due_for: str = ""
    """What a thing bought is yet to do, right before its date: "for shipment in November"."""
    prolonged: str = ""
    """What says that a time goes on for so many more: "extendable by another 10"."""
    postponed: str = ""
    """Words of postponement, which put a date ahead: "extended until"."""
    postponed_to: str = ""
    """Prepositions of the new day before it, or where verbs stand last, its endings."""
    set_for: str = ""
    """Prepositions of a day for which something is set, and which may be to come: «слушания назначены на»."""
    held_off: str = ""
    """Those of `deadlines` before which something that is denied begins: "will not open until 2029"."""
    denials: str = ""
    not_denied: str = ""
    """Words behind a denial that count: «не более»."""
    past_openers: str = ""
    """Prepositions of a date that has been: «от 29 января»."""
    future: str = ""
    """Words of what is still to come."""
    future_endings: str = ""
    """Endings of verbs that do."""
    past: str = ""
    past_endings: str = ""
    past_participles: str = ""
    """Where verbs stand last: words right behind a date that put it in the past all the same: «қыркүйекте жасалған»."""
    past_plans: str = ""
    """Words of what was once to come, or before words of what is: "(were) due", «ожидались»; it may still be."""
    participle_openers: str = ""
    """Words behind which a past form tells no tense: "(will) be handed", "to shut", «будет подписан»."""
    begun_by_infinitive: str = ""
    """Verbs behind "to" of what is still to come: "shipments to start"."""
    clause_links: str = ""
    """Words that begin another clause, past which no verb of this one is looked for."""
    not_counts: str = ""
    """Words after a number that make it no figure: times, «раза», «место», «страница»."""
    wholes: str = ""
    """Words that part the wholes of a number from its tenths, where it is spelt: «одна целая восемь десятых»."""
    numbered: str = ""
    """Words for what a bare number behind them only names: «ледокол проекта 22220»."""
    labels: str = ""
    """Words before a bare number that make it a label: «статья», "Hall", «дом»."""
    labels_in_words: str = ""
    """Those of them that a number in words follows too: "phase two"."""


def endings(listed: str) -> tuple[str, ...]:
    """The endings of a list separated by commas, as `str.endswith` takes them."""
    return tuple(ending.strip() for ending in listed.split(","))

"""English words of deals that are carried out already."""

from c5db.languages.patterns import pattern
from c5db.languages.standing_words import StandingWords

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
SEASONS = "spring|summer|autumn|winter"
DEALS = r"(?:contracts?|agreements?|deals?|concessions?|licen[cs]es?|leases?|arrangements?|charters?|orders?|PPAs?)\b"
BY = r"\b(?:under|on|through)"
DESCRIBED = r"(?:[^\s,;:.]+[ -]){0,6}?"

WORDS = StandingWords(
    since=pattern(
        r"\bsince (?:last |early |late |mid-?|the (?:start|beginning|middle|end) of )*"
        rf"(?:(?:{MONTHS}|{SEASONS}|fall) )?(?:of )?"
        rf"(?:(?P<year>(?:19|20)\d\d)\b|{MONTHS}|{SEASONS}|year|month|week)",
        r"\bfor the (?:past|last) (?:[\w-]+ )?(?:year|month|decade)s?\b",
        r"\b(?:second|third|fourth|fifth|sixth|tenth) (?:straight|consecutive|successive) (?:year|season)\b",
    ),
    already=pattern(
        r"\b(?:already|now|currently|at present|presently|at the moment|these days|to this day|as before|as normal)\b"
    ),
    under=pattern(
        rf"{BY} (?:an?|the|its|their|that|this|another|two|existing|long-term) {DESCRIBED}{DEALS}",
        r"\b(?:whose|the|its|a) (?:[^\s;:.]+ ){0,6}?(?:contract|agreement|concession|licen[cs]e|lease)"
        r" (?:with [^,;:.]+ )?(?:runs|expires|is due to expire|lasts|is valid|ends)\b",
    ),
    own=pattern(
        rf"{BY} (?:an?|another|two|its existing|the existing|the (?:same )?(?:19|20)\d\d)\b {DESCRIBED}{DEALS}",
        rf"{BY} (?:an?|the|its|their) {DESCRIBED}{DEALS}"
        r"(?: (?:won|signed|awarded|of|from|dating from|placed|agreed))?(?: in)? (?:(?:19|20)\d\d)\b",
        rf"{BY} (?:an?|the|its|their) (?:(?:19|20)\d\d) {DESCRIBED}{DEALS}",
    ),
    holds=pattern(
        r"\b(?:holds?|holding|has|have|enjoys?|retains?) (?:an?|the|its|their|two|three|several|existing|long-term) "
        r"(?:(?!(?:new|of|in|to|signed|for)\b)[^\s,;:.]+[ -]){0,6}?"
        r"(?:contract|agreement|licen[cs]e|lease|concession|charter|franchise|PPA)s?\b"
        r"(?! (?:talks|negotiation|renewal|bid|could|would|may|will)\b)",
    ),
    by_helper=frozenset({"already", "currently", "now", "still"}),
    no_deeds=frozenset(
        {
            "being", "going", "having", "doing", "looking", "seeking", "considering", "expecting", "hoping", "trying",
            "waiting", "awaiting", "facing", "becoming", "saying", "suing", "counting", "planning", "preparing",
            "weighing", "mulling", "talking", "negotiating", "leaving", "falling", "rising", "losing", "growing",
            "fighting", "owing", "demanding", "asking", "calling", "urging", "working",
        }
    ),
)  # fmt: skip

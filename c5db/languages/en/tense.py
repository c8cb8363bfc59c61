"""How English tells the time of a verb."""

from c5db.languages.tense_words import TenseWords

_PAST = """
became began begun bore bought bound broke broken brought built came chose chosen drawn drew drove fallen fell felt
forgone found froze frozen gave given gone got gotten grew grown held kept laid led left lent lost made met oversaw
paid ran rebuilt repaid risen rose said sank sent shook shot shown sold sought spent spun struck sunk taken told
took tore torn understood undertaken undertook unwound went withdrawn withdrew won written wrote
"""
"""Past forms and participles that no ending tells; those that look like the present, "cut", "put", are left out."""
WORDS = TenseWords(
    helpers={
        **dict.fromkeys(("has", "have"), "have"),
        "had": "had",
        **dict.fromkeys(("is", "are", "been", "being", "be"), "be"),
        **dict.fromkeys(("was", "were"), "was"),
        **dict.fromkeys(("will", "shall"), "will"),
        **dict.fromkeys(("may", "might", "could", "would", "can", "should", "if"), "may"),
        "to": "to",
        **dict.fromkeys(("not", "never"), "not"),
    },
    timeless=frozenset(("be", "been", "being")),
    passed_over=frozenset(("also", "already", "now", "just", "yet", "since", "finally", "formally", "then")),
    goes_on=frozenset(("being",)),
    endings={"ing": "going", "ed": "past", "s": "present"},
    forms=dict.fromkeys(_PAST.split(), "past"),
)

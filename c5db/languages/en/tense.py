"""How English tells the time of a verb."""

from c5db.languages.tense_words import TenseWords

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
    passed_over=frozenset(("also", "already", "now", "just", "yet", "since", "finally", "formally", "then")),
    endings={"ing": "going", "ed": "past", "s": "present"},
)

"""How Russian tells the time of a verb; the forms themselves come from the dictionary."""

from c5db.languages.tense_words import TenseWords

WORDS = TenseWords(
    helpers={
        **dict.fromkeys(("будет", "будут"), "will"),
        **dict.fromkeys(("может", "могут", "мог", "могла", "могли", "бы", "если", "чтобы"), "may"),
        "не": "not",
        **dict.fromkeys(("был", "была", "было", "были"), "was"),
    },
)

"""How Kazakh tells that a value has changed, or comes on top of another: the verb stands last."""

from c5db.languages.change_words import ChangeWords, pattern

CHANGED = r"\b(?:өс|арт|ұлғай|көбей|қысқар|азай|төменде|кеңей|көтеріл|жылжы|шегер|қымбатта|арзанда)\w*"
"""Verbs of change, after the one value «-дан» and the other «-ға дейін»."""

WORDS = ChangeWords(
    revised_before=pattern(r"\b(?:енді|қазір)_$"),
    revised_after=pattern(rf"^\S*(?:\s+\S+)?\s+дейін\s+(?:\S+\s+){{0,2}}{CHANGED}"),
    former_before=pattern(
        r"\b(?:бастапқыда|бастапқы(?!\s+жария)|бұрын\w*|бұған дейін|алғашында|әуелде|әуелгі|еске салсақ)\b"
        r"[^.;!?\n]{0,90}$",
        r"\bорнына_$",
        r"\b(?:мақала|жаңалық|хабар|мәтін|материал)\w*\s+(?:алдыңғы|бұрынғы|алғашқы|бастапқы)\s+нұсқасында\b"
        r"[^.;!?\n]{0,200}$",
    ),
    former_after=pattern(
        rf"^\S*(?:дан|ден|тан|тен|нан|нен)\s...дейін\s+(?:\S+\s+){{0,2}}{CHANGED}", r"^\S*\s+орнына\b", r"^\S*\s+емес,"
    ),
    further_before=pattern(r"\b(?:тағы(?: да)?|қосымша)\s+(?:(?:шамамен|кемінде|кем дегенде)\s+)?$"),
)

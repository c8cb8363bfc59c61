"""How Kazakh tells what is no deal's: what is drawn of a loan, how old things are, what a fund manages."""

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import MONEY, SHARE, Aside, pattern

ASIDES: tuple[Aside, ...] = (
    # «(3 млрд теңгеге несие,) оның 1,2 млрд теңгесі игерілді».
    Aside(
        "x.spent",
        MONEY,
        after=pattern(
            r"\s*(?P<told>(?:қазірдің өзінде\s+|әзірге\s+|бүгінге дейін\s+)?"
            r"(?:игеріл|пайдаланыл|жұмсал|алын)(?:ді|ды|ген|ған|іп|ып)\b)"
        ),
        told=pattern(r"\b(?:несие|қарыз|кредит|займ|лимит)"),
        bars=frozenset({Attribute.VALUE, Attribute.FINANCING}),
    ),
    # «қызмет ету мерзімі 28 жылдан асқан вагондар», «жасы 20 жылдан асқан кемелер».
    Aside(
        "x.spec",
        frozenset({FigureKind.DURATION}),
        before=pattern(r"\b(?:қызмет ету мерзімі|жарамдылық мерзімі|жасы)\w*(?:\s+[^\W\d]+){0,2}\s*[:—–-]?\s*$"),
        bars=frozenset({Attribute.TERM}),
    ),
    # «басқаруында 40 млрд доллар бар», «банк активтері 6 млрд теңгеге жетті».
    Aside(
        "x.valuation",
        MONEY,
        before=pattern(r"\b(?:басқаруында(?:ғы)?|активтері(?:нің көлемі)?)\s+(?:шамамен\s+)?$"),
    ),
    # «соманың 70 пайызын», «дауыстардың 60 %-ы».
    Aside(
        "x.part",
        SHARE,
        before=pattern(
            r"\b(?:соманың|құнының|қаражаттың|дауыстардың|дауыстың|шығынның|өнімнің|өндірістің|экспорттың|импорттың"
            r"|халықтың|нарықтың|тұтынудың|жұмыстың|парктің)\s+(?:(?:шамамен|кемінде|тағы)\s+)?$"
        ),
    ),
    # «900 млн долларға сатып алады деген ақпаратты жоққа шығарды».
    Aside(
        "v.deny",
        MONEY | SHARE,
        after=pattern(
            r"(?![^.;!?\n]*\b(?:бұз|тоқтат|жой|бас тарт|және\b|бірақ\b))[^.,;!?\n]{0,120}\b(?:деген|туралы|жөніндегі)"
            r"\s+(?:ақпарат|хабар|мәлімет|сыбыс)\w*\s+(?:жоққа|теріске)\s+шығар"
        ),
    ),
)

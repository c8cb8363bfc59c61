"""Kazakh words of deals that are carried out already."""

from c5db.languages.patterns import pattern
from c5db.languages.standing_words import StandingWords

NAMED = r"(?:келісім|келісімшарт|шарт|лицензия|концессия|мәміле|тапсырыс)\w*"

WORDS = StandingWords(
    since=pattern(
        r"\b(?:(?P<year>(?:19|20)\d\d) (?:жыл\w*|ж\.) (?:[\w-]+ )?)?бері\b",
        r"\b(?:екінші|үшінші|төртінші|бесінші|алтыншы|оныншы) жыл (?:қатарынан|бойы)\b",
        r"\b(?:бір|екі|үш|төрт|бес|алты|он) жылдан астам\b",
    ),
    already=pattern(r"\b(?:қазір|қазірде|қазіргі уақытта|бүгінде|бұрынғыдай|кестеге сай)\b"),
    under=pattern(
        rf"\b{NAMED} (?:бойынша|аясында|негізінде|шеңберінде)\b",
        rf"\b{NAMED} (?:[\w-]+ )?мерзімі (?:[\w-]+ ){{0,2}}(?:біт|аяқтал)\w*",
    ),
    own=pattern(
        rf"\b(?:(?:19|20)\d\d) жыл(?:ы|ғы) (?:[\w-]+ ){{0,3}}?{NAMED} бойынша\b",
        rf"\b(?:басқа|бұрынғы|бөлек|ертеректегі) {NAMED} бойынша\b",
    ),
    holds=pattern(rf"\b{NAMED} (?:ие|бар)\b"),
    no_deeds=frozenset({"жүріп", "деп", "айтып", "бол"}),
)

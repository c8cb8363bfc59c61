"""How Kazakh tells who says so: the verb of saying stands last, or before its subject."""

import re

from c5db.languages.patterns import NEVER, by_letter
from c5db.languages.ruling_words import RulingWords
from c5db.languages.speech_words import SpeechWords, ways, words

SAYS = (
    r"\b"
    + by_letter(
        "хабарла(?:ды|йды|ған)|мәлімде(?:ді|йді|ген)|де(?:ді|йді|ген)|айт(?:ты|ады|қан)|жаз(?:ды|ады|ған)"
        "|растады|түсіндірді|жариялады|бағала(?:ды|йды|п отыр)|болжа(?:ды|йды|п отыр)|атап өтті"
    )
    + r"\b"
)
WHAT = (
    r"\b(?:мәліметінше|мәліметтері бойынша|айтуынша|дерегінше|деректерінше|хабарлауынша|есебінше|бағалауынша|сөзінше"
    r"|пікірінше)\b"
)
HOPES = r"(?:күтеді|күтіп отыр|үміттенеді|жоспарлап отыр)"
WHO = (
    r"\b(?:ол|оның|компания(?:ның)?|банк(?:тің)?|министрлік(?:тің)?|ведомство(?:ның)?|министр(?:дің)?|үкімет(?:тің)?)\b"
    r"|\b(?:бақ|ақпарат құралдары|дереккөз|сарапшы|талдаушы)[а-яәіңғүұқөһ]*"
)

WORDS = SpeechWords(
    cue=re.compile(rf"{SAYS}|{WHAT}|\bсілтеме", re.IGNORECASE),
    opening=ways(WHO, rf"{{who}}_\s+{SAYS}(?!\s)", rf"^{{who}}[^.;]*?\bдеп\s+{SAYS}"),
    closing=ways(WHO, rf"(?:,|\bдеп)\s+(?:деп\s+)?{SAYS}_\s+{{any}}"),
    around=ways(WHO, rf"{{any}}_\s+{WHAT}"),
    likewise=NEVER,
    cited=ways(WHO, r"{any}_\s+сілтеме"),
    hoping=ways(WHO, rf"{{who}}_\s+{HOPES}\b"),
    opens=re.compile(SAYS, re.IGNORECASE),
    hopes=re.compile(HOPES, re.IGNORECASE),
    somebody=re.compile(WHAT, re.IGNORECASE),
    person=words("ол|оның|министр(?:дің)?"),
    company=words("компания(?:ның)?|банк(?:тің)?"),
    body=words("министрлік(?:тің)?|ведомство(?:ның)?"),
    government=("үкімет", words("үкімет(?:тің)?")),
    same=NEVER,
    unnamed={
        "БАҚ": words("бақ.*|ақпарат құралдары.*"),
        "дереккөздер": words("дереккөз.*"),
        "сарапшылар": words("(?:сарапшы|талдаушы).*"),
    },
    ruled_out=NEVER,
)

RULINGS = RulingWords(
    authority=re.compile(
        r"\b(?:монополия|бәсекелест|реттеуші|ұлттық банк|орталық банк|қаржы нарығын)\w*"
        r"(?: (?:қорғау|дамыту|реттеу|және)|(?: \w+){0,2} (?:агентті|комитет|қызмет)\w+)*",
        re.IGNORECASE,
    ),
    rules=re.compile(r"(?:мақұлда|рұқсат|тыйым|қарастыр|бекіт)"),
    by=frozenset(),
    tells=re.compile(r"хабардар"),
    consents=re.compile(r"(?:рұқсат|мақұлда)"),
    named_before=True,
    verb_last=True,
)

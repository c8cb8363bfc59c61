"""Kazakh ways to hang a name on a verb."""

import re

from c5db.languages.frame_words import FrameWords, by_slot

WORDS = FrameWords(
    hangers=by_slot(
        from_="тарабынан", for_="үшін", along="бірге бірлесіп", by="тарапынан", between="арасында арасындағы",
        through="арқылы",
    ),
    cases={"nomn": "subject", "gent": "of", "datv": "to", "accs": "object", "ablt": "with", "loct": "in"},
    passive=re.compile(r"(?:[ыі][лн]|\w{3}л)(?:д[ыі]|ған|ген|ады|еді|мақ|мек|[ыі]п)$"),
    acts=by_slot(award="таңда жалдады жүктеді жүктел", pay="төле", pass_="өтті өтеді өткен тиеді тиді бұйыр"),
    joiners=frozenset({"мен", "бен", "пен", "және"}),
    endings=by_slot(
        from_="дан ден тан тен нан нен", to="ға ге қа ке на не", with_="мен бен пен",
        of="ның нің дың дің тың тің", object="ды ді ты ті ны ні",
    ),
    heads=(
        "компания", "корпорация", "банк", "қор", "топ", "тоб", "концерн", "холдинг", "үкімет", "министрліг",
        "әуекомпания",
    ),
    verb_last=True,
    about=frozenset({"туралы", "жөнінде", "жөніндегі", "бойынша", "жайлы"}),
)  # fmt: skip

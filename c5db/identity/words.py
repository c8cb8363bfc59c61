"""The words that names carry besides the name itself, and the letters of one script in another."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FORMS = _words(
    """ао тоо оао зао пао ооо ип пк гп гкп ргп фгуп гуп нк жшс ақ кеақ ұк нао мфо ук чп тд рк рф
    llc llp ltd limited inc incorporated corp corporation co company companies jsc ojsc pjsc cjsc plc sa ag gmbh bv
    nv spa srl oy ab asa kk pte pty lp se sas the компания корпорация компаниясы корпорациясы
    акционерное общество товарищество ответственностью ограниченной публичное"""
)
"""Legal forms and the generic words that come and go with them."""

GROUPS = _words("group holding holdings группа холдинг концерн тобы холдингі концерні")
"""A group goes by its company's name as often as not, but it may be the owner of a company of that name."""

PREFIXES = _words("национальная национальный государственная государственный ұлттық мемлекеттік national state")
"""Adjectives that describe a company before its name."""

JOINTS = _words("of the and for de la al и в на по с при мен және")
"""Small words that hold a name together and do not tell one from another."""

_LOCAL = {
    "akimat": "akimat акимат акимата акимату акиматом акимате әкімдігі әкімдігінің әкімдік",
    "khokimiyat": "khokimiyat hokimiyat хокимият хокимията хокимияту хокимиятом хакимият хокимияты",
}
LOCAL = {form: head for head, forms in _LOCAL.items() for form in forms.split()}
"""What local authorities are called: their place tells them apart, wherever it stands and in whatever language."""

CITIES = _words("city town город города городу городом г қала қаласы қаласының қалалық")
"""Words that a city's name goes with or without."""

REGIONS = _words("region oblast область области областью облыс облысы облысының")
"""Words for a region, which is another place than the city of its name."""

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі"
_LATIN = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e a g k n o u u h i"
LATIN = {letter: sound.strip("-") for letter, sound in zip(_CYRILLIC, _LATIN.split(), strict=True)}
"""Cyrillic letters, Russian and Kazakh, in Latin ones."""

SOUNDS = (
    ("tion", "sn"), ("shch", "s"), ("dzh", "z"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("kh", "h"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("dz", "z"), ("qu", "k"), ("q", "k"),
    ("c", "k"), ("w", "v"), ("j", "z"), ("x", "ks"), ("g", "h"),
)  # fmt: skip
"""Spellings of one sound, each brought to one letter, in this order."""

ACCENTS = ("c(?=[eiy])", "s"), ("g(?=[eiy])", "j"), ("ch", "kh"), ("ch", "k"), ("(?<=[aeiou])w", "")
"""Latin letters that some languages say otherwise: each may or may not be said so."""

ENDINGS = (
    "ого", "его", "ому", "ему", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ие", "ия", "ии",
    "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й",
)  # fmt: skip
"""Case endings that a name may still carry, the longest first; those with a consonant are as often part of it."""

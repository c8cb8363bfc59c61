"""Whom articles quote without a name, in the language of the page."""

from collections.abc import Mapping

NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "источники": "sources",
        "дереккөздер": "sources",
        "СМИ": "media",
        "БАҚ": "media",
        "эксперты": "experts",
        "сарапшылар": "experts",
        "аналитики": "analysts",
        "обозреватели": "observers",
        "правительство": "government",
        "үкімет": "government",
    },
    "ru": {
        "sources": "источники",
        "дереккөздер": "источники",
        "media": "СМИ",
        "БАҚ": "СМИ",
        "analysts": "аналитики",
        "сарапшылар": "эксперты",
        "officials": "официальные лица",
        "government": "правительство",
        "үкімет": "правительство",
    },
}


def speaker_name(speaker: str, lang: str) -> str:
    """`sources` → «источники»; a name stays as written."""
    return NAMES[lang].get(speaker, speaker)

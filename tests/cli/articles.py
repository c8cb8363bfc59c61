"""Articles made up for tests."""

import json
from pathlib import Path

ARTICLE = "Компания «Ромашка» купит у завода 12 локомотивов за $40 млн. Контракт подписан 3 марта 2026 года."

SYLLABLES = ("ба", "ве", "го", "ду", "жи", "зо", "ку", "ле", "ми", "ню", "па", "ро", "са", "тэ", "фу", "ха", "ци", "ше")


def write(path: Path, text: str) -> Path:
    """A file with a text in it."""
    path.write_text(text, "utf-8")
    return path


def many(path: Path, count: int) -> Path:
    """A file of articles on as many deals."""
    lines = (json.dumps({"id": str(n), "text": article(n)}, ensure_ascii=False) for n in range(count))
    return write(path, "".join(f"{line}\n" for line in lines))


def article(n: int) -> str:
    """An article on a deal that no other number has."""
    buyer, seller = _name(n), _name(n + 7919)
    return f"Компания «{buyer}» купит у завода «{seller}» {n + 2} тракторов за ${n + 10} млн. Контракт подписан."


def _name(n: int) -> str:
    """A made-up name that no other number has."""
    return "".join(SYLLABLES[n // len(SYLLABLES) ** place % len(SYLLABLES)] for place in range(4)).capitalize()

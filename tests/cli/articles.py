"""Articles made up for tests."""

import json
from pathlib import Path

ARTICLE = "Компания «Ромашка» купит у завода 12 локомотивов за $40 млн. Контракт подписан 3 марта 2026 года."


def write(path: Path, text: str) -> Path:
    """A file with a text in it."""
    path.write_text(text, "utf-8")
    return path


def many(path: Path, count: int, first: int = 0) -> Path:
    """A file of different articles."""
    numbers = range(first, first + count)
    lines = (json.dumps({"id": str(n), "text": f"{ARTICLE} Поставки займут {n} дней."}) for n in numbers)
    return write(path, "".join(f"{line}\n" for line in lines))

"""How fast figures are read, and money beside natasha's MoneyExtractor, on the same articles in one run.

    python benchmarks/figures.py [ARTICLE.txt ...] [--lang ru] [--rounds 5] [--json]

Without files it reads the sample articles of the repository. natasha is measured where it is installed (see README.md).
"""

import argparse
import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from c5db.figures import find_figures, find_money

SAMPLES = Path(__file__).parent.parent / "seeds"
PUBLISHED = date(2025, 11, 10)


def articles(paths: list[Path]) -> list[str]:
    """The texts, cut into articles of a few paragraphs as long as news is."""
    texts = [path.read_text("utf-8-sig") for path in paths]
    return [text for text in texts if text.strip()]


def best_of(rounds: int, read: Callable[[str], object], texts: list[str]) -> float:
    """Processor seconds for all texts, the best of several rounds; the first one warms up what is loaded once."""
    read(texts[0])
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return best


def natasha_reader() -> Callable[[str], object] | None:
    """natasha's reader of money, where it is installed."""
    try:
        from natasha import MoneyExtractor, MorphVocab  # type: ignore[import-not-found]
    except ImportError:
        return None
    extractor = MoneyExtractor(MorphVocab())
    return lambda text: list(extractor(text))


def measure(texts: list[str], lang: str, rounds: int) -> dict[str, float | int]:
    """Characters a second of each reader, and how many times natasha's speed ours is."""
    size = sum(map(len, texts))
    money = best_of(rounds, lambda text: find_money(text, lang), texts)
    every = best_of(rounds, lambda text: find_figures(text, lang, PUBLISHED), texts)
    result: dict[str, float | int] = {
        "articles": len(texts),
        "characters": size,
        "money_figures": sum(len(find_money(text, lang)) for text in texts),
        "all_figures": sum(len(find_figures(text, lang, PUBLISHED)) for text in texts),
        "money_characters_a_second": round(size / money),
        "all_characters_a_second": round(size / every),
    }
    other = natasha_reader() if lang == "ru" else None
    if other is not None:
        seconds = best_of(1, other, texts)
        result["natasha_money_characters_a_second"] = round(size / seconds)
        result["money_times_natasha"] = round(seconds / money, 1)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--lang", default="ru")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result = measure(articles(options.files or sorted(SAMPLES.glob("*.txt"))), options.lang, options.rounds)
    if options.json:
        print(json.dumps(result))
    else:
        for name, value in result.items():
            print(f"{name.replace('_', ' '):<36}{value:>14,}")


if __name__ == "__main__":
    main()

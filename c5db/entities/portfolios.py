"""Portfolios of the bodies of states, by which they are named in English."""


class Portfolio:
    """What a body is for, in English: «сельского хозяйства и торговли» → Agriculture, Trade."""

    def __init__(self) -> None:
        self.words: list[list[str]] = []

    def add(self, english: str, *, opens: bool) -> None:
        """One word more; `opens`: the first of another item."""
        if not english:
            return
        if opens or not self.words:
            self.words.append([])
        if english not in self.words[-1]:
            self.words[-1].append(english)

    @property
    def say_something(self) -> bool:
        """Whether more is said than "national" or "state"."""
        return any(word not in _BARE for words in self.words for word in words)

    def title(self, head: str) -> str:
        """`Ministry` → `Ministry of Agriculture and Trade`."""
        items = [_ALONE.get(" ".join(words), " ".join(_in_order(words))) for words in self.words]
        items = list(dict.fromkeys(items))
        listed = items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
        return f"{head} of {listed}"


def _in_order(words: list[str]) -> list[str]:
    """English puts what is done last: «развитие конкуренции» → Competition Development."""
    return [*words[1:], words[0]] if words[0] in _DONE else words


_DONE = frozenset({"Development", "Protection", "Regulation"})
_BARE = frozenset({"National", "State", "Federal", "International", "Public", "Regional", "Special"})
_ALONE = {"Foreign": "Foreign Affairs", "Internal": "Internal Affairs", "Oil Gas": "Oil and Gas"}
"""What a lone word stands for in the name of a ministry: the Foreign Ministry."""

"""So much is parsed before it is needed, and no more."""

from c5db.domain.records import Document
from c5db.reading import parse_all
from c5db.reading.pools import Chunk
from c5db.reading.sources import Outcome, parse_one


class Counting:
    """A pool in this process that notes how many characters wait in it at most."""

    chunk_documents = 2

    def __init__(self, ahead: int, ahead_characters: int) -> None:
        self.ahead, self.ahead_characters = ahead, ahead_characters
        self.waiting: list[int] = []
        self.most = 0

    def submit(self, chunk: Chunk) -> "Waiting":
        self.waiting.append(sum(len(one.text) for one in chunk if isinstance(one, Document)))
        self.most = max(self.most, sum(self.waiting))
        return Waiting(self, chunk)


class Waiting:
    """A chunk that is parsed when it is asked for."""

    def __init__(self, pool: Counting, chunk: Chunk) -> None:
        self._pool, self._chunk = pool, chunk

    def result(self) -> list[Outcome]:
        self._pool.waiting.pop(0)
        return [parse_one(one) for one in self._chunk]


def read(pool: Counting, number: int, length: int) -> list[Outcome]:
    words = "слово " * (length // 6)
    return list(parse_all((Document(str(n), str(n), words) for n in range(number)), pool=pool))


def test_few_long_documents_wait() -> None:
    pool = Counting(ahead=10, ahead_characters=3_000)
    assert len(read(pool, 20, 600)) == 20
    assert pool.most <= 3_000 + 2 * 600


def test_many_short_documents_wait() -> None:
    pool = Counting(ahead=10, ahead_characters=3_000)
    assert len(read(pool, 40, 60)) == 40
    assert pool.most == 10 * 2 * 60


def test_one_chunk_is_parsed_however_long_it_is() -> None:
    pool = Counting(ahead=10, ahead_characters=1)
    assert len(read(pool, 4, 600)) == 4

"""Bodies that come packed."""

import gzip

import pytest

from c5db.fetch.body import read_body
from c5db.fetch.errors import FetchError

PARTS = (b"one ", b"two ", b"three")
PACKED = b"".join(map(gzip.compress, PARTS))


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_gzip_in_parts_is_read_to_its_end_however_it_is_cut(size: int) -> None:
    chunks = [PACKED[at : at + size] for at in range(0, len(PACKED), size)]
    assert read_body(chunks, "gzip", 100) == b"one two three"


def test_padding_after_gzip_is_passed_over() -> None:
    assert read_body([PACKED, b"\0" * 50], "gzip", 1000) == b"one two three"


def test_a_bomb_in_parts_ends_at_the_limit() -> None:
    with pytest.raises(FetchError, match="larger than 100 bytes"):
        read_body([gzip.compress(b" " * 50) * 1000], "gzip", 100)


def test_what_unpacks_to_many_pieces_is_whole() -> None:
    data = bytes(range(256)) * 10_000
    assert read_body([gzip.compress(data)], "gzip", 3_000_000) == data

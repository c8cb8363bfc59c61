"""What people decided: the newest word on a pair holds."""

from c5db.identity.decisions import Word, held_together, kept_apart, united

ONE, TWO, THREE = 1, 2, 3


def same(decision_id: int, *things: int) -> Word:
    return Word(decision_id, dict.fromkeys(things, 0))


def apart(decision_id: int, rest: tuple[int, ...], taken: tuple[int, ...]) -> Word:
    return Word(decision_id, dict.fromkeys(rest, 0) | dict.fromkeys(taken, 1))


def test_what_is_called_one_is_held_together() -> None:
    assert held_together([same(1, ONE, TWO), same(2, TWO, THREE)]) == [{ONE, TWO, THREE}]


def test_what_a_later_word_takes_apart_is_no_longer_held_together() -> None:
    words = [same(1, ONE, TWO, THREE), apart(2, (ONE, TWO), (THREE,))]
    assert held_together(words) == [{ONE, TWO}]
    assert kept_apart(words) == {(ONE, THREE), (TWO, THREE)}


def test_what_a_later_word_calls_one_is_no_longer_kept_apart() -> None:
    words = [apart(1, (ONE,), (TWO,)), same(2, ONE, TWO)]
    assert kept_apart(words) == set()
    assert held_together(words) == [{ONE, TWO}]


def test_the_order_in_which_words_are_read_changes_nothing() -> None:
    words = [apart(1, (ONE,), (TWO,)), same(2, ONE, TWO)]
    assert held_together(words[::-1]) == held_together(words)
    assert kept_apart(words[::-1]) == kept_apart(words)


def test_what_is_held_together_with_one_is_kept_apart_from_the_other_too() -> None:
    words = [apart(1, (ONE,), (TWO,)), same(2, TWO, THREE)]
    assert kept_apart(words) == {(ONE, TWO), (ONE, THREE)}


def test_groups_that_a_word_spans_are_one() -> None:
    assert united([[0, 1], [2], [3]], [frozenset({1, 2})]) == [[0, 1, 2], [3]]

"""Words put together by their first letters are those that were listed, and no others."""

import re

import pytest

from c5db.languages.patterns import by_letter

LISTED = r"said|says|s[ea]nt|told|tick(?:s|ed)?|talks of|a\|b|up[|)(]"


@pytest.mark.parametrize(
    "text", ["said", "says", "sent", "told", "ticked", "talks of", "a|b", "up|", "up(", "talks", "s", "b"]
)
def test_words_by_letter_are_the_words_listed(text: str) -> None:
    listed, by_first = (re.compile(words, re.IGNORECASE).fullmatch(text) for words in (LISTED, by_letter(LISTED)))
    assert (by_first is None) == (listed is None)


@pytest.mark.parametrize("words", ["said|[st]old", "said|t?old", "said|(?:told)"])
def test_a_word_that_begins_with_no_one_letter_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="begins with no letter"):
        by_letter(words)

"""Sentences end, whatever runs on."""

from c5db.text.sentences import LONGEST, sentences


def test_what_runs_on_without_an_end_is_cut_at_spaces() -> None:
    text = " ".join(f"{n} млрд" for n in range(3000))
    found = sentences(text)
    assert all(0 < len(span) <= LONGEST for span in found)
    assert [word for span in found for word in text[span.start : span.end].split()] == text.split()


def test_a_word_longer_than_any_sentence_loses_no_letter() -> None:
    text = "ш" * (2 * LONGEST + 7)
    assert "".join(text[span.start : span.end] for span in sentences(text)) == text

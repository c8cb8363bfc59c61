"""Whoever is told of a failure cannot make the run fail or hang."""

import logging

import pytest

from c5db.nightly import alarm
from c5db.nightly.settings import FailureSettings
from c5db.nightly.tally import Tally


@pytest.mark.parametrize("words", ["sleep 600; true", "sleep 600 & wait"])
def test_a_command_that_does_not_end_is_left(
    words: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(alarm, "SECONDS", 0.5)
    with caplog.at_level(logging.ERROR):
        alarm.sound(FailureSettings(command=("sh", "-c", words)), "failed", "it failed", Tally())
    assert "command failed" in caplog.text


def test_words_that_no_environment_holds_are_told_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        alarm.sound(FailureSettings(command=("true",)), "failed", "NUL \0 and half \ud800", Tally())
    assert caplog.text == ""

"""A config is read whole or refused with the place of what is wrong."""

from pathlib import Path

import pytest

from c5db.domain.errors import UsageError
from c5db.nightly.config_file import read_config
from c5db.nightly.settings import Kind, Measure, Then
from tests.migrating import ROOT

SOURCE = '[[source]]\nkind = "files"\npaths = ["articles"]\n'
FEED = '[[source]]\nkind = "feed"\nurl = "https://news.example/rss"\n'

WRONG = [
    ("", "it names no source"),
    ("nonsense", "is no TOML"),
    (SOURCE + "publsher = 'x'", r"unknown key source\[1\]\.publsher; did you mean publisher\?"),
    (SOURCE + "[fetch]\nuser_agnet = 'x'", r"unknown key fetch\.user_agnet; did you mean user_agent\?"),
    (SOURCE + "[ftech]\n", r"unknown key ftech; did you mean fetch\?"),
    (SOURCE + "xyzzy = 1", r"unknown key source\[1\]\.xyzzy; known: kind, name"),
    ('[[source]]\nkind = "feeds"\nurl = "x"', r"source\[1\]\.kind is one of .*; did you mean feed\?"),
    ('[[source]]\npaths = ["x"]', r"source\[1\] lacks kind"),
    ('[[source]]\nkind = "feed"', "of the kind feed, which needs url"),
    ('[[source]]\nkind = "files"\npaths = "x"', r"source\[1\]\.paths is a list, as in \[\"…\"\], not 'x'"),
    (FEED, "fetch.user_agent is missing"),
    (FEED + "include = '('", r"source\[1\]\.include is no regular expression"),
    (SOURCE + "[fetch]\nattempts = 0", "at least 1"),
    (SOURCE + "[fetch]\nattempts = 1.5", r"fetch\.attempts is a whole number, not 1\.5"),
    (SOURCE + "[fetch]\nread_timeout = -1", r"fetch\.read_timeout is a number from 0 up, not -1"),
    (SOURCE + "[fetch]\nread_timeout = nan", r"fetch\.read_timeout is a number from 0 up"),
    (SOURCE + "[fetch]\nread_timeout = true", r"fetch\.read_timeout is a number, not True"),
    (SOURCE + '[[check]]\nmeasure = "facts_moved"', r"check\[1\] sets no bound"),
    (SOURCE + '[[check]]\nmeasure = "fact_moved"\nat_most = 1', r"did you mean facts_moved\?"),
    (SOURCE + '[[export]]\nfolder = "x"\nformat = "xls"', r"export\[1\]\.format is one of csv"),
    (SOURCE + '[on_failure]\nwebhook = "${NO_SUCH}"', r"speaks of \$\{NO_SUCH\}"),
    ("source = 1", "source is a list"),
    ("source = [1]", r"source\[1\] is a table"),
]


@pytest.mark.parametrize(("text", "reason"), WRONG)
def test_what_is_wrong_is_named_by_its_place(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "c5db.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=reason) as error:
        read_config(str(path), {})
    assert str(path) in str(error.value)


def test_a_config_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_config(str(tmp_path / "none.toml"), {})


def test_paths_are_meant_from_the_folder_of_the_config(tmp_path: Path) -> None:
    (tmp_path / "c5db.toml").write_text(SOURCE + '[report]\nfile = "out/report.html"', "utf-8")
    settings = read_config(str(tmp_path / "c5db.toml"), {})
    assert settings.source[0].paths == (str(tmp_path / "articles"),)
    assert settings.report.file == str(tmp_path / "out" / "report.html")


def test_a_secret_may_come_from_the_environment(tmp_path: Path) -> None:
    (tmp_path / "c5db.toml").write_text(SOURCE + '[on_failure]\nwebhook = "https://x.example/${TOKEN}"', "utf-8")
    settings = read_config(str(tmp_path / "c5db.toml"), {"TOKEN": "s3cret"})
    assert settings.on_failure.webhook == "https://x.example/s3cret"


def test_a_config_without_checks_has_sane_ones(tmp_path: Path) -> None:
    (tmp_path / "c5db.toml").write_text(SOURCE, "utf-8")
    checks = {check.measure: check.then for check in read_config(str(tmp_path / "c5db.toml"), {}).check}
    assert checks[Measure.REJECTED_SHARE] is Then.STOP
    assert checks[Measure.FACTS_MOVED] is Then.STOP


def test_the_example_that_is_shipped_is_sound_and_shows_every_kind_of_source() -> None:
    settings = read_config(str(ROOT / "deploy" / "c5db.toml"), {"C5DB_WEBHOOK": "https://hooks.example/x"})
    assert {source.kind for source in settings.source} == set(Kind)

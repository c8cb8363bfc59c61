"""The command as a timer runs it: exit codes, logs, metrics, and who is told of a failure."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from c5db.store.job_lock import only_job
from tests.cli.commands import PROGRAM, Env, run
from tests.cli.conftest import environment
from tests.nightly.articles import article, feed
from tests.servers import Server
from tests.web import Site

ConfigFile = Callable[..., Path]


@pytest.fixture(scope="module")
def url(server: Server, migrated: str) -> Iterator[URL]:
    """A database that the tests of this module share."""
    name = f"{migrated}_nightly"
    yield server.create(name, migrated)
    server.drop(name)


@pytest.fixture
def env(url: URL) -> Env:
    return environment(url)


@pytest.fixture
def nightly_engine(url: URL) -> Iterator[Engine]:
    engine = create_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def files(config_file: ConfigFile, tmp_path: Path) -> Callable[[str], Path]:
    """A config of one folder with one article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.html").write_text(article(), "utf-8")
    return lambda more="": config_file(f'[[source]]\nkind = "files"\nname = "folder"\npaths = ["articles"]\n{more}')


def last_run(engine: Engine) -> tuple[Any, ...]:
    with engine.connect() as connection:
        return tuple(
            connection.execute(text("SELECT status, error FROM analyst.runs ORDER BY run_id DESC LIMIT 1")).one()
        )


def test_a_night_logs_json_and_ends_with_one_line(env: Env, files: Callable[..., Path], nightly_engine: Engine) -> None:
    ended = run(["nightly", "--config", files()], env)
    assert ended.code == 0, ended.err
    assert ended.out.count("\n") == 1
    assert "Run 1 done" in ended.out
    events = [json.loads(line) for line in ended.err.splitlines()]
    assert [one["event"] for one in events][:2] == ["run started", "step done"]
    assert {"time", "level", "event", "run_id"} <= set(events[0])
    assert last_run(nightly_engine) == ("done", None)


def test_a_dry_run_shows_what_is_due_and_writes_nothing(
    env: Env, files: Callable[..., Path], site: Site, nightly_engine: Engine
) -> None:
    site.put("/rss", feed(site.url("/1"), site.url("/2")))
    config = files(f'[[source]]\nkind = "feed"\nname = "agency"\nurl = "{site.url("/rss")}"\n'
                   f'[[source]]\nkind = "feed"\nname = "lost"\nurl = "{site.url("/none")}"\n')  # fmt: skip
    before = last_run(nightly_engine), _counts(nightly_engine)
    ended = run(["nightly", "--config", config, "--dry-run", "--json"], env)
    assert ended.code == 3, ended.err
    due = {one["source"]: (one["due"], one["problem"]) for one in ended.json}
    assert due == {
        "folder": (1, None),
        "agency": (2, None),
        "lost": (0, f"{site.url('/none')}: the server answered 404"),
    }
    assert (last_run(nightly_engine), _counts(nightly_engine)) == before
    assert site.asked["/1"] == 0


def test_a_dry_run_says_which_variable_is_not_set_and_the_run_needs_it(env: Env, files: Callable[..., Path]) -> None:
    config = files('[on_failure]\nwebhook = "https://x.example/${C5DB_NO_TOKEN}"\n')
    planned = run(["nightly", "--config", config, "--dry-run", "--json"], env)
    assert (planned.code, [one["source"] for one in planned.json]) == (0, ["folder"])
    assert planned.err == "c5db: C5DB_NO_TOKEN is not set, which the run itself will need\n"
    ended = run(["nightly", "--config", config], env)
    assert (ended.code, "${C5DB_NO_TOKEN}" in ended.err) == (2, True)


def _counts(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return [connection.scalar(text(f"SELECT count(*) FROM c5db.{table}")) for table in ("run", "page", "source")]


def test_what_could_not_be_taken_makes_the_exit_code_3(env: Env, files: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "articles" / "empty.txt").write_text("", "utf-8")
    assert run(["nightly", "--config", files()], env).code == 3


@pytest.mark.parametrize(
    "arguments", [["--only", "fech"], ["--only", "load", "--nope"], ["--only", "fetch"], ["--only", "report"]]
)
def test_wrong_usage_ends_with_2(env: Env, files: Callable[..., Path], arguments: list[str]) -> None:
    ended = run(["nightly", "--config", files(), *arguments], env)
    assert ended.code == 2
    assert "fetch" in ended.err or "nope" in ended.err or "it names no [report]" in ended.err


def test_a_wrong_config_ends_with_2_before_anything_is_done(config_file: ConfigFile) -> None:
    ended = run(["nightly", "--config", config_file("[fetsh]")], {**os.environ, "C5DB_DATABASE_URL": "postgresql://x"})
    assert ended.code == 2
    assert "did you mean fetch?" in ended.err


def test_a_login_that_changes_no_table_has_what_a_night_takes(
    env: Env, files: Callable[..., Path], site: Site, url: URL, nightly_engine: Engine, tmp_path: Path
) -> None:
    name = f"c5db_test_loader_{os.getpid()}"
    granted = run(["db", "grant", "--loader", name, "--password-stdin"], env, stdin=b"chosen\n")
    assert granted.code == 0, granted.err
    site.put("/granted", article("Астра", "Клевер", 9, 25))
    web = f'[[source]]\nkind = "urls"\nurls = ["{site.url("/granted")}"]\n'
    try:
        loader = environment(url.set(username=name, password="chosen"))
        ended = run(["nightly", "--config", files(f'{web}[[export]]\nfolder = "{tmp_path}/out"\n'), "--json"], loader)
        assert ended.code == 0, ended.err
        assert (ended.json["pages"]["fetched"], ended.json["documents"]["rejected"]) == (1, 0)
        assert run(["db", "downgrade", "-1"], loader).code == 1
    finally:
        with nightly_engine.begin() as connection:
            connection.execute(text(f"DROP OWNED BY {name}"))
            connection.execute(text(f"DROP ROLE {name}"))


def test_a_second_run_ends_with_4_at_once_and_tells_nobody(
    env: Env, files: Callable[..., Path], nightly_engine: Engine, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    with only_job(nightly_engine):
        started = time.monotonic()
        ended = run(["nightly", "--config", files(f'[on_failure]\ncommand = ["touch", "{told}"]')], env)
    assert ended.code == 4
    assert time.monotonic() - started < 20
    assert "a nightly run is under way" in ended.err
    assert not told.exists()


def test_a_killed_run_frees_its_lock_and_is_shown_as_killed(
    env: Env, config_file: ConfigFile, site: Site, nightly_engine: Engine
) -> None:
    site.put("/rss", feed(site.url("/slow")))
    site.pages["/slow"] = lambda request: site.closing.wait(30) and None
    config = config_file(f'[[source]]\nkind = "feed"\nurl = "{site.url("/rss")}"\n', _patient())
    with subprocess.Popen(
        [*PROGRAM, "nightly", "--config", str(config)], env=env, stderr=subprocess.DEVNULL
    ) as process:
        _wait_until(lambda: site.asked["/slow"] > 0)
        process.kill()
    site.put("/slow", article())
    ended = run(["nightly", "--config", config], env)
    assert ended.code == 0, ended.err
    assert "was killed: it ended without a word" in ended.err
    with nightly_engine.connect() as connection:
        rows = connection.execute(text("SELECT status FROM analyst.runs ORDER BY run_id DESC LIMIT 2")).scalars().all()
    assert rows == ["done", "killed"]


@pytest.mark.parametrize("thread", [0, -1], ids=["first thread", "last thread"])
def test_a_run_that_is_told_to_end_ends_at_once_and_says_so(
    env: Env, config_file: ConfigFile, site: Site, nightly_engine: Engine, tmp_path: Path, thread: int
) -> None:
    site.put("/rss", feed(site.url("/slow2")))
    site.pages["/slow2"] = lambda request: site.closing.wait(30) and None
    more = f'[on_failure]\ncommand = ["sh", "-c", "echo $C5DB_STATUS >{tmp_path}/told"]\n'
    config = config_file(f'[[source]]\nkind = "feed"\nurl = "{site.url("/rss")}"\n{more}', _patient())
    with subprocess.Popen(
        [*PROGRAM, "nightly", "--config", str(config)], env=env, stderr=subprocess.DEVNULL
    ) as process:
        _wait_until(lambda: site.asked["/slow2"] > 0)
        os.kill(_threads(process)[thread], signal.SIGTERM)
        assert process.wait(60) == 130
    assert last_run(nightly_engine)[0] == "interrupted"
    assert (tmp_path / "told").read_text() == "interrupted\n"


def begin(config: Path, env: Env) -> subprocess.Popen[bytes]:
    """A run that goes on while the test does."""
    return subprocess.Popen([*PROGRAM, "nightly", "--config", str(config)], env=env, stderr=subprocess.DEVNULL)


def _threads(process: subprocess.Popen[bytes]) -> list[int]:
    """The threads of a process: a signal to one of them reaches the process by this one. Linux alone names them."""
    return sorted(int(one.name) for one in Path(f"/proc/{process.pid}/task").glob("*")) or [process.pid]


def _patient() -> str:
    return '[fetch]\nuser_agent = "c5db"\nallow_private = ["127.0.0.1"]\nseconds_between = 0\nread_timeout = 60\n'


def _wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_failure_is_told_to_a_webhook_a_command_and_prometheus(
    env: Env, files: Callable[..., Path], site: Site, tmp_path: Path
) -> None:
    posted: list[dict[str, Any]] = []

    def hook(request: Any) -> None:
        posted.append(json.loads(request.rfile.read(int(request.headers["Content-Length"]))))
        request.send_response(204)
        request.end_headers()

    site.pages["/hook"] = hook
    metrics = '[metrics]\ntextfile = "c5db.prom"\n'
    assert run(["nightly", "--config", files(metrics)], env).code == 0
    good = (tmp_path / "c5db.prom").read_text()
    more = (
        f'{metrics}[on_failure]\nwebhook = "{site.url("/hook")}"\n'
        f'command = ["sh", "-c", "cat >{tmp_path}/told; env >{tmp_path}/env"]\n'
        '[[check]]\nmeasure = "documents_seen"\nat_most = 0\nthen = "stop"\n'
    )
    ended = run(["nightly", "--config", files(more)], {**env, "PGPASSWORD": "hidden"})
    assert ended.code == 1
    assert "The run was stopped by its checks" in ended.err
    assert posted[0]["status"] == "stopped"
    assert posted[0]["text"].startswith("c5db nightly: stopped: documents_seen: 1")
    assert json.loads((tmp_path / "told").read_text()) == posted[0]
    assert "hidden" not in (tmp_path / "env").read_text()
    bad = (tmp_path / "c5db.prom").read_text()
    assert run(["nightly", "--config", files(metrics), "--only", "check"], env).code == 0
    assert (tmp_path / "c5db.prom").read_text() == bad
    assert _metric(good, "success") == "1"
    assert _metric(bad, "success") == "0"
    assert _metric(bad, "last_success_timestamp_seconds") == _metric(good, "last_success_timestamp_seconds")
    assert 'c5db_nightly_documents{outcome="unchanged"} 1' in bad
    assert (tmp_path / "c5db.prom").stat().st_mode & 0o777 == 0o644


def _metric(text: str, name: str) -> str:
    (line,) = [line for line in text.splitlines() if line.startswith(f"c5db_nightly_{name} ")]
    return line.split()[1]


def test_a_webhook_that_fails_hides_nothing(env: Env, files: Callable[..., Path], site: Site) -> None:
    more = (
        f'[on_failure]\nwebhook = "{site.url("/token-1234")}"\ncommand = ["/no/such/program"]\n'
        '[[check]]\nmeasure = "documents_seen"\nat_most = 0\nthen = "stop"\n'
    )
    ended = run(["nightly", "--config", files(more)], env)
    assert ended.code == 1
    assert "token-1234" not in ended.err
    assert {"webhook failed", "command failed"} <= {
        json.loads(line)["event"] for line in ended.err.splitlines() if line.startswith("{")
    }


def test_a_database_that_is_not_there_is_a_failure_that_is_told(files: Callable[..., Path], tmp_path: Path) -> None:
    config = files(f'[on_failure]\ncommand = ["touch", "{tmp_path}/told"]')
    ended = run(
        ["nightly", "--config", config], {**os.environ, "C5DB_DATABASE_URL": "postgresql://u:secret@127.0.0.1:1/x"}
    )
    assert ended.code == 1
    assert "secret" not in ended.err
    assert (tmp_path / "told").exists()


def test_a_schema_that_is_behind_ends_with_5_and_upgrade_brings_it_up(
    empty_database_url: URL, files: Callable[..., Path]
) -> None:
    env = environment(empty_database_url)
    assert run(["nightly", "--config", files()], env).code == 5
    assert run(["nightly", "--config", files(), "--upgrade"], env).code == 0


def test_a_step_that_fails_says_which_and_why(env: Env, files: Callable[..., Path], nightly_engine: Engine) -> None:
    ended = run(["nightly", "--config", files('[report]\nfile = "c5db.toml/report.html"')], env)
    assert ended.code == 1
    status, error = last_run(nightly_engine)
    assert status == "failed"
    assert "c5db report ended with" in error

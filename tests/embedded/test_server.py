"""The embedded server starts anywhere, is shared, and outlives whoever started it."""

import os
import signal
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from c5db import embedded
from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.binaries import find_psql
from c5db.embedded.cluster import connect_as_superuser, make_database
from tests.embedded.commands import START, START_AND_STAY, ask, begin


def test_signs_of_the_shell_in_a_path_are_no_harm(place: Path) -> None:
    odd = place / 'a $HOME `x` \'и "сад" %s'
    try:
        assert ask(embedded.start(odd).url, "SELECT current_database()") == "c5db"
    finally:
        embedded.stop(odd)


def test_another_program_connects_by_the_url(running_home: Path) -> None:
    command = [str(find_psql()), embedded.start(running_home).url, "--no-psqlrc", "-Atc", "SELECT 6 * 7"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "42\n"


def test_only_the_owner_reads_the_files(running_home: Path) -> None:
    open_to_others = [path.name for path in running_home.iterdir() if path.stat().st_mode & 0o077]
    assert (running_home / "password").stat().st_mode & 0o777 == 0o600
    assert open_to_others == []


def test_a_wrong_password_is_refused(running_home: Path) -> None:
    address = embedded.start(running_home)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(address.url.replace(address.password, "wrong"))


@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8"])
def test_letters_do_not_depend_on_the_locale_of_the_caller(home: Path, locale: str) -> None:
    with begin(START, home, {"LC_ALL": locale, "LANG": locale, "PGDATA": "/nowhere", "PGPORT": "1"}) as process:
        url = process.communicate()[0].strip()
    assert ask(url, "SELECT lower('ЯНДЕКС I') || upper('қазақ i')") == "яндекс iҚАЗАҚ I"


def test_commands_at_once_share_one_server(home: Path) -> None:
    processes = [begin(START, home) for _ in range(4)]
    urls = {process.communicate()[0] for process in processes}
    assert urls == {f"{embedded.start(home).url}\n"}


def test_the_server_outlives_the_command_that_started_it(resting_home: Path) -> None:
    with begin(START, resting_home) as process:
        url = process.communicate()[0].strip()
    assert ask(url, "SELECT 1") == 1


def test_an_interrupt_at_the_terminal_leaves_the_server_up(resting_home: Path) -> None:
    with begin(START_AND_STAY, resting_home) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        os.killpg(process.pid, signal.SIGINT)
        process.wait()
    assert ask(url, "SELECT 1") == 1


@pytest.mark.parametrize("seconds", [0.3, 0.7])
def test_a_command_killed_as_it_starts_the_server_does_no_harm(home: Path, seconds: float) -> None:
    with begin(START, home) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    assert ask(embedded.start(home).url, "SELECT 1") == 1


def test_a_database_that_a_killed_command_still_makes_is_waited_for(running_home: Path) -> None:
    address = embedded.start(running_home)
    with connect_as_superuser(address.port, address.password) as connection:
        connection.execute("DROP DATABASE c5db")
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda _: make_database(address.port, address.password), range(4)))
    assert ask(address.url, "SELECT 1") == 1


def test_a_killed_server_comes_back_with_what_was_committed(running_home: Path) -> None:
    before = embedded.start(running_home)
    with psycopg.connect(before.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
    pid = embedded.status(running_home).pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    after = embedded.start(running_home)
    assert after == before
    assert ask(after.url, "SELECT count(*) FROM kept") == 1000


def test_the_number_of_a_dead_server_may_belong_to_another_process(running_home: Path) -> None:
    address = embedded.start(running_home)
    status = embedded.status(running_home)
    assert status.data is not None
    left_behind = (status.data / "postmaster.pid").read_text()
    embedded.stop(running_home)
    owner = status.data.stat()
    with subprocess.Popen(["sleep", "60"], user=owner.st_uid, group=owner.st_gid, extra_groups=groups()) as other:
        _, _, rest = left_behind.partition("\n")
        (status.data / "postmaster.pid").write_text(f"{other.pid}\n{rest}")
        assert not embedded.status(running_home).running
        assert embedded.start(running_home) == address
        other.kill()


def groups() -> list[int] | None:
    return [] if os.geteuid() == 0 else None


def test_the_port_is_kept(running_home: Path) -> None:
    port = embedded.start(running_home).port
    assert embedded.stop(running_home)
    assert not embedded.stop(running_home)
    assert embedded.start(running_home).port == port


def test_a_port_that_another_took_is_replaced(running_home: Path) -> None:
    port = embedded.start(running_home).port
    embedded.stop(running_home)
    with socket.create_server(("127.0.0.1", port)):
        moved = embedded.start(running_home).port
    embedded.stop(running_home)
    assert moved != port
    assert embedded.start(running_home).port == moved


def test_a_port_asked_for_is_taken_or_refused_plainly(resting_home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(EmbeddedPostgresError, match=f"port {port} is taken"):
            embedded.start(resting_home, port)
    assert embedded.start(resting_home, port).port == port
    with pytest.raises(EmbeddedPostgresError, match=f"runs on port {port} already"):
        embedded.start(resting_home, port + 1)


def test_a_home_that_cannot_be_made_is_one_clear_line() -> None:
    with pytest.raises(EmbeddedPostgresError) as error:
        embedded.start(Path(os.devnull))
    assert str(error.value).endswith("/dev/null/state.json: Not a directory")


def test_a_lost_password_is_one_clear_line(running_home: Path) -> None:
    password = (running_home / "password").rename(running_home / "elsewhere")
    with pytest.raises(EmbeddedPostgresError, match=r"password is missing"):
        embedded.start(running_home)
    password.rename(running_home / "password")


def test_a_home_that_forgot_its_state_finds_its_data_again(running_home: Path) -> None:
    with psycopg.connect(embedded.start(running_home).url) as connection:
        connection.execute("CREATE TABLE found_again ()")
    embedded.stop(running_home)
    (running_home / "state.json").unlink()
    assert ask(embedded.start(running_home).url, "SELECT to_regclass('found_again') IS NOT NULL")

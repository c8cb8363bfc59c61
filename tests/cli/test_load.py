import gzip
import json
import os
import pty
import re
import signal
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from tests.cli.articles import ARTICLE, article, many, write
from tests.cli.commands import PROGRAM, SEEDS, Env, run
from tests.cli.conftest import environment
from tests.cli.processes import a_worker_of
from tests.servers import Server

VIEWS = (
    "sources", "claims", "figures", "participations", "parties", "deals", "facts", "conflicts", "copies", "changes",
    "rejects",
)  # fmt: skip
WITH_CLOCKS = ("sources", "changes", "rejects")


def rows(engine: Engine, query: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def dump(engine: Engine, views: tuple[str, ...] = VIEWS) -> dict[str, list[object]]:
    """Every row of the views as text."""
    return {
        view: [row for (row,) in rows(engine, f"SELECT v::text FROM analyst.{view} v ORDER BY 1")] for view in views
    }


def count(engine: Engine, view: str) -> int:
    return rows(engine, f"SELECT count(*) FROM analyst.{view}")[0][0]  # type: ignore[return-value]


def test_summary_is_one_json_object(env: Env, engine: Engine) -> None:
    ended = run(["load", SEEDS, "--json"], env)
    assert ended.code == 0
    assert ended.err == ""
    summary = ended.json
    assert list(summary) == ["run_id", "documents", "claims", "deals", "parties", "conflicts", "seconds"]
    assert summary["documents"] == {"seen": 5, "new": 5, "revised": 0, "unchanged": 0, "rejected": 0}
    assert summary["claims"] == count(engine, "claims") > 0
    assert summary["deals"] == count(engine, "deals") > 0
    assert summary["parties"] == count(engine, "parties") > 0
    assert summary["conflicts"] == count(engine, "conflicts")


def test_a_terminal_sees_a_bar_and_programs_see_none_of_it(env: Env) -> None:
    ours, theirs = pty.openpty()
    command = [*PROGRAM, "load", str(SEEDS), "--json"]
    done = subprocess.run(command, env={**env, "TERM": "xterm"}, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    assert json.loads(done.stdout)["documents"]["seen"] == 5
    assert b"documents" in os.read(ours, 100_000)
    os.close(ours)


def test_whoever_types_a_walk_down_to_nothing_is_told_what_goes_and_programs_are_not(env: Env, engine: Engine) -> None:
    run(["load", SEEDS], env)
    ours, theirs = pty.openpty()
    typed = subprocess.run([*PROGRAM, "db", "downgrade", "base"], env=env, stdin=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    os.close(ours)
    assert (typed.returncode, b"--drop-data" in typed.stderr, count(engine, "sources")) == (2, True, 5)
    assert run(["db", "downgrade", "base"], env).code == 0


def test_the_run_is_on_record(env: Env, engine: Engine) -> None:
    claims = run(["load", SEEDS, "--json"], env).json["claims"]
    columns = "command, status, documents_seen, documents_new, documents_rejected, claims_new, error"
    assert rows(engine, f"SELECT {columns} FROM analyst.runs") == [(f"load {SEEDS}", "done", 5, 5, 0, claims, None)]


def test_loading_again_changes_nothing(env: Env, engine: Engine) -> None:
    run(["load", SEEDS], env)
    before = dump(engine)
    summary = run(["load", SEEDS, "--json"], env).json
    assert summary["documents"] == {"seen": 5, "new": 0, "revised": 0, "unchanged": 5, "rejected": 0}
    assert (summary["claims"], summary["deals"], summary["parties"]) == (0, 0, 0)
    assert dump(engine) == before


def test_loading_again_imports_neither_models_nor_migrations_nor_what_reads_texts(env: Env, tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    run(["load", file], env)
    again = run(["load", file], {**env, "PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in again.err.splitlines()}
    assert "c5db.load" in imported
    assert not imported & {"alembic", "c5db.models", "c5db.parse", "sqlalchemy.orm"}


def test_another_database_gets_the_same_rows(env: Env, engine: Engine, server: Server, migrated: str) -> None:
    run(["load", SEEDS], env)
    url = server.create(f"{migrated}_other", migrated)
    other = create_engine(url)
    try:
        assert run(["load", SEEDS, "--workers", "2"], environment(url)).code == 0
        timeless = tuple(view for view in VIEWS if view not in WITH_CLOCKS)
        assert dump(other, timeless) == dump(engine, timeless)
    finally:
        other.dispose()
        server.drop(f"{migrated}_other")


def test_a_broken_line_is_a_reject_with_its_number(env: Env, tmp_path: Path, engine: Engine) -> None:
    good, better = (json.dumps({"text": words}) for words in (ARTICLE, f"{ARTICLE} Ещё."))
    source = write(tmp_path / "mixed.jsonl", "\n".join([good, '{"text": ', '{"id": "x"}', better]))
    ended = run(["load", source, "--json"], env)
    assert ended.code == 3
    assert ended.json["documents"] == {"seen": 4, "new": 2, "revised": 0, "unchanged": 0, "rejected": 2}
    assert rows(engine, "SELECT origin FROM analyst.rejects") == [(f"{source}:2",), (f"{source}:3",)]
    assert f"{source}:2" in ended.err


def test_a_stated_date_that_is_none_is_said_and_costs_no_document(env: Env, tmp_path: Path, engine: Engine) -> None:
    lines = [json.dumps({"text": f"{ARTICLE} {number}", "published": "2026-02-30"}) for number in range(22)]
    source = write(tmp_path / "dated.jsonl", "\n".join(lines))
    ended = run(["load", source, "--json"], env)
    assert (ended.code, ended.json["documents"]["new"]) == (0, 22)
    said = ended.err.splitlines()
    assert said[0] == f"c5db: {source}:1: published '2026-02-30' is no date, and is left out"
    assert (len(said), said[-1]) == (21, "c5db: and 2 more remarks")
    assert rows(engine, "SELECT DISTINCT published_on FROM analyst.sources") == [(None,)]


def test_a_day_that_lies_ahead_is_kept_and_said_by_load_and_parse(env: Env, tmp_path: Path, engine: Engine) -> None:
    source = write(tmp_path / "ahead.txt", f" date 2099-01-02\n{ARTICLE}")
    said = f"c5db: {source}: published 2099-01-02 lies ahead of today, and is kept as given: "
    for command in ("load", "parse"):
        ended = run([command, source], env)
        assert (ended.code, ended.err.startswith(said)) == (0, True)
    assert rows(engine, "SELECT published_on FROM analyst.sources") == [(date(2099, 1, 2),)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("binary.txt", bytes(range(256)) * 8),
        ("undecodable.txt", "Компания купит завод".encode("koi8-r")),
        ("page.html", b"<html><body></body></html>"),
        ("cut.jsonl.gz", gzip.compress(ARTICLE.encode() * 100)[:-20]),
        ("unknown.pdf", b"%PDF-1.4"),
    ],
)
def test_a_document_that_cannot_be_read_costs_itself_alone(env: Env, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    ended = run(["load", tmp_path / name, write(tmp_path / "good.txt", ARTICLE), "--json"], env)
    assert ended.code == 3
    assert ended.json["documents"]["new"] == 1
    assert ended.json["documents"]["rejected"] == 1
    assert name in ended.err


def test_a_document_over_the_limit_is_rejected(env: Env, tmp_path: Path) -> None:
    write(tmp_path / "large.txt", ARTICLE * 100)
    write(tmp_path / "small.txt", ARTICLE)
    ended = run(["load", tmp_path, "--max-size", "1000", "--json"], env)
    assert ended.code == 3
    assert ended.json["documents"]["new"] == 1
    assert "larger than 1000 bytes" in ended.err


def test_a_document_that_the_database_refuses_costs_itself_alone(env: Env, tmp_path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE c5db.source ADD CONSTRAINT refused CHECK (article_id <> '3')"))
    ended = run(["load", many(tmp_path / "five.jsonl", 5), "--json"], env)
    assert ended.code == 3
    assert ended.json["documents"] == {"seen": 5, "new": 4, "revised": 0, "unchanged": 0, "rejected": 1}
    assert "five.jsonl:4: The document cannot be stored" in ended.err


def test_a_file_name_that_is_no_utf_8_is_loaded(env: Env, tmp_path: Path, engine: Engine) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text(ARTICLE, "utf-8")
    assert run(["load", tmp_path], env).code == 0
    assert rows(engine, "SELECT article_id FROM analyst.sources") == [("\\udcff",)]


@pytest.mark.parametrize("path", ["no/such/file.txt", "no/such/*.txt"])
def test_a_path_that_leads_nowhere_loads_nothing(env: Env, engine: Engine, path: str) -> None:
    ended = run(["load", SEEDS, path], env)
    assert ended.code == 2
    assert ended.out == ""
    assert path in ended.err
    assert count(engine, "runs") == 0


def test_an_empty_folder_is_wrong_usage(env: Env, tmp_path: Path) -> None:
    assert run(["load", tmp_path], env).code == 2


def test_a_new_text_of_the_same_source_is_a_revision(env: Env, tmp_path: Path) -> None:
    article = {"url": "https://example.org/1", "text": ARTICLE}
    run(["load", write(tmp_path / "one.jsonl", json.dumps(article))], env)
    article["text"] = ARTICLE.replace("$40 млн", "$45 млн")
    summary = run(["load", write(tmp_path / "one.jsonl", json.dumps(article)), "--json"], env).json
    assert summary["documents"] == {"seen": 1, "new": 0, "revised": 1, "unchanged": 0, "rejected": 0}


def test_what_a_load_left_unreconciled_the_next_one_sees_to(env: Env, engine: Engine) -> None:
    assert run(["load", SEEDS, "--no-reconcile"], env).code == 0
    assert count(engine, "facts") == 0
    assert run(["load", SEEDS], env).code == 0
    assert count(engine, "facts") > 0


def test_rejected_documents_are_tried_again(env: Env, tmp_path: Path, engine: Engine) -> None:
    source = write(tmp_path / "a.jsonl", f'{{"text": \n{{"text": "{ARTICLE}"}}\n')
    other = write(tmp_path / "b.txt", "")
    assert run(["load", source.name, other.name], env, cwd=tmp_path).code == 3
    write(source, f'{{"text": "{ARTICLE} Ещё."}}\n{{"text": "{ARTICLE}"}}\n')
    ended = run(["rejects", "--retry", "--json"], env)
    assert ended.code == 3
    assert ended.json["documents"] == {"seen": 2, "new": 1, "revised": 0, "unchanged": 0, "rejected": 1}
    assert rows(engine, "SELECT origin FROM analyst.rejects") == [(str(other),)]


def test_an_edited_file_is_told_with_the_source_that_its_former_text_stays(env: Env, tmp_path: Path) -> None:
    source = write(tmp_path / "mine.txt", article(1))
    assert "edited" not in run(["load", source, "--json"], env).json["documents"]
    write(source, article(1).replace("Контракт подписан", "Контракт подписан вчера"))
    ended = run(["load", source, write(tmp_path / "other.txt", article(2))], env)
    assert f"c5db: {source}: its text is new" in ended.err
    assert "c5db forget 1 takes it out" in ended.err
    assert "Edited: 1 file was loaded before with another text" in ended.out
    assert "edited" not in run(["load", source, "--json"], env).json["documents"]


@pytest.mark.parametrize("line", [{"url": "https://news.example/1"}, {"id": "1", "publisher": "Хабар"}, {}])
def test_a_line_that_is_another_article_now_is_no_edited_file(env: Env, tmp_path: Path, line: dict[str, str]) -> None:
    for n in (1, 2):
        source = write(tmp_path / "feed.jsonl", json.dumps({**line, "text": article(n)}))
        assert "edited" not in run(["load", source, "--json"], env).json["documents"]


def test_a_reject_that_was_mended_leaves_the_list_with_any_load(env: Env, tmp_path: Path, engine: Engine) -> None:
    source = write(tmp_path / "a.txt", "")
    run(["load", source], env)
    assert count(engine, "rejects") == 1
    assert run(["load", write(source, ARTICLE)], env).code == 0
    assert count(engine, "rejects") == 0


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_whole_batches_stay_and_the_rest_is_loaded_later(
    env: Env, tmp_path: Path, engine: Engine, how: signal.Signals
) -> None:
    source = many(tmp_path / "many.jsonl", 700)
    command = [*PROGRAM, "load", str(source)]
    # What a shell runs in the background ignores Ctrl-C, and so would all that is started from there.
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True, preexec_fn=_hear_ctrl_c) as running:
        while not count(engine, "sources"):
            assert running.poll() is None
            time.sleep(0.05)
        time.sleep(0.5)  # What we see is committed, but who committed it may not have heard of it yet.
        running.send_signal(how)
        assert running.stderr
        said = running.stderr.read()
    assert running.returncode == 130
    stored = count(engine, "sources")
    told = re.fullmatch(
        r"c5db: Interrupted: at least (\d+) documents are stored; the same command again goes on from there\n", said
    )
    assert told
    assert 0 < int(told[1]) <= stored
    assert 0 < stored < 700
    assert stored % 200 == 0
    assert rows(engine, "SELECT status, documents_new FROM analyst.runs") == [("interrupted", stored)]
    assert run(["load", source, "--json"], env).json["documents"]["new"] == 700 - stored


def test_an_impatient_second_ctrl_c_ends_a_load_at_once(env: Env, tmp_path: Path) -> None:
    # The first documents are read by the process itself, the long ones by others, which are not waited for.
    texts = [article(n) for n in range(40)] + [" ".join(map(article, range(n, n + 400))) for n in range(4)]
    source = write(tmp_path / "long.jsonl", "".join(f"{json.dumps({'text': each})}\n" for each in texts))
    command = [*PROGRAM, "load", "--workers", "2", str(source)]
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True, preexec_fn=_hear_ctrl_c) as running:
        a_worker_of(running.pid)
        time.sleep(2)
        running.send_signal(signal.SIGINT)
        assert running.stderr
        assert running.stderr.readline() == "c5db: Interrupted\n"
        running.send_signal(signal.SIGINT)
        try:
            _, said = running.communicate(timeout=10)
        finally:
            running.kill()
    assert (said, running.returncode) == ("", 130)


def test_a_killed_load_leaves_whole_batches_and_is_named_by_the_next(env: Env, tmp_path: Path, engine: Engine) -> None:
    source = many(tmp_path / "many.jsonl", 700)
    with subprocess.Popen([*PROGRAM, "load", str(source)], env=env) as running:
        while not count(engine, "sources"):
            assert running.poll() is None
            time.sleep(0.05)
        running.kill()
    stored = count(engine, "sources")
    run(["load", SEEDS], env)
    assert rows(engine, "SELECT status, documents_new FROM analyst.runs ORDER BY run_id") == [
        ("killed", stored),
        ("done", 5),
    ]


def test_a_server_that_goes_away_is_one_clear_line_and_whole_batches_stay(
    env: Env, tmp_path: Path, engine: Engine
) -> None:
    source = many(tmp_path / "many.jsonl", 700)
    command = [*PROGRAM, "load", str(source)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while not count(engine, "sources"):
            assert running.poll() is None
            time.sleep(0.05)
        others = "datname = current_database() AND pid <> pg_backend_pid()"
        rows(engine, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
        _, said = running.communicate()
    assert running.returncode == 1
    assert said.startswith("c5db: The database cannot be reached: ")
    assert len(said.splitlines()) == 1
    stored = count(engine, "sources")
    assert stored % 200 == 0
    assert run(["load", source, "--json"], env).json["documents"]["unchanged"] == stored


def test_two_loads_at_once_store_each_document_once(env: Env, tmp_path: Path, engine: Engine) -> None:
    source = many(tmp_path / "many.jsonl", 300)
    command = [*PROGRAM, "load", str(source)]
    both = [subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    assert count(engine, "sources") == 300


def test_a_database_that_is_not_there_is_one_clear_line(env: Env) -> None:
    ended = run(["load", SEEDS], {**env, "C5DB_DATABASE_URL": "postgresql://nobody:secret@127.0.0.1:1/none"})
    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1
    assert ended.err.startswith("c5db: The database cannot be reached")
    assert "secret" not in ended.err


def test_a_wrong_password_is_one_clear_line(env: Env, database_url: URL) -> None:
    ended = run(["deals"], environment(database_url.set(password="wrong")))
    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1


def test_a_database_without_the_schema_is_told_what_to_do(empty_database_url: URL) -> None:
    ended = run(["load", SEEDS], environment(empty_database_url))
    assert ended.code == 5
    assert len(ended.err.splitlines()) == 1
    assert "c5db db upgrade" in ended.err

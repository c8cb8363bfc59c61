import json
import os
import resource
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.articles import ARTICLE, many, write
from tests.cli.commands import PROGRAM, SEEDS, run
from tests.cli.processes import a_worker_of


def test_each_document_is_one_line_of_json() -> None:
    ended = run(["parse", SEEDS, "--json"])
    assert ended.code == 0
    assert [one["article_id"] for one in ended.lines] == sorted(path.stem for path in SEEDS.glob("*.txt"))
    assert set(ended.lines[0]) == {
        "article_id", "url", "publisher", "title", "lang", "published", "credit", "text", "figures", "deals", "claims",
        "parties", "seconds",
    }  # fmt: skip


def test_every_quote_stands_at_its_place() -> None:
    for document in run(["parse", SEEDS, "--json"]).lines:
        text = document["text"]
        for figure in document["figures"]:
            assert text[figure["start"] : figure["end"]] == figure["quote"]
        for claim in document["claims"]:
            assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]


def test_every_figure_is_a_claim_or_has_its_reason() -> None:
    figures = [figure for document in run(["parse", SEEDS, "--json"]).lines for figure in document["figures"]]
    assert {figure["claim"] for figure in figures} == {True, False}
    assert all(figure["claim"] is not bool(figure["reason"]) for figure in figures)


def test_standard_input_holds_json_lines() -> None:
    ended = run(["parse", "-", "--json"], stdin=json.dumps({"id": "a1", "text": ARTICLE}).encode())
    assert ended.code == 0
    assert [one["article_id"] for one in ended.lines] == ["a1"]


def test_a_document_that_cannot_be_read_is_a_reject_among_the_others(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    (tmp_path / "b.txt").write_bytes(b"")
    ended = run(["parse", tmp_path, "--json"])
    assert ended.code == 3
    article, reject = ended.lines
    assert article["article_id"] == "a"
    assert reject == {"origin": str(tmp_path / "b.txt"), "reason": "empty"}


def test_rejects_are_told_to_people_apart_from_the_outcome(tmp_path: Path) -> None:
    ended = run(["parse", write(tmp_path / "a.txt", "")])
    assert ended.code == 3
    assert ended.out == ""
    assert "a.txt" in ended.err


def test_a_missing_path_is_named_before_anything_is_read() -> None:
    ended = run(["parse", SEEDS, "no/such/file.txt"])
    assert ended.code == 2
    assert ended.out == ""
    assert "no/such/file.txt" in ended.err


def test_explanation_shows_each_sentence_and_why_figures_were_left() -> None:
    ended = run(["parse", SEEDS, "--explain"])
    assert ended.code == 0
    assert "[1] " in ended.out
    assert "left, " in ended.out


def test_explanation_in_json_names_the_rules() -> None:
    first = run(["parse", SEEDS, "--json", "--explain"]).lines[0]
    assert first["sentences"]
    assert first["figures"]
    assert all("rule" in figure for figure in first["figures"])


def test_number_of_workers_changes_nothing_but_the_time(tmp_path: Path) -> None:
    source = many(tmp_path / "many.jsonl", 70)
    outcomes = [
        [{**line, "seconds": 0} for line in run(["parse", source, "--json", "--workers", n]).lines] for n in (1, 2)
    ]
    assert outcomes[0] == outcomes[1]
    assert [line["article_id"] for line in outcomes[0]] == [str(n) for n in range(70)]


def test_a_worker_that_dies_loses_no_document(tmp_path: Path) -> None:
    source = many(tmp_path / "many.jsonl", 300)
    command = [*PROGRAM, "parse", str(source), "--json", "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        lines = [running.stdout.readline()]
        os.kill(a_worker_of(running.pid), signal.SIGKILL)
        lines += running.stdout.readlines()
    assert running.returncode == 0
    assert [json.loads(line)["article_id"] for line in lines] == [str(n) for n in range(300)]


def test_a_reader_who_has_enough_is_no_error(tmp_path: Path) -> None:
    source = many(tmp_path / "many.jsonl", 60)
    command = [*PROGRAM, "parse", str(source), "--json", "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert said == ""
    assert running.returncode == 0


def _let_files_have_50_bytes() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_a_full_disk_takes_half_of_has_failed(tmp_path: Path, unbuffered: str) -> None:
    article = write(tmp_path / "a.txt", ARTICLE)
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with (tmp_path / "out.csv").open("wb") as out:
        ended = subprocess.run(
            [*PROGRAM, "parse", str(article), "--json"],
            env=env, stdout=out, stderr=subprocess.PIPE, preexec_fn=_let_files_have_50_bytes, check=False,
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (1, b"c5db: File too large\n")

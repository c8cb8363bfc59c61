"""Every shell block of the documents runs as it stands, and says what the documents show of it."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import URL, NullPool, create_engine, text

from c5db.embedded.binaries import find_psql
from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.docs.forking import forking_commands
from tests.docs.reference import API, COMMANDS
from tests.docs.test_documents import DOCUMENTS
from tests.migrating import ROOT
from tests.servers import Server

BLOCK = re.compile(r"(?ms)^```sh\n(?P<commands>.*?)^```\n(?:\n```text\n(?P<shown>.*?)^```$)?")
LEFT_OUT = {
    r"make .*": "the tests are run by it",
    r".*\bdocker compose .*": "Docker is not everywhere; tests/packaging reads its files",
    r"pip install .*": "tests/packaging installs the wheel",
    r"dask .*": "external/test_cluster.py has a cluster",
    r"c5db load .*--cluster .*": "external/test_cluster.py has a cluster",
    r"superset .*": "external/test_superset.py has a Superset",
    r".*\bdbt build .*": "external/test_dbt.py runs it",
    r"\. \.venv/bin/activate .*": "the tests run in it",
    r"c5db db (start|stop).*": "tests/embedded starts and stops the embedded Postgres",
    r"c5db db downgrade .*": "tests/migrations walk down",
    r"c5db rates ecb": "tests/cli/test_rates.py loads these 200,000 rates",
}
"""Lines that do not run here, and why."""
MEANT = {"--since 12": "--since 1", "/backups": "backups", "merge 3 17": "merge 3 5", "--lang kk": "--lang ru"}
"""What stands in the place of numbers and folders that a document makes up."""
ADDRESS = "postgresql://user:password@host:5432/database"
FORGETTABLE = {
    "id": "forgettable",
    "url": "https://news.example/a/1",
    "published": "2025-10-02",
    "text": "Завод «Ромашка» купит у компании «Василёк» 12 тракторов за $3 млн.",
}
CLAIMS = (
    "object,attribute,source,value,unit\nmine,value,a,4.2 bn,USD\nmine,value,b,4.2 bn,USD\nmine,value,c,4 trn,USD\n"
)

with_blocks = pytest.mark.parametrize(
    "path", [path for path in DOCUMENTS if BLOCK.search(path.read_text("utf-8"))], ids=lambda path: path.stem
)


@pytest.fixture(scope="module")
def commands() -> Iterator[dict[str, str]]:
    """The environment of a shell that has `c5db`, and the programs of Postgres."""
    folder = Path(tempfile.mkdtemp(prefix="c5db-docs-"))  # a socket needs a short path
    with forking_commands(folder) as env:
        path = f"{env['PATH']}:{find_psql().parent}:{Path(sys.executable).parent}"
        yield env | {"PATH": path, "LANG": "C.UTF-8", "PSQLRC": os.devnull}
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def seeded_template(server: Server, migrated: str) -> Iterator[str]:
    """A database with the sample articles and one that may be forgotten."""
    name = f"{migrated}_documents"
    url = server.create(name, migrated)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "one.jsonl"
        one.write_text(json.dumps(FORGETTABLE), "utf-8")
        for path in (ROOT / "seeds", one):
            loaded = run(["load", path], environment(url))
            assert loaded.code == 0, loaded.err
    yield name
    server.drop(name)


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A folder with whatever the documents speak of."""
    for name in ("seeds", "articles"):
        shutil.copytree(ROOT / "seeds", tmp_path / name)
    for name in ("backups", "more", "out", "delta"):
        (tmp_path / name).mkdir()
    shutil.copy(next((ROOT / "seeds").glob("001*")), tmp_path / "article.txt")
    (tmp_path / "more" / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps(FORGETTABLE).encode() + b"\n"))
    (tmp_path / "claims.csv").write_text(CLAIMS, "utf-8")
    (tmp_path / "c5db.toml").write_text('[[source]]\nkind = "files"\nname = "all"\npaths = ["articles"]\n', "utf-8")
    shutil.copy(ROOT / "tests" / "analysts" / "rates.csv", tmp_path / "rates.csv")
    shutil.copy(tmp_path / "more" / "a.jsonl.gz", tmp_path / "2026-01.jsonl.gz")
    for name, place in {"bi": "bi", "tests": "tests", "corpus": "tests/corpus/seeds"}.items():
        (tmp_path / name).symlink_to(ROOT / place)
    return tmp_path


@pytest.fixture
def seeded_copy(server: Server, seeded_template: str) -> Iterator[URL]:
    """A database with the sample articles; logins made in it go with it."""
    before = _roles(server)
    name = f"{seeded_template}_one"
    yield server.create(name, seeded_template)
    server.drop(name)
    server.run(*(f'DROP ROLE "{role}"' for role in _roles(server) - before))


def _roles(server: Server) -> set[str]:
    with create_engine(server.url, poolclass=NullPool).connect() as connection:
        return set(connection.execute(text("SELECT rolname FROM pg_roles")).scalars())


@dataclass(frozen=True)
class Shell:
    """Runs scripts in the folder of a document, on its databases."""

    env: dict[str, str]
    folder: Path
    url: URL
    server: Server

    def run(self, script: str, deal: int = 4) -> str:
        """What a script prints; its stand-ins take the place of what no machine has."""
        script = "\n".join(map(_runnable, script.splitlines()))
        empty = _emptied(self.server, f"{self.url.database}_empty") if ADDRESS in script else ""
        claims = _claims(self.url, deal)
        for shown, meant in {ADDRESS: empty, "3f2a91c0": claims[0], "7b01d4aa": claims[1], **MEANT}.items():
            script = script.replace(shown, meant)
        ended = subprocess.run(
            ["sh", "-euc", script], env={**environment(self.url), **self.env, "COLUMNS": "500"}, cwd=self.folder,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        assert ended.returncode == 0, f"{script}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout


@pytest.fixture
def shell(commands: dict[str, str], world: Path, seeded_copy: URL, server: Server) -> Shell:
    """A shell on the sample articles."""
    return Shell(commands, world, seeded_copy, server)


@with_blocks
def test_the_commands_run_and_say_what_is_shown(path: Path, shell: Shell) -> None:
    for block in BLOCK.finditer(path.read_text("utf-8")):
        said = _words(shell.run(block["commands"]))
        for piece in (block["shown"] or "").split("\n…\n"):
            assert _words(piece) in said, f"{piece}\nis not in\n{said}"


def test_the_example_of_every_command_runs(shell: Shell) -> None:
    examples = re.findall(r"(?s)\nExample: `(.*?)`", COMMANDS.read_text("utf-8"))
    assert len(examples) > 30
    for example in examples:
        shell.run(" ".join(example.split()), deal=3)


def _emptied(server: Server, name: str) -> str:
    """A database of the user's own, with nothing in it; it goes with the server of the run."""
    server.drop(name)
    return environment(server.create(name))["C5DB_DATABASE_URL"]


def _runnable(line: str) -> str:
    return ":" if any(re.fullmatch(pattern, line) for pattern in LEFT_OUT) else line


def _claims(url: URL, deal: int) -> list[str]:
    """The first digits of the claims of a deal."""
    query = text("SELECT claim_id FROM analyst.claims WHERE deal_id = :deal ORDER BY 1")
    with create_engine(url, poolclass=NullPool).connect() as connection:
        found = [str(claim)[:8] for claim in connection.execute(query, {"deal": deal}).scalars()]
    return [*found, "", ""]


def _words(output: str) -> str:
    """What is said, however it is spaced; the hundredths of a confidence move as scorers learn."""
    return re.sub(r"\b0\.\d\d\b", "0.…", " ".join(output.split()))


def test_the_python_of_the_reference_runs(
    world: Path, seeded_copy: URL, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(world)
    monkeypatch.setenv("C5DB_DATABASE_URL", environment(seeded_copy)["C5DB_DATABASE_URL"])
    examples = API.read_text("utf-8").partition("\n## ")[0]
    for block in re.findall(r"(?ms)^```python\n(.*?)^```$", examples):
        exec(block, {})
    shown = capsys.readouterr().out
    assert "value 4200000000 USD because of $4.2 billion" in shown
    assert "Wabtec – Kazakhstan" in shown


def test_nothing_is_left_out_that_no_document_has() -> None:
    shown = "\n".join(block["commands"] for path in DOCUMENTS for block in BLOCK.finditer(path.read_text("utf-8")))
    lines = [*shown.splitlines(), *re.findall(r"Example: `(.*?)`", COMMANDS.read_text("utf-8"))]
    assert [pattern for pattern in LEFT_OUT if not any(re.fullmatch(pattern, line) for line in lines)] == []

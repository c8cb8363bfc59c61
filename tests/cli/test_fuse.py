"""`c5db fuse` as a command: a table in, a table out, and no database."""

import csv
import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from c5db.cli import app
from tests.cli.commands import PROGRAM

TABLE = "object,attribute,source,value\nA,price,x,10\nA,price,y,10\nA,price,z,12\n"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_a_table_is_fused_into_a_table(claims: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    result = CliRunner().invoke(app, ["fuse", str(claims), "-o", str(out)])
    assert result.exit_code == 0
    assert (result.stdout, result.stderr) == ("", f"1 value fused into {out}\n")
    assert out.read_text("utf-8").splitlines()[1].startswith("A,price,10,conflicting,")


def test_without_a_file_the_table_is_printed(claims: Path) -> None:
    result = CliRunner().invoke(app, ["fuse", str(claims)])
    assert result.exit_code == 0
    assert result.stdout.startswith("object,attribute,value,verdict,confidence,explanation\nA,price,10,")


@pytest.mark.skipif(sys.platform != "linux", reason="a full disk is /dev/full")
@pytest.mark.parametrize("to_file", [True, False])
def test_a_full_disk_is_told_in_one_line(claims: Path, to_file: bool) -> None:
    command = [*PROGRAM, "fuse", str(claims), *(("-o", "/dev/full") if to_file else ())]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    where = "The table cannot be written: /dev/full: " if to_file else ""
    assert (ended.returncode, ended.stderr) == (1, f"c5db: {where}No space left on device\n")


def _let_files_have_50_bytes() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))


def test_a_table_that_cannot_be_finished_leaves_the_former_one(claims: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("former", "utf-8")
    command = [*PROGRAM, "fuse", str(claims), "-o", str(out)]
    ended = subprocess.run(command, capture_output=True, preexec_fn=_let_files_have_50_bytes, check=False)
    assert (ended.returncode, out.read_text("utf-8")) == (1, "former")
    assert sorted(tmp_path.iterdir()) == [claims, out]


def test_the_table_of_claims_itself_is_no_place_for_the_values(claims: Path) -> None:
    for out in (claims, claims.parent / "." / ".." / claims.parent.name / claims.name):
        result = CliRunner().invoke(app, ["fuse", str(claims), "-o", str(out)])
        assert (result.exit_code, "another file" in result.stderr) == (2, True)
    assert claims.read_text("utf-8") == TABLE


def test_rows_that_are_left_out_are_told_with_their_lines(claims: Path, tmp_path: Path) -> None:
    claims.write_text(f"{TABLE}A,price\nB,price,x,1,2\n", "utf-8")
    result = CliRunner().invoke(app, ["fuse", str(claims), "-o", str(tmp_path / "out.csv")])
    assert result.exit_code == 3
    assert "2 rows left out for too few or too many columns: lines 5, 6\n" in result.stderr


def test_a_missing_table_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["fuse", str(tmp_path / "none.csv")]).exit_code == 2


def test_a_table_with_a_cell_that_no_table_has_is_wrong_usage(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    # Packages that exports import raise the limit for all.
    request.addfinalizer(partial(csv.field_size_limit, csv.field_size_limit(131_072)))
    path = tmp_path / "claims.csv"
    path.write_text(f"object,attribute,source,value\nA,price,Dawn,{'1' * 200_000}\n", "utf-8")
    result = CliRunner().invoke(app, ["fuse", str(path)])
    assert (result.exit_code, "cannot be read: field larger" in result.stderr) == (2, True)


def test_a_table_without_its_columns_is_wrong_usage(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("object,value\nA,10\n", "utf-8")
    result = CliRunner().invoke(app, ["fuse", str(path)])
    assert result.exit_code == 2
    assert "no column attribute, source" in result.stderr

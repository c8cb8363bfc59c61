"""Root's server runs as an unprivileged account, and no folder but the home is opened for it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from c5db import embedded
from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.binaries import CARRIER, Binaries, carrier_libraries, find_binaries
from tests.embedded.commands import ask

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="is about root only")


@pytest.fixture
def barred(place: Path) -> Path:
    """A folder that only root may enter."""
    folder = place / "barred"
    folder.mkdir(mode=0o700)
    return folder


def test_the_server_does_not_run_as_root(running_home: Path) -> None:
    status = embedded.status(running_home)
    assert Path(f"/proc/{status.pid}").stat().st_uid != 0


def test_a_home_below_a_barred_folder_is_one_clear_line(barred: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match=f"may not enter {barred}; set C5DB_HOME"):
        embedded.start(barred / "home")
    assert list(barred.iterdir()) == []
    assert barred.stat().st_mode & 0o777 == 0o700


def test_a_barred_home_is_made_enterable_and_nothing_more(home: Path) -> None:
    home.mkdir(mode=0o700)
    embedded.start(home)
    assert home.stat().st_mode & 0o777 == 0o711


def test_programs_in_a_barred_place_are_copied_into_the_home(home: Path, barred: Path) -> None:
    hidden = carried_in(barred)
    address = embedded.start(home, binaries=hidden)
    assert ask(address.url, "SELECT 1") == 1
    assert (home / "programs" / hidden.version).is_dir()
    assert barred.stat().st_mode & 0o777 == 0o700


def test_programs_of_the_machine_in_a_barred_place_are_one_clear_line(home: Path, barred: Path) -> None:
    hidden = carried_in(barred)
    with pytest.raises(EmbeddedPostgresError, match="may not run the programs in"):
        embedded.start(home, binaries=Binaries(hidden.folder, hidden.version))


def carried_in(folder: Path) -> Binaries:
    """A second wheel installed in this folder."""
    original = find_binaries()
    package = original.folder.parents[1]
    copy = Binaries(folder / original.folder.relative_to(package.parent), original.version, carried=True)
    assert package.name == CARRIER
    for part in (original.folder.parent, *carrier_libraries(original)):
        shutil.copytree(part, folder / part.relative_to(package.parent), ignore=shutil.ignore_patterns("include"))
    return copy


def test_a_disk_without_room_is_one_clear_line_and_leaves_nothing_half_made(place: Path) -> None:
    disk = place / "disk"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m,mode=755", "c5db-tests", disk], capture_output=True)
    if mount.returncode != 0:
        pytest.skip("this root may not mount a disk")
    try:
        with pytest.raises(EmbeddedPostgresError, match=r"cannot be made: .*No space left on device"):
            embedded.start(disk / "home")
        assert not embedded.status(disk / "home").running
    finally:
        subprocess.run(["umount", disk], check=True)

"""Packs the folder `dashboard` into a file that Superset imports, with the URL of your database in it.

C5DB_ANALYST_URL=postgresql://alice:PASSWORD@db.example/deals python bi/superset/pack.py c5db.zip
"""

import os
import sys
from pathlib import Path
from zipfile import ZipFile

FOLDER = Path(__file__).parent / "dashboard"
STAND_IN = "postgresql://analyst:XXXXXXXXXX@127.0.0.1:5432/c5db"


def pack(url: str, target: Path) -> None:
    """Write the definition as Superset itself exports one."""
    target.touch()
    target.chmod(0o600)  # it will hold the password
    with ZipFile(target, "w") as archive:
        for path in sorted(FOLDER.rglob("*.yaml")):
            words = path.read_text("utf-8").replace(STAND_IN, url)
            archive.writestr(f"c5db/{path.relative_to(FOLDER).as_posix()}", words)


if __name__ == "__main__":
    if len(sys.argv) != 2 or "C5DB_ANALYST_URL" not in os.environ:
        sys.exit(__doc__)
    pack(os.environ["C5DB_ANALYST_URL"], Path(sys.argv[1]))

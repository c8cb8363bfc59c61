"""Packs the folder `dashboard` into a file that Superset imports, with the URL of your database in it.

python bi/superset/pack.py postgresql://analyst:PASSWORD@127.0.0.1:5432/c5db c5db.zip
"""

import sys
from pathlib import Path
from zipfile import ZipFile

FOLDER = Path(__file__).parent / "dashboard"
STAND_IN = "postgresql://analyst:XXXXXXXXXX@127.0.0.1:5432/c5db"


def pack(url: str, target: Path) -> None:
    """Write the definition as Superset itself exports one."""
    with ZipFile(target, "w") as archive:
        for path in sorted(FOLDER.rglob("*.yaml")):
            words = path.read_text("utf-8").replace(STAND_IN, url)
            archive.writestr(f"c5db/{path.relative_to(FOLDER).as_posix()}", words)
    target.chmod(0o600)  # it holds the password


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pack(sys.argv[1], Path(sys.argv[2]))

"""Makes a Superset ready: its own tables, the login admin, and the dashboard on the database of C5DB_ANALYST_URL."""

import os
import tempfile
from pathlib import Path

from pack import pack
from superset.cli.main import superset

ADMIN = "--username admin --firstname Admin --lastname c5db --email admin@example.org"


def run(*arguments: str) -> None:
    """A command of Superset; secrets go to it within this process, where no list of processes shows them."""
    superset.main(args=list(arguments), standalone_mode=False)


def main() -> None:
    """Bring everything up to date; nothing is done twice."""
    run("db", "upgrade")
    run("fab", "create-admin", *ADMIN.split(), "--password", os.environ["SUPERSET_ADMIN_PASSWORD"])
    run("init")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "c5db.zip"
        pack(os.environ["C5DB_ANALYST_URL"], file)
        run("import-dashboards", "--path", str(file), "--username", "admin")


if __name__ == "__main__":
    main()

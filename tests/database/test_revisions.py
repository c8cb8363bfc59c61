"""The revisions that c5db reads off the files, as alembic's import takes longer than most commands."""

from alembic.config import Config
from alembic.script import ScriptDirectory

from c5db.database.schema import known_revisions, migrations_folder


def test_revisions_are_those_that_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert known_revisions() == {script.revision: script.down_revision for script in scripts}

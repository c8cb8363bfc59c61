"""`python -m tests.analysts.pages`, or `make pages`: makes anew what database and program say of themselves.

`answers` after it answers the questions of the cookbook anew as well: read what has changed before a commit.
"""

import sys

from sqlalchemy import NullPool, create_engine

from tests.analysts import cookbook, datasets, dictionary
from tests.docs import reference
from tests.migrating import upgrade
from tests.servers import running_server


def main() -> None:
    """Make the pages anew."""
    with running_server() as server:
        url = server.create("pages")
        upgrade(url)
        with create_engine(url, poolclass=NullPool).connect() as connection:
            dictionary.PAGE.write_text(dictionary.page(connection), "utf-8")
            for path in datasets.DATASETS:
                path.write_text(datasets.dataset(connection, path), "utf-8")
        if "answers" in sys.argv[1:]:
            cookbook.fill(url)
            with create_engine(cookbook.reader_of(url), poolclass=NullPool).connect() as connection:
                for question in cookbook.questions():
                    question.answer.write_text(cookbook.ask(connection, question), "utf-8")
    cookbook.PAGE.write_text(cookbook.page(), "utf-8")
    reference.COMMANDS.write_text(reference.commands_page(), "utf-8")
    reference.API.write_text(reference.api_page(), "utf-8")


if __name__ == "__main__":
    main()

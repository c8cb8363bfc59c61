"""The dictionary is what the database says of itself."""

from sqlalchemy import Connection

from tests.analysts.dictionary import PAGE, page


def test_the_dictionary_is_what_the_database_says_of_itself(connection: Connection) -> None:
    assert PAGE.read_text("utf-8") == page(connection), "make pages"

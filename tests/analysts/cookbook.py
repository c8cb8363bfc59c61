"""Questions of analysts with their SQL and their answers on the articles of the corpora, and the page of them."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, NullPool, create_engine, text

from c5db.load import load
from c5db.rates import read_rates
from c5db.readers import Input
from c5db.store.grants import grant_analyst
from c5db.store.rates import save_rates
from c5db.store.runs import running
from tests.migrating import ROOT

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "cookbook.md"
CORPORA = ("seeds", "dev")
READER = "c5db_test_reads_the_cookbook"
HEADING = """# Questions and their SQL

Each of these runs in the tests, as a login that `c5db db grant --analyst` made, and gives the answer below on the
articles in `tests/corpus/seeds` and `tests/corpus/dev`. Every view and column is explained in [schema.md](schema.md).
This page is made from `tests/analysts/questions`; `make pages` makes it anew, `make answers` with new answers.

A clone of c5db gives the same answers on a database that holds nothing else:

```sh
c5db load tests/corpus/seeds/articles.jsonl tests/corpus/dev/articles.jsonl
c5db rates load tests/analysts/rates.csv
```
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in English, its SQL, and the file of its answer."""

    name: str
    words: str
    query: str
    answer: Path


def questions() -> list[Question]:
    """All questions, in the order of the page."""
    return [_question(path) for path in sorted((HERE / "questions").glob("*.sql"))]


def fill(url: URL) -> None:
    """Load the articles and a few exchange rates, and let `READER` read."""
    engine = create_engine(url, poolclass=NullPool)
    articles = [Input(str(ROOT / "tests" / "corpus" / name / "articles.jsonl")) for name in CORPORA]
    load(engine, articles, workers=1)
    with running(engine, "rates load rates.csv") as run_id, engine.begin() as connection:
        save_rates(connection, read_rates(HERE / "rates.csv"), run_id)
        grant_analyst(connection, READER, READER, 60)


def reader_of(url: URL) -> URL:
    """The same database as an analyst reaches it."""
    return url.set(username=READER, password=READER)


def ask(connection: Connection, question: Question) -> str:
    """The answer as CSV."""
    result = connection.execute(text(question.query.replace(":", r"\:")))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(result.keys())
    writer.writerows([_cell(value) for value in row] for row in result)
    return out.getvalue()


def page() -> str:
    """The page that shows every question."""
    return "\n".join([HEADING, *map(_section, questions())])


def _question(path: Path) -> Question:
    first, _, query = path.read_text("utf-8").partition("\n")
    return Question(path.stem, first.removeprefix("-- "), query.strip().rstrip(";"), path.with_suffix(".csv"))


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def _section(question: Question) -> str:
    number = int(question.name.partition("_")[0])
    header, *rows = csv.reader(question.answer.read_text("utf-8").splitlines())
    table = [_line(header), _line(["---"] * len(header)), *map(_line, rows)]
    return "\n".join([f"## {number}. {question.words}\n", f"```sql\n{question.query};\n```\n", *table, ""])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"

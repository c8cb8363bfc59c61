"""Databases whose data go out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine

from c5db.load import load
from c5db.readers import expand
from tests.servers import Server

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = (
    {
        "id": "1",
        "publisher": "Alpha",
        "url": "https://alpha.example/1",
        "published": "2026-03-03",
        "title": "=HYPERLINK('x') <script>alert(1)</script>",
        "text": "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов.",
    },
    {
        "id": "2",
        "publisher": "Beta",
        "url": "https://beta.example/2",
        "published": "2026-03-04",
        "title": "Wabtec",
        "text": "Казахстан подписал с компанией Wabtec контракт на 3,1 млрд долларов на поставку 300 локомотивов.",
    },
    {
        "id": "3",
        "publisher": "Gamma",
        "url": "https://gamma.example/3",
        "published": "2026-03-05",
        "title": "Uzbekistan Airways",
        "text": "Uzbekistan Airways подписала соглашение с Boeing о покупке 22 самолётов за 8 млрд долларов.",
    },
)


def write_articles(path: Path, *articles: object) -> Path:
    """A file of articles."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles), "utf-8")
    return path


def load_articles(engine: Engine, path: Path) -> int:
    """Load files; the number of the run."""
    return load(engine, expand([str(path)])).run_id


@pytest.fixture(scope="module")
def filled(
    server: Server, migrated: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """An engine on the sample articles and a conflict, for tests that change nothing."""
    name = f"{migrated}_filled_{request.module.__name__.rpartition('.')[2]}"
    engine = create_engine(server.create(name, migrated))
    load_articles(engine, SEEDS)
    load_articles(engine, write_articles(tmp_path_factory.mktemp("articles") / "a.jsonl", *ARTICLES))
    yield engine
    engine.dispose()
    server.drop(name)

"""The report in a real browser: it fits a phone, is right in light and dark, has contrast, and works by keyboard."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine

from c5db.report import write_report
from tests.export.conftest import ARTICLES, SEEDS, load_articles, write_articles
from tests.servers import Server

sync_api = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

BROWSER = os.environ.get("C5DB_TEST_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
SCREENS = {"desktop": (1280, 900), "tablet": (820, 1180), "phone": (390, 844), "small_phone": (320, 640)}
CUT_OFF = """
[...document.querySelectorAll(".scroll")].filter(one => one.scrollWidth > one.clientWidth)
    .map(one => one.getAttribute("aria-labelledby"))
"""
"""The tables of which a part shows only to who scrolls sideways."""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
MANY = [
    {
        "id": f"m{n}",
        "publisher": f"Outlet {n % 7} {LONG if n == 1 else ''}",
        "published": f"202{n % 5}-{n % 12 + 1:02}-1{n % 9}",
        "title": LONG,
        "text": f"Компания «Ромашка-{n} {LONG if n < 3 else ''}» купит у завода «Василёк-{n}» {n + 2} тракторов"
        f" за ${n * 37 + 10} млн. Контракт подписан.",
    }
    for n in range(120)
]


@pytest.fixture(scope="module")
def pages(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """The page in both languages, the page of very many deals with long names, and that of an empty database."""
    folder = tmp_path_factory.mktemp("report")
    name = f"{migrated}_in_a_browser"
    engine = create_engine(server.create(name, migrated))
    found = {which: folder / f"{which}.html" for which in ("empty", "en", "ru", "many")}
    write_report(engine, found["empty"])
    fill(engine, folder)
    write_report(engine, found["en"], "en")
    write_report(engine, found["ru"], "ru")
    load_articles(engine, write_articles(folder / "many.jsonl", *MANY))
    write_report(engine, found["many"], "ru")
    yield found
    engine.dispose()
    server.drop(name)


def fill(engine: Engine, folder: Path) -> None:
    load_articles(engine, SEEDS)
    load_articles(engine, write_articles(folder / "a.jsonl", *ARTICLES))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if BROWSER is None:
        pytest.skip("no Chromium on this machine; apt install chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.parametrize("which", ["empty", "en", "ru", "many"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_fits_the_screen_and_axe_finds_nothing(
    pages: dict[str, Path], browser: Any, tmp_path: Path, which: str, scheme: str, screen: str
) -> None:
    width, height = SCREENS[screen]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(pages[which].as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if which != "many":
        assert page.evaluate(CUT_OFF) == []
    assert (asked, said) == ([pages[which].as_uri()], [])
    folder = Path(os.environ.get("C5DB_SCREENSHOTS") or tmp_path)
    page.screenshot(path=folder / f"{which}-{scheme}-{screen}.png", full_page=which != "many")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


def test_links_and_folds_are_reached_by_keyboard(pages: dict[str, Path], browser: Any) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#contents"
    page.focus(".conflict summary")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('.conflict details').open") is True
    page.focus("#sums ~ .scroll")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") in ("solid", "auto")
    page.close()


def test_the_page_prints_light_and_whole(pages: dict[str, Path], browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(pages["en"].as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    assert (tmp_path / "page.pdf").stat().st_size > 10_000
    context.close()

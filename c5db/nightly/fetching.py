"""The step that asks the web: what the lists name and is due is fetched and kept."""

import logging
import time
from collections.abc import Sequence

from sqlalchemy import Engine

from c5db.domain.plurals import counted
from c5db.fetch import Answer, Fetcher, FetchError, Guard, Limits, Unchanged, Validators
from c5db.fetch.client import refuse_address
from c5db.fetch.errors import GoneError
from c5db.nightly.crowd import Crowd
from c5db.nightly.lists import links_of
from c5db.nightly.settings import FROM_THE_WEB, FetchSettings, Settings, SourceSettings
from c5db.nightly.tally import Tally
from c5db.store.pages import (
    Body,
    Due,
    Origin,
    Patience,
    drop_old_bodies,
    due_pages,
    fail_page,
    find_list,
    keep_page,
    save_page,
)

PAGES = ("text/html", "application/xhtml+xml", "")

logger = logging.getLogger(__name__)


def web_sources(settings: Settings) -> list[SourceSettings]:
    """The sources that are asked over the web."""
    return [source for source in settings.source if source.kind in FROM_THE_WEB]


def make_fetcher(settings: FetchSettings) -> Fetcher:
    """A fetcher as the config wants it."""
    limits = Limits(
        connect_seconds=settings.connect_timeout,
        read_seconds=settings.read_timeout,
        total_seconds=settings.total_timeout,
        attempts=settings.attempts,
        redirects=settings.redirects,
        max_size=settings.max_size,
        seconds_between=settings.seconds_between,
    )
    return Fetcher(settings.user_agent, limits, Guard.allowing(settings.allow_private))


class Fetching:
    """Asks the sources of a config for what is new."""

    def __init__(self, engine: Engine, settings: Settings, fetcher: Fetcher, run_id: int | None) -> None:
        self._engine = engine
        self._settings = settings
        self._fetcher = fetcher
        self._run_id = run_id
        """None: nothing is written, as in a dry run."""

    def due(self, source: SourceSettings) -> list[Due]:
        """The articles of a source that are to be asked for; FetchError where its list cannot be had."""
        links = links_of(source, lambda url: self._read_list(source, url), self._settings.fetch.max_size)
        links = [link for link in links if self._is_sound(source, link.url)]
        fetch = self._settings.fetch
        patience = Patience(fetch.recheck_days, fetch.recheck_after_hours * 3600, fetch.give_up_nights)
        with self._engine.connect() as connection:
            return due_pages(connection, [link.url for link in links], patience)[: source.most]

    def _is_sound(self, source: SourceSettings, url: str) -> bool:
        """Whether an address can be asked for and kept: a list may name anything."""
        try:
            refuse_address(url)
        except FetchError as error:
            logger.warning("address left out", extra={"source": source.name, "reason": error.reason})
            return False
        return True

    def _read_list(self, source: SourceSettings, url: str) -> bytes:
        """A feed or sitemap; one that has not changed is the one that was kept: its pages may have failed then."""
        with self._engine.connect() as connection:
            kept = find_list(connection, url)
        known = Validators(kept.etag, kept.last_modified) if kept else Validators()
        origin = Origin(url, source.name, "list")
        try:
            answer = self._fetcher.get(url, known)
        except FetchError as error:
            self._note_failure(origin, error)
            raise FetchError(error.reason if url == source.name else f"{url}: {error.reason}") from error
        if isinstance(answer, Unchanged):
            self._note_unchanged(url)
            return kept.data if kept else b""
        self._keep(origin, answer)
        return answer.body

    def fetch_pages(self, due: Sequence[tuple[SourceSettings, Due]], tally: Tally) -> None:
        """Ask for pages and keep what comes, or why it did not."""
        by_url = {page.url: (source, page) for source, page in due}
        crowd = Crowd(lambda url: self._ask(by_url[url][1]), list(by_url), self._settings.fetch.hosts_at_once)
        until = time.monotonic() + self._settings.fetch.longest_hours * 3600
        for number, (url, outcome) in enumerate(crowd.outcomes(), 1):
            source = by_url[url][0]
            origin = Origin(url, source.name, "article", source.publisher or None, source.lang or None)
            match outcome:
                case Answer():
                    self._keep(origin, outcome)
                    tally.pages_fetched += 1
                case Unchanged():
                    self._note_unchanged(url)
                    tally.pages_unchanged += 1
                case FetchError():
                    self._note_failure(origin, outcome)
                    tally.pages_failed += 1
                    logger.warning("page failed", extra={"url": url, "source": source.name, "reason": outcome.reason})
                case _:
                    raise outcome
            if time.monotonic() > until and (left := len(by_url) - number):
                hours = f"{self._settings.fetch.longest_hours:g} hours"
                pages = f"{counted(left, 'page')} {'is' if left == 1 else 'are'} left for the next night"
                tally.warnings.append(f"fetching took longer than {hours}: {pages}")
                logger.warning("fetching broken off", extra={"left": left})
                return

    def _ask(self, page: Due) -> Answer | Unchanged:
        answer = self._fetcher.get(page.url, Validators(page.etag, page.last_modified))
        if isinstance(answer, Answer) and answer.content_type not in PAGES:
            raise GoneError(f"no page but {answer.content_type}")
        return answer

    def _keep(self, origin: Origin, answer: Answer) -> None:
        if self._run_id is not None:
            validators = answer.validators
            body = Body(answer.body, answer.charset, validators.etag, validators.last_modified)
            with self._engine.begin() as connection:
                save_page(connection, origin, body, self._run_id)

    def _note_unchanged(self, url: str) -> None:
        if self._run_id is not None:
            with self._engine.begin() as connection:
                keep_page(connection, url, self._run_id)

    def _note_failure(self, origin: Origin, error: FetchError) -> None:
        if self._run_id is not None:
            with self._engine.begin() as connection:
                fail_page(connection, origin, error.reason, self._run_id, gone=isinstance(error, GoneError))


def fetch_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Fetch what is due from every source; one whose list cannot be had stops no other."""
    with make_fetcher(settings.fetch) as fetcher:
        fetching = Fetching(engine, settings, fetcher, run_id)
        due: list[tuple[SourceSettings, Due]] = []
        for source in web_sources(settings):
            try:
                found = fetching.due(source)
            except FetchError as error:
                tally.sources_failed += 1
                tally.warnings.append(f"source {source.name}: {error.reason}")
                logger.error("source failed", extra={"source": source.name, "reason": error.reason})
                continue
            logger.info("source listed", extra={"source": source.name, "due": len(found)})
            due += [(source, page) for page in found]
        fetching.fetch_pages(due, tally)
    with engine.begin() as connection:
        dropped = drop_old_bodies(connection, settings.fetch.keep_days)
    if dropped:
        logger.info("old pages dropped", extra={"pages": dropped})

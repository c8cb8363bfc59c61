"""Fetches one address: with retries, politeness, limits, and every redirect looked at before it is followed."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx
import tenacity

from c5db.fetch.body import read_body
from c5db.fetch.errors import BusyError, FetchError, GoneError, PassingError, UnreachableError
from c5db.fetch.guard import Guard
from c5db.fetch.pace import Pace
from c5db.fetch.robots import MAX_SIZE as ROBOTS_SIZE
from c5db.fetch.robots import Rules, read_rules
from c5db.fetch.transport import GuardedTransport, deadline

PASSING = (408, 425, 429, 500, 502, 503, 504)
REDIRECTS = (301, 302, 303, 307, 308)
GONE = (404, 410)
LONGEST_WAIT = 60.0
LONGEST_URL = 2000


@dataclass(frozen=True)
class Limits:
    """How long and how much is waited for."""

    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    total_seconds: float = 120.0
    attempts: int = 3
    redirects: int = 5
    max_size: int = 10 * 1024 * 1024
    seconds_between: float = 1.0


@dataclass(frozen=True)
class Validators:
    """What tells whether a page has changed since it was fetched last."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True)
class Answer:
    """What came."""

    url: str
    """Where it came from in the end."""
    body: bytes = field(repr=False)
    content_type: str
    charset: str | None
    validators: Validators


@dataclass(frozen=True)
class Unchanged:
    """It is as it was."""


@dataclass(frozen=True)
class _Redirect:
    to: str


class Fetcher:
    """Fetches addresses for one run; what it learns of a site's rules lasts as long."""

    def __init__(
        self,
        user_agent: str,
        limits: Limits | None = None,
        guard: Guard | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._agent = user_agent
        self._limits = limits or Limits()
        self._sleep = sleep
        self._pace = Pace(self._limits.seconds_between, sleep=sleep)
        self._rules: dict[str, Rules] = {}
        self._rules_lock = threading.Lock()
        seconds = httpx.Timeout(self._limits.read_seconds, connect=self._limits.connect_seconds)
        # A proxy of the environment would connect to addresses that nobody here has looked at.
        self._client = httpx.Client(
            transport=GuardedTransport(guard or Guard()), timeout=seconds, trust_env=False, follow_redirects=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, url: str, known: Validators | None = None) -> Answer | Unchanged:
        """What is at an address, or that it is as it was; whatever goes wrong is a FetchError."""
        return self._follow(url, known or Validators(), self._limits.max_size, polite=True)

    def _follow(self, url: str, known: Validators, limit: int, *, polite: bool) -> Answer | Unchanged:
        for _ in range(self._limits.redirects + 1):
            refuse_address(url)
            self._take_turn(url, polite=polite)
            outcome = self._persistently(url, known, limit)
            if not isinstance(outcome, _Redirect):
                return outcome
            url = outcome.to
        raise FetchError(f"more than {self._limits.redirects} redirects")

    def _take_turn(self, url: str, *, polite: bool) -> None:
        host = urlsplit(url).netloc
        if not polite:
            self._pace.wait(host)
            return
        rules = self._rules_of(url)
        if not rules.allow(url):
            raise FetchError(rules.refusal)
        self._pace.wait(host, rules.delay)

    def _rules_of(self, url: str) -> Rules:
        site = urljoin(url, "/robots.txt")
        with self._rules_lock:
            known = self._rules.get(site)
        if known is None:
            known = read_rules(lambda: self._robots(site), self._agent)
            with self._rules_lock:
                self._rules[site] = known
        return known

    def _robots(self, site: str) -> bytes:
        answer = self._follow(site, Validators(), ROBOTS_SIZE, polite=False)
        return answer.body if isinstance(answer, Answer) else b""

    def _persistently(self, url: str, known: Validators, limit: int) -> Answer | Unchanged | _Redirect:
        attempts = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(self._limits.attempts),
            retry=tenacity.retry_if_exception(_is_worth_a_wait),
            wait=_wait,
            sleep=self._sleep,
            reraise=True,
        )
        return attempts(self._once, url, known, limit)

    def _once(self, url: str, known: Validators, limit: int) -> Answer | Unchanged | _Redirect:
        headers = {"User-Agent": self._agent, "Accept-Encoding": "gzip", **known.headers}
        with deadline(self._limits.total_seconds) as limit_of_time:
            extensions = {"trace": limit_of_time.trace}
            try:
                with self._client.stream("GET", url, headers=headers, extensions=extensions) as response:
                    return _outcome(url, response, limit)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                raise UnreachableError(_words(error)) from error
            except httpx.TransportError as error:
                if limit_of_time.passed:
                    raise UnreachableError(f"not done after {self._limits.total_seconds:g} seconds") from error
                if isinstance(error, httpx.TimeoutException):
                    raise UnreachableError(f"no answer for {self._limits.read_seconds:g} seconds") from error
                raise PassingError(_words(error)) from error
            except (httpx.InvalidURL, httpx.StreamError, ValueError) as error:
                raise FetchError(_words(error)) from error


def refuse_address(url: str) -> None:
    """Refuse what is no web address of a sane length."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1) > 0
    except ValueError:
        sound = False
    if not sound:
        raise FetchError(f"no address of http or https: {url[:100]}")
    if len(url) > LONGEST_URL:
        raise FetchError(f"an address of {len(url)} characters")
    if "@" in parts.netloc:
        raise FetchError("an address with a user name in it")


def _outcome(url: str, response: httpx.Response, limit: int) -> Answer | Unchanged | _Redirect:
    status = response.status_code
    if status == 304:
        return Unchanged()
    if status in REDIRECTS and (target := response.headers.get("location")):
        return _Redirect(urljoin(url, target))
    if status != 200:
        raise _failure(status, response.headers.get("retry-after"))
    body = read_body(response.iter_raw(), response.headers.get("content-encoding", ""), limit)
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    validators = Validators(response.headers.get("etag"), response.headers.get("last-modified"))
    return Answer(url, body, kind, response.charset_encoding, validators)


def _failure(status: int, retry_after: str | None) -> FetchError:
    said = f"the server answered {status}"
    if status in PASSING:
        seconds = float(retry_after) if retry_after and retry_after.isdecimal() else None
        if seconds is not None:
            return BusyError(f"{said} and asks to wait {seconds:.0f} seconds", seconds)
        return PassingError(said)
    return GoneError(said) if status in GONE else FetchError(said)


def _is_worth_a_wait(error: BaseException) -> bool:
    return isinstance(error, PassingError) and (error.retry_after or 0) <= LONGEST_WAIT


def _wait(state: tenacity.RetryCallState) -> float:
    """What the server asks for, else longer from try to try."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, PassingError) else None
    if asked is not None:
        return asked
    return tenacity.wait_exponential_jitter(initial=1, max=LONGEST_WAIT)(state)


def _words(error: Exception) -> str:
    return str(error).strip() or type(error).__name__

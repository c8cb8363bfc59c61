"""What a site's robots.txt allows, as RFC 9309 reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from c5db.fetch.errors import FetchError, PassingError

MAX_SIZE = 500 * 1024
LONGEST_DELAY = 60.0
NOTHING_ALLOWED = "User-agent: *\nDisallow: /"


@dataclass(frozen=True)
class Rules:
    """The rules of one site for one reader."""

    parsed: Protego
    agent: str
    missing: str | None = None
    """Why they could not be had, where they could not."""

    def allow(self, url: str) -> bool:
        return bool(self.parsed.can_fetch(url, self.agent))

    @property
    def refusal(self) -> str:
        """Why an address is not asked for."""
        if self.missing is None:
            return "robots.txt forbids it"
        return f"its robots.txt cannot be had, and without it nothing is asked for ({self.missing})"

    @property
    def delay(self) -> float:
        """Seconds between requests that the site asks for."""
        return min(float(self.parsed.crawl_delay(self.agent) or 0.0), LONGEST_DELAY)


def product(user_agent: str) -> str:
    """The name that rules are written for: `c5db` of `c5db/1.0 (+https://…)`."""
    return user_agent.partition("/")[0].split()[0]


def read_rules(fetch: Callable[[], bytes], user_agent: str) -> Rules:
    """The rules of a site: none where it has no robots.txt, everything forbidden where its server fails."""
    missing = None
    try:
        content = fetch().decode("utf-8", "replace")
    except PassingError as error:
        content, missing = NOTHING_ALLOWED, error.reason
    except FetchError:
        content = ""
    return Rules(Protego.parse(content), product(user_agent), missing)

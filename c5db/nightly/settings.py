"""What the config of a nightly job may say, with what holds where it says nothing."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a source is."""

    FILES = "files"
    DROP = "drop"
    FEED = "feed"
    SITEMAP = "sitemap"
    URLS = "urls"


FROM_THE_WEB = (Kind.FEED, Kind.SITEMAP, Kind.URLS)


class Step(StrEnum):
    """The steps of the job, in their order."""

    FETCH = "fetch"
    LOAD = "load"
    RECONCILE = "reconcile"
    CHECK = "check"
    EXPORT = "export"
    REPORT = "report"


class Then(StrEnum):
    """What follows where a check finds something."""

    WARN = "warn"
    STOP = "stop"


class Measure(StrEnum):
    """What a check looks at."""

    DOCUMENTS_SEEN = "documents_seen"
    DOCUMENTS_NEW = "documents_new"
    DOCUMENTS_REJECTED = "documents_rejected"
    REJECTED_SHARE = "rejected_share"
    CLAIMS_NEW = "claims_new"
    CLAIMS_PER_DOCUMENT = "claims_per_document"
    PAGES_FETCHED = "pages_fetched"
    PAGES_FAILED = "pages_failed"
    FAILED_SHARE = "failed_share"
    FACTS_MOVED = "facts_moved"


@dataclass(frozen=True)
class SourceSettings:
    """A place that articles come from."""

    kind: Kind
    name: str = ""
    url: str = ""
    """Of a feed or sitemap."""
    urls: tuple[str, ...] = ()
    file: str = ""
    """A file of addresses, one a line."""
    paths: tuple[str, ...] = ()
    """Files, folders and globs."""
    publisher: str = ""
    lang: str = ""
    include: str = ""
    """A regular expression that the addresses of articles match."""
    exclude: str = ""
    most: int = 1000
    """So many articles of it in one night at most."""
    settle_seconds: float = 60.0
    """A dropped file that was changed within so many seconds may still be being written."""
    done: str = ""
    """A folder that dropped files are moved to once they are loaded."""


@dataclass(frozen=True)
class FetchSettings:
    """How the web is asked."""

    user_agent: str = ""
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 120.0
    attempts: int = 3
    redirects: int = 5
    max_size: int = 10 * 1024 * 1024
    seconds_between: float = 1.0
    """Between two requests to one host."""
    hosts_at_once: int = 4
    longest_hours: float = 4.0
    """What is not fetched by then is left for the next night: a slow host must not keep the rest of the run."""
    allow_private: tuple[str, ...] = ()
    """Hosts and networks that may be fetched from though they are not public."""
    keep_days: int = 365
    """How long what was fetched is kept."""
    recheck_days: int = 3
    recheck_after_hours: float = 6.0
    give_up_nights: int = 3


@dataclass(frozen=True)
class LoadSettings:
    """How documents are loaded."""

    workers: int = 0
    """0: all processors, once documents are many."""
    max_size: int = 10 * 1024 * 1024


@dataclass(frozen=True)
class CheckSettings:
    """A bound that a run must keep."""

    measure: Measure
    then: Then = Then.WARN
    at_least: float | None = None
    at_most: float | None = None
    times_usual: float | None = None
    """At most so many times what is usual."""
    share_of_usual: float | None = None
    """At least this share of what is usual."""
    above: float = 0.0
    """With `times_usual`: what is no more than this is never too much."""
    from_documents: int = 0
    """It counts only where a run has seen so many documents or pages: of two, one rejected is a half."""


@dataclass(frozen=True)
class ExportSettings:
    """An export."""

    folder: str
    format: str = "csv"


@dataclass(frozen=True)
class ReportSettings:
    """The page to look at."""

    file: str = ""


@dataclass(frozen=True)
class MetricsSettings:
    """Figures for Prometheus."""

    textfile: str = ""


@dataclass(frozen=True)
class FailureSettings:
    """Who is told when a run fails."""

    webhook: str = ""
    command: tuple[str, ...] = ()
    warnings: bool = False
    """Whether a run that is done with warnings is told of too."""


DEFAULT_CHECKS = (
    CheckSettings(Measure.REJECTED_SHARE, Then.STOP, at_most=0.5, from_documents=20),
    CheckSettings(Measure.FACTS_MOVED, Then.STOP, times_usual=20, above=500),
    CheckSettings(Measure.DOCUMENTS_NEW, Then.WARN, share_of_usual=0.1),
    CheckSettings(Measure.FAILED_SHARE, Then.WARN, at_most=0.5, from_documents=20),
)


@dataclass(frozen=True)
class Settings:
    """A whole config."""

    source: tuple[SourceSettings, ...] = ()
    fetch: FetchSettings = field(default_factory=FetchSettings)
    load: LoadSettings = field(default_factory=LoadSettings)
    check: tuple[CheckSettings, ...] = DEFAULT_CHECKS
    usual_runs: int = 14
    """What is usual is the median of so many runs."""
    export: tuple[ExportSettings, ...] = ()
    report: ReportSettings = field(default_factory=ReportSettings)
    metrics: MetricsSettings = field(default_factory=MetricsSettings)
    on_failure: FailureSettings = field(default_factory=FailureSettings)

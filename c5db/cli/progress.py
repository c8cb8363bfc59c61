"""How a load goes on, told on standard error: a bar on a terminal, rejects everywhere."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from c5db.cli.output import printable
from c5db.domain.plurals import counted
from c5db.domain.records import Reject

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

TOLD = 20
"""So many rejects are told one by one; the rest are counted."""


class Lines:
    """Tells rejects and remarks, and nothing else."""

    def __init__(self) -> None:
        self.rejected = 0
        self.remarked = 0
        self._kept = 0
        self._parsed_by: Counter[str] = Counter()

    def parsed_by(self, worker: str, number: int) -> None:
        """A worker of a cluster has parsed some more documents."""
        self._parsed_by[worker] += number

    def tell_workers(self) -> None:
        """Who has parsed how many documents, where that was told."""
        for worker, number in sorted(self._parsed_by.items()):
            self.say(f"c5db: {worker} parsed {counted(number, 'document')}")

    def document_done(self) -> None:
        """One more document was read."""

    def documents_kept(self, number: int) -> None:
        """Some more documents are in the database for good."""
        self._kept += number

    def told_on_interrupt(self) -> str:
        """What an interrupted load leaves, out of what was told here: the database may be out of reach by then."""
        return done_at_least(self._kept, "document", "stored", "goes on from there")

    def document_rejected(self, reject: Reject) -> None:
        """A document was not taken."""
        self.rejected += 1
        if self.rejected <= TOLD:
            self.say(f"c5db: {printable(reject.origin)}: {printable(reject.reason)}")
        elif self.rejected == TOLD + 1:
            self.say("c5db: more were rejected; c5db rejects shows them all")

    def document_remarked(self, origin: str, remark: str) -> None:
        """Something that the input states of a document was not taken."""
        self.remarked += 1
        if self.remarked <= TOLD:
            self.say(f"c5db: {printable(origin)}: {printable(remark)}")

    def tell_more_remarks(self) -> None:
        """How many remarks were not told."""
        if self.remarked > TOLD:
            self.say(f"c5db: and {counted(self.remarked - TOLD, 'more remark')}")

    def deals_reconciled(self, number: int) -> None:
        """The facts of some more deals were recomputed."""

    def say(self, line: str) -> None:
        print(line, file=sys.stderr, flush=True)


class Bar(Lines):
    """A bar for documents, then a count of deals."""

    def __init__(self, bar: "Progress", total: int | None) -> None:
        super().__init__()
        self._bar = bar
        self._documents = bar.add_task("documents", total=total)
        self._deals: TaskID | None = None
        self._workers: dict[str, TaskID] = {}

    def document_done(self) -> None:
        self._bar.advance(self._documents)

    def parsed_by(self, worker: str, number: int) -> None:
        super().parsed_by(worker, number)
        if worker not in self._workers:
            self._workers[worker] = self._bar.add_task(f"parsed by {worker}", total=None)
        self._bar.advance(self._workers[worker], number)

    def deals_reconciled(self, number: int) -> None:
        if self._deals is None:
            self._deals = self._bar.add_task("deals reconciled", total=None)
        self._bar.advance(self._deals, number)

    def say(self, line: str) -> None:
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


def done_at_least(number: int, thing: str, done: str, then: str) -> str:
    """What an interrupted command has done, and what it does when it is given again; nothing where nothing is done."""
    if not number:
        return ""
    # A batch may have been committed without our hearing of it.
    verb = "is" if number == 1 else "are"
    return f"at least {counted(number, thing)} {verb} {done}; the same command again {then}"


@contextmanager
def telling_on_interrupt(told: Callable[[], str]) -> Iterator[None]:
    """Let an interrupt say what is done by then."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise KeyboardInterrupt(told()) from interrupt


@contextmanager
def watching(total: int | None) -> Iterator[Lines]:
    """A watcher for a load of `total` documents, where that is known; an interrupt tells what is stored by then."""
    with _shown(total) as watcher:
        with telling_on_interrupt(watcher.told_on_interrupt):
            yield watcher
        watcher.tell_more_remarks()
        watcher.tell_workers()


@contextmanager
def _shown(total: int | None) -> Iterator[Lines]:
    if not sys.stderr.isatty():
        yield Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Bar(bar, total)

"""A Dask cluster that parses documents: the same outcomes in the same order, whichever worker they come from."""

from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from c5db.domain.errors import C5dbError
from c5db.reading.pools import Chunk
from c5db.reading.sources import Outcome, parse_one

if TYPE_CHECKING:
    from distributed import Client, Future

CHUNK_DOCUMENTS = 200
"""A task costs the scheduler some milliseconds whatever is in it."""
LONG = 12_000
"""Characters of a document, on average: chunks of longer ones are cut short, and all of them are read ahead."""
AHEAD = 2
"""Chunks for each worker that are read before the first of them is needed."""
REACHED_WITHIN = 10
"""Seconds in which scheduler and a first worker must answer."""
LOOKED_AFTER = 30
"""Seconds after which it is asked whether any worker is left."""

ByWorker = Callable[[str, int], None]
"""Told the worker and how many more documents it has parsed."""


class NoClusterSupportError(C5dbError):
    """A cluster needs the package distributed, which `pip install 'c5db[cluster]'` brings."""


class ClusterUnreachableError(C5dbError):
    """The cluster cannot be used."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a chunk yielded, and where."""

    worker: str
    outcomes: list[Outcome]


class Cluster:
    """The workers behind a Dask scheduler as a pool; a chunk whose worker is lost goes to another."""

    chunk_documents = CHUNK_DOCUMENTS

    def __init__(self, address: str, told: ByWorker = lambda worker, number: None) -> None:
        self._client = _connect(address)
        self._told = told
        try:
            self.ahead = AHEAD * sum(self._ready().values())
            self.ahead_characters = self.ahead * CHUNK_DOCUMENTS * LONG
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def submit(self, chunk: Chunk) -> "Submitted":
        # Equal chunks would be one task to Dask, and a chunk is nothing to keep.
        return Submitted(self._client, self._client.submit(parse_chunk, list(chunk), pure=False), self._told)

    def _ready(self) -> dict[str, int]:
        """The workers with their threads, all of which must read as this process does."""
        try:
            self._client.wait_for_workers(1, timeout=REACHED_WITHIN)
        except TimeoutError:
            raise ClusterUnreachableError("it has no worker") from None
        own = reader()
        for worker, theirs in self._client.run(reader_or_none).items():
            if theirs != own:
                raise ClusterUnreachableError(f"worker {worker} has {theirs or 'no c5db'} and this process {own}")
        return dict(self._client.nthreads())


class Submitted:
    """A chunk given to the cluster."""

    def __init__(self, client: "Client", future: "Future", told: ByWorker) -> None:
        self._client, self._future, self._told = client, future, told

    def result(self) -> list[Outcome]:
        from distributed import CancelledError, KilledWorker

        try:
            done = self._wait()
        except KilledWorker as error:
            raise BrokenProcessPool(str(error)) from error
        except (CancelledError, OSError) as error:
            raise ClusterUnreachableError("its scheduler is gone") from error
        self._future.release()
        self._told(done.worker, len(done.outcomes))
        return done.outcomes

    def _wait(self) -> Done:
        while True:
            try:
                done: Done = self._future.result(timeout=LOOKED_AFTER)
                return done
            except TimeoutError:
                if not self._client.nthreads():
                    raise ClusterUnreachableError("no worker is left") from None


def _connect(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise NoClusterSupportError from None
    try:
        _check(address)
        return Client(address, timeout=REACHED_WITHIN, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterUnreachableError(f"{address}: {error}") from error


def _check(address: str) -> None:
    """ValueError where it is no address: a client that was begun with one is taken down with noise, and late."""
    from distributed.comm import parse_address, parse_host_port
    from distributed.comm.registry import get_backend

    scheme, place = parse_address(address)
    get_backend(scheme)
    parse_host_port(place)


def parse_chunk(chunk: Chunk) -> Done:
    """What a chunk yields, on the worker."""
    from distributed import get_worker

    return Done(get_worker().address, [parse_one(document) for document in chunk])


def reader() -> str:
    """What the outcomes depend on: the version of c5db and the words and weights that it reads with."""
    import hashlib
    from importlib.metadata import version
    from importlib.resources import files

    told = hashlib.sha256()
    for place in _files_of(files("c5db")):
        told.update(place.read_bytes())
    return f"c5db {version('c5db')} ({told.hexdigest()[:12]})"


def reader_or_none() -> str | None:
    """The same on a worker, which may lack the package."""
    try:
        return reader()
    except ImportError:
        return None


READING = ("domain", "languages", "text", "figures", "entities", "deals", "reference")


def _files_of(package: Any) -> Sequence[Any]:
    """The files of the reading side, in the order of their names."""
    found = [package.joinpath("parse.py")]
    folders = [package.joinpath(name) for name in READING]
    while folders:
        for place in sorted(folders.pop().iterdir(), key=lambda place: str(place.name)):
            if place.is_dir() and place.name != "__pycache__":
                folders.append(place)
            elif place.name.endswith((".py", ".csv", ".json")):
                found.append(place)
    return found

"""Which names are of one party: the well-known by their one name, the others by spelling and sound."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection

from c5db.identity.clustering import components
from c5db.identity.decisions import Word, held_together, kept_apart, united
from c5db.identity.names import acronym, block_key, initials, is_group, name_class, same_name
from c5db.store import parties as store
from c5db.store.parties import CALLED, Named, NewParty, PartyMerge, StoredParty

LONGEST = 200
"""A longer name is cut in its keys: an index row has an upper limit."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What naming the parties of some sources changed."""

    new_parties: int
    deal_ids: frozenset[int]
    """Deals whose parties turned out to be others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A party of the database, or one that the sources name, with the names it is compared by."""

    kind: str
    known: str | None
    """Its one name where the reference data has it: another one is another party whatever it sounds like."""
    names: tuple[str, ...]
    party_id: int | None = None


def settle_parties(connection: Connection, source_ids: Sequence[int], run_id: int) -> Settled:
    """Give every party that the sources name its row."""
    store.place_name_decisions(connection, source_ids)
    named = _by_party(store.read_names(connection, source_ids))
    candidates = [_candidate(key, group) for key, group in named.items()]
    stored = store.find_parties(connection, {key for candidate in candidates for key in _keys(candidate)})
    everyone = [*map(_stored_candidate, stored), *candidates]
    decided = store.read_name_words(connection, {name for candidate in everyone for name in _full_names(candidate)})
    groups = _groups(everyone, _words(everyone, decided))
    merges, party_of, founders = _choose(groups, everyone, {party.party_id: party for party in stored})
    ids = store.new_ids(connection, "party", len(founders))
    party_of |= {member: party_id for group, party_id in zip(founders, ids, strict=True) for member in group}
    touched = store.merge_parties(connection, merges) if merges else frozenset()
    store.log_merges(connection, merges, run_id)
    groups_named = list(named.values())
    spoken = {n: groups_named[n - len(stored)] for n in range(len(stored), len(everyone))}
    new = [
        _new_party(party_id, [x for n in group for x in spoken[n]])
        for group, party_id in zip(founders, ids, strict=True)
    ]
    store.create_parties(connection, new, run_id)
    store.promote_parties(connection, [_new_party(party_of[n], spoken[n]) for n in spoken if everyone[n].known])
    store.save_party_keys(connection, {(key, party_of[n]) for n in spoken for key in _keys(everyone[n])})
    participations = {x.participation_id: party_of[n] for n, group in spoken.items() for x in group}
    store.name_participations(connection, participations, source_ids)
    store.refresh_parties(connection, set(participations.values()))
    return Settled(len(new), touched)


def _by_party(named: Iterable[Named]) -> dict[tuple[str, bool, str], list[Named]]:
    groups: dict[tuple[str, bool, str], list[Named]] = defaultdict(list)
    for one in named:
        groups[name_class(one.kind), one.known, one.canonical_name].append(one)
    return dict(sorted(groups.items()))


def _candidate(key: tuple[str, bool, str], group: Sequence[Named]) -> Candidate:
    kind, known, canonical = key
    # The spellings of a well-known name come from the reference data; of others only the fullest form is its own.
    names = sorted({canonical, *(one.name for one in group)}) if known else [canonical]
    return Candidate(kind, canonical if known else None, tuple(names))


def _stored_candidate(party: StoredParty) -> Candidate:
    kind = name_class(party.kind)
    names = tuple(name.removeprefix(f"{kind}:") for name in party.names)
    return Candidate(kind, party.canonical_name if party.known else None, names, party.party_id)


def _keys(candidate: Candidate) -> Iterator[str]:
    for name in candidate.names:
        yield f"{CALLED}{candidate.kind}:{name[:LONGEST]}"
        if block := block_key(name):
            yield f"sound:{candidate.kind}:{block}"
        yield from (
            f"initials:{candidate.kind}:{letters}" for letters in sorted({acronym(name), *initials(name)} - {""})
        )


def _full_names(candidate: Candidate) -> Iterator[str]:
    return (f"{candidate.kind}:{name[:LONGEST]}" for name in candidate.names)


def _words(everyone: Sequence[Candidate], decided: Mapping[int, Mapping[str, int]]) -> list[Word]:
    """What people decided of names, said of the candidates that bear them; one on both sides is on neither."""
    words = []
    for decision_id, side_of in sorted(decided.items()):
        sides = ({side_of[name] for name in _full_names(one) if name in side_of} for one in everyone)
        words.append(Word(decision_id, {n: next(iter(found)) for n, found in enumerate(sides) if len(found) == 1}))
    return words


def _groups(everyone: Sequence[Candidate], words: Sequence[Word]) -> list[list[int]]:
    """Numbers of candidates that are one party; two well-known ones are not, unless a person says so."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, candidate in enumerate(everyone):
        for key in set(_keys(candidate)):
            blocks[key].append(n)
    pairs = {pair for members in blocks.values() for pair in combinations(members, 2)}
    apart = kept_apart(words)
    links = [pair for pair in pairs if _are_one(everyone[pair[0]], everyone[pair[1]])]
    # Those that bear the same name come first: what people told apart must not meet through a likeness.
    links.sort(key=lambda pair: (not set(everyone[pair[0]].names) & set(everyone[pair[1]].names), pair))
    likes = components(len(everyone), links, apart)
    return united((part for group in likes for part in _by_known(group, everyone)), held_together(words))


def _are_one(a: Candidate, b: Candidate) -> bool:
    if a.kind != b.kind:
        return False
    if a.known and b.known:
        return a.known == b.known
    # A company that the reference data know is not the group above it, unless they call it so.
    strict = bool(a.known) != bool(b.known)
    pairs = ((x, y) for x in a.names for y in b.names if not strict or is_group(x) == is_group(y))
    return any(same_name(x, y, a.kind == "person") for x, y in pairs)


def _by_known(group: list[int], everyone: Sequence[Candidate]) -> Iterator[list[int]]:
    """Where an unknown name stands between two well-known ones, it goes to the first of them by name."""
    parts: dict[str | None, list[int]] = defaultdict(list)
    known = sorted({name for n in group if (name := everyone[n].known)})
    for n in group:
        parts[everyone[n].known or (known[0] if known else None)].append(n)
    yield from parts.values()


def _choose(
    groups: Sequence[list[int]], everyone: Sequence[Candidate], stored: dict[int, StoredParty]
) -> tuple[list[PartyMerge], dict[int, int], list[list[int]]]:
    """Merges, the party of each candidate that has one already, and the groups that need a new one."""
    merges: list[PartyMerge] = []
    party_of: dict[int, int] = {}
    founders: list[list[int]] = []
    for group in groups:
        ids = sorted((not stored[i].known, i) for n in group if (i := everyone[n].party_id))
        if not ids:
            founders.append(group)
            continue
        keeper = ids[0][1]
        party_of |= dict.fromkeys(group, keeper)
        merges += [_merge(stored[i], stored[keeper], group, everyone) for _, i in ids[1:]]
    return merges, party_of, founders


def _merge(party: StoredParty, into: StoredParty, group: Sequence[int], everyone: Sequence[Candidate]) -> PartyMerge:
    names = sorted({name for n in group if everyone[n].party_id is None for name in everyone[n].names})
    reason = f"{party.canonical_name} and {into.canonical_name} are spellings of one name: {', '.join(names)}"
    return PartyMerge(party.party_id, into.party_id, reason)


def _new_party(party_id: int, named: Sequence[Named]) -> NewParty:
    """The party as the reference data have it, else as the fullest of its names is told."""
    told = sorted(named, key=lambda one: (not one.known, -len(one.canonical_name), one.canonical_name, one.kind.value))
    country = next((one.country for one in told if one.country), None)
    return NewParty(party_id, told[0].canonical_name, told[0].kind, country, told[0].known, told[0].parent)

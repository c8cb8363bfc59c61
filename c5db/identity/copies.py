"""Finds the copies of sources with a new text, and what they and their copies go back to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from c5db.domain.voices import Voice
from c5db.identity.copying import Copying, copying, credit_keys, credits, originals, outlet_keys, tell_of_others
from c5db.identity.outlets import named_in
from c5db.identity.shingles import fingerprints, signature, unpack, words_of
from c5db.store import copies as store
from c5db.store.copies import Copied

Pair = tuple[int, int]
TOGETHER = 50
"""So many sources are compared at a time with what they may copy: their texts need the room."""


def settle_copies(connection: Connection, source_ids: Sequence[int], run_id: int) -> frozenset[int]:
    """Write which sources copy which, as far as the sources with a new text matter; the deals that this touches."""
    _index(connection, source_ids)
    found: dict[Pair, Copying] = {}
    compared: set[int] = set()
    near = set(source_ids) | store.copy_groups(connection, source_ids)
    while near:
        ordered = sorted(near)
        for start in range(0, len(ordered), TOGETHER):
            found |= _judged(connection, ordered[start : start + TOGETHER])
        compared |= near
        # A copy of a copy may have another original than the new source.
        linked = {source_id for pair in found for source_id in pair}
        near = (linked | store.copy_groups(connection, linked)) - compared
    voices = _voices(connection, {source_id for pair in found for source_id in pair})
    copies = originals(voices, [found[pair] for pair in sorted(found)])
    rows = [Copied(one.source_id, one.original_id, one.similarity, one.reason) for one in copies]
    return store.save_copies(connection, compared, rows, run_id)


def _judged(connection: Connection, source_ids: Collection[int]) -> dict[Pair, Copying]:
    """Which of these sources copy another, or are copied by one."""
    pairs = {(min(pair), max(pair)) for pair in store.find_copies(connection, source_ids)}
    voices = _voices(connection, {source_id for pair in pairs for source_id in pair})
    # Only who names the other can have retold what that one claims.
    told = {pair for pair in pairs if _credits_either(voices[pair[0]], voices[pair[1]])}
    voices |= _with_said(connection, {source_id: voices[source_id] for pair in told for source_id in pair})
    alike = _alike(voices, pairs)
    # The extra words of the copy may be the credit itself, in whatever words.
    voices |= _with_names(
        connection, voices, [pair for pair in alike if not _credits_either(voices[pair[0]], voices[pair[1]])]
    )
    alike = _alike(voices, alike)
    linked = {source_id: voices[source_id] for pair in alike for source_id in pair}
    named = _with_said(connection, _with_companies(connection, linked))
    return {pair: one for pair, one in alike.items() if not tell_of_others(named[pair[0]], named[pair[1]])}


def _alike(voices: Mapping[int, Voice], pairs: Iterable[Pair]) -> dict[Pair, Copying]:
    """Those pairs of which one copies the other."""
    judged = {pair: copying(voices[pair[0]], voices[pair[1]]) for pair in sorted(pairs)}
    return {pair: one for pair, one in judged.items() if one}


def _with_names(connection: Connection, voices: Mapping[int, Voice], pairs: Sequence[Pair]) -> dict[int, Voice]:
    """The sources of some pairs, each with the outlets of its partners that its text names."""
    asked: dict[int, set[str]] = defaultdict(set)
    for one, other in pairs:
        asked[one] |= voices[other].outlets
        asked[other] |= voices[one].outlets
    texts = store.read_texts(connection, sorted(asked)) if asked else []
    return {
        one.source_id: replace(voices[one.source_id], names=named_in(one.text, one.body, asked[one.source_id]))
        for one in texts
    }


def _credits_either(a: Voice, b: Voice) -> bool:
    return credits(a, b) or credits(b, a)


def _index(connection: Connection, source_ids: Sequence[int]) -> None:
    words = {one.source_id: words_of(one.text, one.body) for one in store.read_texts(connection, source_ids)}
    store.save_signatures(connection, {source_id: signature(of_source) for source_id, of_source in words.items()})
    voices = _with_said(connection, _voices(connection, source_ids))
    store.save_fingerprints(
        connection,
        {source_id: fingerprints(words[source_id]) | set(_said_keys(voice)) for source_id, voice in voices.items()},
    )


def _voices(connection: Connection, source_ids: Collection[int]) -> dict[int, Voice]:
    stored = store.read_voices(connection, source_ids)
    return {source_id: replace(voice, runs=unpack(packed)) for source_id, (voice, packed) in stored.items()}


def _with_said(connection: Connection, voices: Mapping[int, Voice]) -> dict[int, Voice]:
    said = store.read_said(connection, voices) if voices else {}
    return {source_id: replace(voice, said=said.get(source_id, ())) for source_id, voice in voices.items()}


def _with_companies(connection: Connection, voices: Mapping[int, Voice]) -> dict[int, Voice]:
    named = store.read_companies(connection, voices) if voices else {}
    return {
        source_id: replace(voice, companies=named.get(source_id, frozenset())) for source_id, voice in voices.items()
    }


def _said_keys(voice: Voice) -> Iterator[str]:
    """What an outlet says, for those who say the same and credit it."""
    for outlet in outlet_keys(voice) | credit_keys(voice):
        for claim in voice.said:
            yield f"said:{outlet}:{claim}"[:400]

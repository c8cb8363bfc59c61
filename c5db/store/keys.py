"""The identities that last: of sources, texts and claims, the same in any database."""

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from c5db.domain.records import Claim, Document, Parsed

CLAIM_NAMESPACE = uuid.UUID("5b0d9a52-4a0e-5d0f-9c55-0c5db0000001")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
LONGEST_KEY = 500
"""A longer key is replaced by its hash: an index row has an upper limit."""


def text_hash(text: str) -> str:
    """SHA-256 of a text; a lone surrogate, which UTF-8 can't hold, still has a hash."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def source_key(document: Document) -> str:
    """What makes a source the same: its url, else its given publisher and id, else its text."""
    if document.url:
        return _short(f"url:{document.url}")
    if document.given_publisher and document.given_id:
        return _short("id:" + json.dumps([document.given_publisher, document.given_id], ensure_ascii=False))
    return f"text:{text_hash(document.text)}"


def is_known_by_text(document: Document) -> bool:
    """Whether nothing but its text makes it the same source: with another text it is another."""
    return not document.url and not (document.given_publisher and document.given_id)


def claim_ids(parsed: Parsed) -> Iterator[tuple[uuid.UUID, int]]:
    """The id of each claim, with its order among the claims of the article that are equal else."""
    key = source_key(parsed.document)
    seen: Counter[str] = Counter()
    for claim in parsed.claims:
        content = claim_content(key, claim)
        ordinal = seen[content]
        seen[content] += 1
        yield uuid.uuid5(CLAIM_NAMESPACE, f"{content}#{ordinal}"), ordinal


def claim_content(key: str, claim: Claim) -> str:
    """What the id of a claim is made of: numbers in their plainest form, so that 4.20 and 4.2 are one."""
    return _ENCODE(
        [
            key,
            claim.attribute.value,
            plain(claim.value),
            plain(claim.value_max),
            claim.value_text,
            claim.unit,
            claim.qualifier.value,
            claim.over,
            claim.item,
            claim.party,
            claim.quote,
        ]
    )


def plain(number: Decimal | None) -> str | None:
    """A number without exponent and needless zeros."""
    return None if number is None else f"{number.normalize():f}"


def _short(key: str) -> str:
    return key if len(key) <= LONGEST_KEY else f"sha256:{text_hash(key)}"

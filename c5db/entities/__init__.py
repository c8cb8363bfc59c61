"""Names in a text that can be parties: countries, bodies, companies and people, one canonical name for each."""

from c5db.domain.records import Name, Span
from c5db.entities.belonging import with_belonging
from c5db.entities.besides import without_besides
from c5db.entities.bodies import find_bodies
from c5db.entities.capitals import find_capitals
from c5db.entities.context import Context, read_context
from c5db.entities.credits import without_credits
from c5db.entities.descriptions import find_descriptions
from c5db.entities.echoes import with_echoes
from c5db.entities.found import Found, starts, without_overlaps
from c5db.entities.local import find_local_authorities
from c5db.entities.people import find_people
from c5db.entities.phrases import find_phrases
from c5db.entities.quoted import find_quoted
from c5db.entities.resolve import resolve
from c5db.entities.wellknown import find_known, find_listings


def find_names(text: str, lang: str) -> list[Name]:
    """The names in `text` that can be parties, in the order of the text."""
    context = read_context(text, lang)
    known = list(find_known(context))
    places = starts(known)
    candidates = [
        *known,
        *find_listings(context),
        *find_bodies(context, places),
        *find_local_authorities(context),
        *find_descriptions(context, places),
        *find_quoted(context),
        *find_phrases(context, places),
        *find_people(context, places),
        *find_capitals(context, places),
    ]
    found = without_besides(context, without_credits(context, without_overlaps(candidates)))
    found = with_echoes(context, found)
    return [_name(context, name) for name in resolve(context, with_belonging(context, found, places))]


def _name(context: Context, found: Found) -> Name:
    span = Span(context.tokens.starts[found.first], context.tokens.ends[found.last - 1])
    assert found.kind is not None
    return Name(
        span=span,
        quote=context.text[span.start : span.end],
        name=found.name,
        canonical=found.canonical or found.name,
        kind=found.kind,
        country=found.country,
        case=found.case,
        metonym=found.metonym,
        known=found.known,
        parent=found.parent,
    )


__all__ = ["find_names"]

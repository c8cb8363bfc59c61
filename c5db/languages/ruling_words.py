"""What a language must say for authorities to be known that rule on the deals of others."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulingWords:
    """The words of one language for rulings and for those who make them."""

    authority: re.Pattern[str]
    """Words for an authority, in its name or beside it: "competition commission", "regulator"."""
    rules: re.Pattern[str]
    """How verbs begin that tell what it does to a deal, or to a rate."""
    by: frozenset[str]
    """Words between such a verb and the authority: "approved by"."""
    tells: re.Pattern[str]
    """How verbs begin whose object is an authority that is told of a deal: "notified Congress"."""
    consents: re.Pattern[str]
    """Nouns for what others need of any body before a deal goes through: "subject to approval by"."""
    named_before: bool = False
    """Who gives it may be named right before it: "EU approval"."""
    verb_last: bool = False
    """The verb stands at the end, and who does it far before it, and others between them."""

"""What reconciliation reads and gives: stored claims on one deal, rulings on it, and the facts made of them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from c5db.domain.vocab import Attribute, Qualifier, Verdict


class SourceTier(StrEnum):
    """What kind of source speaks, from the most to the least reliable."""

    FILING = "filing"
    PARTY = "party"
    WIRE = "wire"
    PRESS = "press"
    AGGREGATOR = "aggregator"

    @property
    def rank(self) -> int:
        """Place in the order of reliability, 0 the best."""
        return list(SourceTier).index(self)


class Flag(StrEnum):
    """What a reader of a fact should beware of."""

    SUSPECT_SCALE = "suspect_scale"
    """A value stands a power of ten away from what the others say, or from its own history."""
    RULING_CHALLENGED = "ruling_challenged"
    """An independent source that nobody had seen at the ruling contradicts it."""
    PARTS_DO_NOT_SUM = "parts_do_not_sum"
    """The listed parts add up to more than the stated total allows."""
    PARTS_SUM_TO_TOTAL = "parts_sum_to_total"
    """The listed parts add up to the stated total."""
    RULING_NOT_SAID = "ruling_not_said"
    """No source says the value that was ruled."""
    CURRENCIES_DIFFER = "currencies_differ"
    """What is held of the same thing in another currency cannot be the same money at the rates of those days."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stored claim as reconciliation sees it."""

    claim_id: str
    """UUID of the claim; the last tie-breaker, so that equal claims are told apart in the same way everywhere."""
    source_id: int
    attribute: Attribute
    voice: str = ""
    """Key of the group of sources that copy one another; empty: the source stands for itself."""
    is_copy: bool = False
    """The source copies the original of its voice, so it counts only where it says what the original does not."""
    publisher: str | None = None
    article_id: str | None = None
    tier: SourceTier = SourceTier.PRESS
    published_on: date | None = None
    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    over: str | None = None
    item: str | None = None
    party: str | None = None
    """Key of the party, the same for all its spellings."""
    party_name: str | None = None
    told_of: str | None = None
    """The party that the claim itself names, where most others name another."""
    attributed_to: str | None = None
    happened_on: date | None = None
    """Of a status: the last day on which its step was taken by the same article, where that was no news any more."""
    quote: str = ""
    position: int = 0
    """Where the quote starts in the text: what an article states first is its headline."""
    confidence: float = 1.0
    """How sure the reading is."""
    revises: bool = False
    """The words say that the value changes an earlier one («raised to», «увеличена до»)."""
    former: bool = False
    """The words say that the value has been changed («originally», «прежде»)."""
    further: bool = False
    """The words say that the value comes on top of another («another 10», «ещё 10»)."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's decision on a fact; it wins until withdrawn."""

    ruling_id: int
    attribute: Attribute
    reason: str
    author: str
    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None
    unit: str | None = None
    """None: the unit of the fact that it rules on."""
    item: str | None = None
    party: str | None = None
    party_name: str | None = None
    over: str | None = None
    ruled_on: date | None = None
    seen: frozenset[str] = frozenset()
    """Ids of the claims that were live at the ruling: only others can challenge it."""
    heard: frozenset[int] = frozenset()
    """Ids of the sources of these claims that have the same text since."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One value that was stated for a fact, with the claims that state it."""

    value: Decimal | None
    value_max: Decimal | None
    value_text: str | None
    unit: str | None
    qualifier: Qualifier
    claim_ids: tuple[str, ...]
    voices: int = 0
    """How many independent sources say it."""
    state: str = "stands"
    """`chosen`, `stands` (with the chosen value), `contradicts`, `superseded`, `suspect` or `part`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is held of one attribute, party, item, unit and period of a deal, and why."""

    attribute: Attribute
    party: str | None
    party_name: str | None
    item: str | None
    unit: str | None
    over: str | None
    value: Decimal | None
    value_max: Decimal | None
    value_text: str | None
    qualifier: Qualifier
    low: Decimal | None
    high: Decimal | None
    """None with a `low`: no upper limit."""
    verdict: Verdict
    confidence: Decimal
    """0 to 1, four decimals."""
    claims: int
    independent_sources: int
    explanation: str
    flags: tuple[str, ...] = ()
    ruled_by: str | None = None
    as_of: date | None = None
    stated_order: int = 0
    """0 for the unit and period stated first of this attribute, party and item of the deal."""
    chosen_claims: tuple[str, ...] = ()
    """Ids of the claims that state the value held."""
    rivals: tuple[Rival, ...] = field(default=())
    """Every value that was stated, best first."""

    @property
    def key(self) -> tuple[str, str | None, str | None, str | None, str | None]:
        """What tells it from the other facts of its deal."""
        return (self.attribute.value, self.party, self.item, self.unit, self.over)

"""What went wrong with a claim, a party or a deal's type: where in the text, and what caused it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from c5db.domain.records import Claim, Figure, FigureOutcome, Parsed, Span
from c5db.domain.vocab import Attribute
from c5db.evaluate.corpus import GoldArticle, GoldClaim
from c5db.evaluate.matching import TOLERANCE, Pair, places_of, same_date

TOPICS = (*(str(attribute) for attribute in Attribute), "party", "role", "type")
"""What a miss can be about."""
KINDS = ("missed", "false", "wrong")
"""Left out, made up, or found with something wrong about it."""


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was missed, made up or read wrong."""

    kind: str
    """One of KINDS."""
    topic: str
    """One of TOPICS."""
    article: str
    corpus: str
    lang: str
    deal: str
    """The deal's key in the corpus, or the title of the one that was read."""
    value: str
    why: str
    """What became of the figure of a missed claim; the rule that made a false one; what is wrong."""
    span: Span | None = None
    text: str = field(default="", repr=False)

    @property
    def quote(self) -> str:
        return self.text[self.span.start : self.span.end] if self.span else ""

    def context(self, width: int) -> tuple[str, str]:
        """Up to `width` characters before and after the quote, on one line each."""
        if self.span is None:
            return "", ""
        start, end = max(0, self.span.start - width), min(len(self.text), self.span.end + width)
        before, after = self.text[start : self.span.start], self.text[self.span.end : end]
        return ("…" if start else "") + one_line(before), one_line(after) + ("…" if end < len(self.text) else "")

    def as_dict(self, width: int = 80) -> dict[str, str]:
        """Plain values for JSON."""
        before, after = self.context(width)
        return {
            "kind": self.kind, "topic": self.topic, "article": self.article, "corpus": self.corpus, "lang": self.lang,
            "deal": self.deal, "value": self.value, "before": before, "quote": self.quote, "after": after,
            "why": self.why,
        }  # fmt: skip


def one_line(words: str) -> str:
    """Text with its line breaks shown as signs."""
    return re.sub(r"\s*\n\s*", " ¶ ", words)


def claim_misses(article: GoldArticle, parsed: Parsed, pairs: Sequence[Pair]) -> list[Miss]:
    """What is wrong with the claims of an article, in the order of the text."""
    answered, used = {p.gold_index for p in pairs}, {p.claim_index for p in pairs}
    missed = [_missed(article, parsed, g, pairs) for i, g in enumerate(article.claims) if i not in answered]
    false = [_false(article, parsed, c) for j, c in enumerate(parsed.claims) if j not in used]
    return sorted([*missed, *false], key=lambda m: m.span or Span(0, 0))


def half_right(article: GoldArticle, parsed: Parsed, pair: Pair) -> Miss:
    """A claim that was found with another qualifier or unit."""
    gold, claim = pair.gold, pair.claim
    wrong = [f"gold {gold.qualifier}, read {claim.qualifier}"] if gold.qualifier != claim.qualifier else []
    if gold.unit != claim.unit:
        wrong.append(f"gold unit {gold.unit}, read {claim.unit}")
    why = f"{'; '.join(wrong)} (gold «{gold.quote}»); {_made_by(claim)}"
    return miss("wrong", str(gold.attribute), article, parsed, gold.deal, shown_gold(gold), why, claim.span)


def miss(
    kind: str, topic: str, article: GoldArticle, parsed: Parsed, deal: str, value: str, why: str, span: Span | None
) -> Miss:
    """One of KINDS about one of TOPICS, at its place in the text."""
    return Miss(kind, topic, article.id, article.corpus, article.lang, deal, value, why, span, parsed.document.text)


def cause_of(parsed: Parsed, gold: GoldClaim) -> FigureOutcome | None:
    """What became of the figure at a missed claim's quote, the one of the same value first."""
    here = [
        outcome
        for place in places_of(gold.quote, parsed.document.text)
        for outcome in parsed.figures
        if outcome.figure.span.overlaps(place)
    ]
    return min(here, key=lambda outcome: not _same_figure(gold, outcome.figure), default=None)


def _missed(article: GoldArticle, parsed: Parsed, gold: GoldClaim, pairs: Sequence[Pair]) -> Miss:
    place = next(iter(places_of(gold.quote, parsed.document.text)), None)
    tell = _status_read if gold.attribute is Attribute.STATUS else _fate
    why = tell(parsed, gold, pairs)
    return miss("missed", str(gold.attribute), article, parsed, gold.deal, shown_gold(gold), why, place)


def _fate(parsed: Parsed, gold: GoldClaim, pairs: Sequence[Pair]) -> str:
    outcome = cause_of(parsed, gold)
    if outcome is None:
        return "no figure was read there"
    figure = outcome.figure
    how = "read as" if _same_figure(gold, figure) else "read with ANOTHER VALUE:"
    read = f"{how} {figure.kind} {shown(figure)}" + (f" [{figure.rule}]" if figure.rule else "")
    if outcome.claim is None:
        return f"{read}; left: {outcome.reason or 'no reason given'}"
    claim = parsed.claims[outcome.claim]
    answers = next((p.gold for p in pairs if p.claim_index == outcome.claim), None)
    taken = f", which answers {answers.attribute} of {answers.deal} «{answers.quote}»" if answers else ""
    return f"{read}; became {claim.attribute} of {_title(parsed, claim.deal)}{taken}; {_made_by(claim)}"


def _status_read(parsed: Parsed, gold: GoldClaim, pairs: Sequence[Pair]) -> str:
    """What was read as the status of the deal that answers the gold's."""
    refs = {p.claim.deal for p in pairs if p.gold.deal == gold.deal}
    if not refs:
        return f"no claim of its deal was found ({len(parsed.deals)} deals read)"
    read = [c for c in parsed.claims if c.attribute is Attribute.STATUS and c.deal in refs]
    if not read:
        return "no status of its deal was read"
    return "; ".join(f"read {c.value_text} at «{one_line(c.quote)}»; {_made_by(c)}" for c in read)


def _false(article: GoldArticle, parsed: Parsed, claim: Claim) -> Miss:
    notes = [_made_by(claim), *_meant(article, parsed, claim)]
    value = shown(claim) + (f" item {claim.item}" if claim.item else "")
    deal = _title(parsed, claim.deal)
    return miss("false", str(claim.attribute), article, parsed, deal, value, "; ".join(notes), claim.span)


def _meant(article: GoldArticle, parsed: Parsed, claim: Claim) -> list[str]:
    """What the annotators hold of the place where a false claim was read."""
    text = parsed.document.text
    if not article.tells_deals:
        return ["the article tells no deal"]
    notes = [f"TRAP: {t.why}" for t in article.traps if any(claim.span.overlaps(s) for s in places_of(t.quote, text))]
    notes += [
        f"gold there: {g.attribute} {shown_gold(g)} of {g.deal}"
        for g in article.claims
        if (g.attribute is Attribute.STATUS) == (claim.attribute is Attribute.STATUS)
        and any(claim.span.overlaps(s) for s in places_of(g.quote, text))
    ]
    return notes or ["gold has nothing there"]


def _made_by(claim: Claim) -> str:
    return f"rule {claim.rule or '(none)'} ({claim.confidence:.2f})"


def _title(parsed: Parsed, ref: str) -> str:
    deal = next((d for d in parsed.deals if d.ref == ref), None)
    return f"{ref} {deal.type} «{deal.title}»" if deal else ref


def _same_figure(gold: GoldClaim, figure: Figure) -> bool:
    if gold.value_text is not None:
        return same_date(gold.value_text, figure.value_text or "")
    have = [value for value in (figure.value, figure.value_max) if value is not None]
    return len(have) == len(gold.values) and all(
        abs(h - w) <= TOLERANCE * abs(w) for h, w in zip(have, gold.values, strict=True)
    )


def shown(thing: Claim | Figure) -> str:
    """Value, unit and qualifier on one line."""
    return _shown(
        [v for v in (thing.value, thing.value_max) if v is not None], thing.value_text, thing.unit, thing.qualifier
    )


def shown_gold(gold: GoldClaim) -> str:
    """The same of a claim of the annotators."""
    return _shown(gold.values, gold.value_text, gold.unit, gold.qualifier)


def _shown(values: Sequence[Decimal], text: str | None, unit: str | None, qualifier: str) -> str:
    value = " – ".join(f"{v.normalize():,f}" for v in values) or text or "?"
    named = "" if text and not values else f" {unit or 'no unit'}"
    return f"{value}{named}" + (f" {qualifier}" if qualifier != "exact" else "")

"""Each sentence of a document with what was read in it, by which rule, and why the rest was left."""

from collections.abc import Iterator

from c5db.cli.amounts import amount
from c5db.deals.scene import build_scene
from c5db.domain.records import Claim, FigureOutcome, Name, Parsed, Span
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute, FigureKind


def sentence_spans(parsed: Parsed) -> list[Span]:
    """The sentences of the article's body."""
    scene = build_scene(parsed.document, [outcome.figure for outcome in parsed.figures], parsed.names)
    return [sentence.span for sentence in scene.sentences]


def explanation_lines(parsed: Parsed) -> Iterator[str]:
    """The sentences, numbered, each with its mentions in order."""
    for number, sentence in enumerate(sentence_spans(parsed), 1):
        yield f"[{number}] {parsed.document.text[sentence.start : sentence.end]}"
        mentions = [
            *((outcome.figure.span, _figure_line(parsed, outcome)) for outcome in parsed.figures),
            *((claim.span, _status_line(claim)) for claim in parsed.claims if claim.attribute is Attribute.STATUS),
            *((name.span, _name_line(parsed, name)) for name in parsed.names),
        ]
        for _, line in sorted(mention for mention in mentions if sentence.overlaps(mention[0])):
            yield f"    {line}"


def claim_amount(claim: Claim) -> str:
    """The figure of a claim in words."""
    return amount(
        claim.value, claim.value_max, claim.value_text, claim.unit, claim.qualifier, claim.over,
        money=claim.attribute in MONEY_ATTRIBUTES,
    )  # fmt: skip


def _figure_line(parsed: Parsed, outcome: FigureOutcome) -> str:
    figure = outcome.figure
    read = amount(
        figure.value, figure.value_max, figure.value_text, figure.unit, figure.qualifier,
        money=figure.kind is FigureKind.MONEY,
    )  # fmt: skip
    found = f"{figure.kind} «{figure.quote}» = {read}" + (f" (rule {figure.rule})" if figure.rule else "")
    if outcome.claim is None:
        return f"{found}: left, {outcome.reason}"
    claim = parsed.claims[outcome.claim]
    return f"{found}: {claim.attribute} of {claim.deal}, by {claim.rule}"


def _status_line(claim: Claim) -> str:
    return f"event «{claim.quote}»: status of {claim.deal} is {claim.value_text}, by {claim.rule}"


def _name_line(parsed: Parsed, name: Name) -> str:
    roles = ", ".join(
        dict.fromkeys(f"{side.role} in {side.deal}" for side in parsed.parties if side.canonical == name.canonical)
    )
    return f"name «{name.quote}» = {name.canonical}, {name.kind}: {roles or 'no part in a deal'}"

"""What a document yields as the object that `c5db parse --json` prints."""

from c5db.cli.explanation import sentence_spans
from c5db.domain.records import Claim, FigureOutcome, Parsed, ParsedDeal, ParsedParty, Reject

Fields = dict[str, object]


def reject_json(reject: Reject) -> Fields:
    """A document that was not taken."""
    return {"origin": reject.origin, "reason": reject.reason}


def document_json(parsed: Parsed, *, explain: bool = False) -> Fields:
    """A document with its figures, deals, claims and parties; `explain` adds sentences and rules."""
    document = parsed.document
    fields: Fields = {
        "article_id": document.article_id,
        "url": document.url,
        "publisher": document.publisher,
        "title": document.title,
        "lang": document.lang,
        "published": document.published,
        "credit": document.credit,
        "text": document.text,
        "figures": [_figure(outcome, explain) for outcome in parsed.figures],
        "deals": [_deal(deal) for deal in parsed.deals],
        "claims": [_claim(claim, explain) for claim in parsed.claims],
        "parties": [_party(party) for party in parsed.parties],
        "seconds": round(parsed.seconds, 4),
    }
    if explain:
        fields["sentences"] = [{"start": span.start, "end": span.end} for span in sentence_spans(parsed)]
    return fields


def _deal(deal: ParsedDeal) -> Fields:
    return {
        "ref": deal.ref,
        "type": deal.type,
        "status": deal.status,
        "title": deal.title,
        "object": deal.object,
        "background": deal.background,
        "part_of": deal.part_of,
    }


def _figure(outcome: FigureOutcome, explain: bool) -> Fields:
    figure = outcome.figure
    fields: Fields = {
        "kind": figure.kind,
        "value": figure.value,
        "value_max": figure.value_max,
        "value_text": figure.value_text,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "inherited": figure.inherited,
        "start": figure.span.start,
        "end": figure.span.end,
        "quote": figure.quote,
        "claim": outcome.claim is not None,
        "reason": outcome.reason,
    }
    return fields | ({"rule": figure.rule} if explain else {})


def _claim(claim: Claim, explain: bool) -> Fields:
    fields: Fields = {
        "deal": claim.deal,
        "attribute": claim.attribute,
        "value": claim.value,
        "value_max": claim.value_max,
        "value_text": claim.value_text,
        "unit": claim.unit,
        "qualifier": claim.qualifier,
        "over": claim.over,
        "item": claim.item,
        "party_name": claim.party,
        "attributed_to": claim.attributed_to,
        "quote": claim.quote,
        "quote_start": claim.span.start,
        "quote_end": claim.span.end,
    }
    return fields | ({"change": claim.change, "rule": claim.rule, "confidence": claim.confidence} if explain else {})


def _party(party: ParsedParty) -> Fields:
    return {
        "deal": party.deal,
        "name": party.name,
        "canonical_name": party.canonical,
        "kind": party.kind,
        "role": party.role,
        "country": party.country,
        "start": party.span.start,
        "end": party.span.end,
    }

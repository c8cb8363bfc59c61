"""What was read of each article, held against its annotation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from c5db.domain.records import Document, Parsed
from c5db.domain.vocab import Attribute, DealType
from c5db.evaluate.corpus import Corpus, GoldArticle
from c5db.evaluate.matching import Pair, match, places_of, strictly, touches
from c5db.evaluate.misses import Miss, cause_of, claim_misses, half_right, miss
from c5db.evaluate.parties import as_annotated, compare, party_misses
from c5db.evaluate.report import ArticleScore, Report
from c5db.evaluate.tally import Tally


def evaluate(parsed: Iterable[Parsed], corpus: Corpus) -> Report:
    """Score what was read; an article of the corpus that is missing counts as read empty, others are passed over."""
    read = {one.document.article_id: one for one in parsed}
    scores = [
        score_article(article, read.get(article.id) or _nothing_of(article), corpus)
        for article in corpus.articles.values()
    ]
    return Report(tuple(scores), corpus.deal_types)


def _nothing_of(article: GoldArticle) -> Parsed:
    return Parsed(Document(article.id, article.id, article.text, article.lang))


def score_article(article: GoldArticle, parsed: Parsed, corpus: Corpus) -> ArticleScore:
    """The counts and misses of one article."""
    pairs = match(article.claims, parsed.claims, parsed.document.text)
    gold = ((party.canonical, party.role) for party in article.parties)
    sides = as_annotated(compare(gold, parsed.parties, corpus.spellings))
    types = {deal.ref: deal.type for deal in parsed.deals}
    by_attribute = _by_attribute(article, parsed, pairs)
    claims = sum(by_attribute.values(), Tally())
    return ArticleScore(
        article,
        claims + sides.tally + _quietness(article, parsed, pairs),
        by_attribute,
        links=tuple((p.gold.deal, p.claim.deal) for p in pairs),
        types=tuple((p.gold.deal, types.get(p.claim.deal)) for p in pairs),
        rules=_rules(parsed, pairs),
        reasons=_reasons(article, parsed, pairs),
        misses=(
            *claim_misses(article, parsed, pairs),
            *(half_right(article, parsed, p) for p in pairs if not strictly(p.gold, p.claim)),
            *_type_misses(article, parsed, pairs, types, corpus.deal_types),
            *party_misses(article, parsed, sides),
        ),
        seconds=parsed.seconds,
    )


def _by_attribute(article: GoldArticle, parsed: Parsed, pairs: Sequence[Pair]) -> dict[Attribute, Tally]:
    text = parsed.document.text
    counts: dict[Attribute, Tally] = defaultdict(Tally)
    for gold in article.claims:
        counts[gold.attribute] += Tally(gold=1)
    for claim in parsed.claims:
        counts[claim.attribute] += Tally(found=1)
    for pair in pairs:
        gold, claim = pair.gold, pair.claim
        counts[gold.attribute] += Tally(
            right=1,
            strict=strictly(gold, claim),
            quoted=text[claim.span.start : claim.span.end] == claim.quote,
            overlapping=touches(gold.quote, claim.span, claim.quote, text),
        )
    return dict(counts)


def _quietness(article: GoldArticle, parsed: Parsed, pairs: Sequence[Pair]) -> Tally:
    """Whether claims were read where there are none: in an article without deals, at a trap."""
    used = {p.claim_index for p in pairs}
    wrong = [c for j, c in enumerate(parsed.claims) if j not in used and c.attribute is not Attribute.STATUS]
    taken = 0
    for trap in article.traps:
        place = next(iter(places_of(trap.quote, parsed.document.text)), None)
        taken += place is not None and any(claim.span.overlaps(place) for claim in wrong)
    noise = 0 if article.tells_deals else len(parsed.claims)
    return Tally(
        dealless=not article.tells_deals, noisy=noise > 0, noise=noise, traps=len(article.traps), traps_taken=taken
    )  # fmt: skip


def _type_misses(
    article: GoldArticle,
    parsed: Parsed,
    pairs: Sequence[Pair],
    read: Mapping[str, DealType],
    wanted: Mapping[str, DealType],
) -> list[Miss]:
    """Deals whose best answer in the article is of another type."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        votes[pair.gold.deal][pair.claim.deal] += 1
    found = []
    for key, counts in votes.items():
        ref = counts.most_common(1)[0][0]
        if key in wanted and read.get(ref) != wanted[key]:
            claim = next(p.claim for p in pairs if p.gold.deal == key and p.claim.deal == ref)
            title = next((deal.title for deal in parsed.deals if deal.ref == ref), "")
            why = f"gold {wanted[key]}, read {read.get(ref)} ({ref} «{title}»)"
            found.append(miss("wrong", "type", article, parsed, key, str(wanted[key]), why, claim.span))
    return found


def _rules(parsed: Parsed, pairs: Sequence[Pair]) -> tuple[tuple[str, str], ...]:
    """Each claim's rule with `right`, `half` or `false`."""
    fate = {p.claim_index: "right" if strictly(p.gold, p.claim) else "half" for p in pairs}
    return tuple((claim.rule, fate.get(j, "false")) for j, claim in enumerate(parsed.claims))


def _reasons(article: GoldArticle, parsed: Parsed, pairs: Sequence[Pair]) -> tuple[tuple[str, str], ...]:
    """Each figure's reason for being left, with `lost` where a claim was missed for it and `rightly` elsewhere."""
    answered = {p.gold_index for p in pairs}
    causes = (
        cause_of(parsed, g)
        for i, g in enumerate(article.claims)
        if i not in answered and g.attribute is not Attribute.STATUS
    )
    lost = {outcome.figure.span for outcome in causes if outcome is not None and outcome.claim is None}
    return tuple(
        (outcome.reason or "", "lost" if outcome.figure.span in lost else "rightly")
        for outcome in parsed.figures
        if outcome.claim is None
    )

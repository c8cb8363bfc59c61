"""The quality report: figures over all articles, by language, corpus and attribute, and every miss."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from c5db.domain.vocab import Attribute, DealType
from c5db.evaluate.corpus import GoldArticle
from c5db.evaluate.misses import Miss
from c5db.evaluate.tally import Tally, b_cubed, share, total


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """How one article was read."""

    article: GoldArticle
    tally: Tally
    by_attribute: Mapping[Attribute, Tally]
    links: tuple[tuple[str, str], ...] = ()
    """For each right claim the deal that it belongs to and the one that it was given to."""
    types: tuple[tuple[str, DealType | None], ...] = ()
    """For each right claim its deal and the type that was read."""
    rules: tuple[tuple[str, str], ...] = ()
    """For each claim its rule, and `right`, `half` or `false`."""
    reasons: tuple[tuple[str, str], ...] = ()
    """For each figure that was left the reason, and `lost` or `rightly`."""
    misses: tuple[Miss, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Slice:
    """Some articles' scores, taken together."""

    scores: Sequence[ArticleScore]
    deal_types: Mapping[str, DealType]

    @property
    def tally(self) -> Tally:
        return total(score.tally for score in self.scores)

    @property
    def by_attribute(self) -> dict[Attribute, Tally]:
        """Tallies in the order of the vocabulary, of attributes that occur."""
        sums = {a: total(s.by_attribute.get(a, Tally()) for s in self.scores) for a in Attribute}
        return {attribute: tally for attribute, tally in sums.items() if tally != Tally()}

    @property
    def linking(self) -> float:
        """B-cubed F1 of the deals within each article."""
        return b_cubed([((s.article.id, g), (s.article.id, f)) for s in self.scores for g, f in s.links])

    @property
    def types(self) -> tuple[int, int]:
        """How many deals have the right type by the vote of their right claims, of how many."""
        votes: dict[str, Counter[DealType | None]] = defaultdict(Counter)
        for score in self.scores:
            for deal, kind in score.types:
                votes[deal][kind] += 1
        right = sum(counts.most_common(1)[0][0] == self.deal_types.get(deal) for deal, counts in votes.items())
        return right, len(votes)

    def figures(self) -> dict[str, float]:
        """All figures, each the better the higher it is."""
        return self.tally.figures() | {"types": round(share(*self.types), 4), "linking": round(self.linking, 4)}


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report."""

    scores: tuple[ArticleScore, ...]
    deal_types: Mapping[str, DealType]

    @property
    def overall(self) -> Slice:
        return Slice(self.scores, self.deal_types)

    @property
    def languages(self) -> dict[str, Slice]:
        return self._sliced(lambda score: score.article.lang)

    @property
    def corpora(self) -> dict[str, Slice]:
        return self._sliced(lambda score: score.article.corpus)

    @property
    def all(self) -> Tally:
        """Counts over all articles."""
        return self.overall.tally

    @property
    def by_language(self) -> dict[str, Tally]:
        """Counts for each language."""
        return {lang: part.tally for lang, part in self.languages.items()}

    @property
    def misses(self) -> list[Miss]:
        """Every miss, article by article."""
        return [miss for score in self.scores for miss in score.misses]

    def rules(self) -> dict[str, Counter[str]]:
        """`right`, `half` and `false` claims of each rule, the one with most false ones first."""
        return _counted((head(rule) or "(none)", fate) for s in self.scores for rule, fate in s.rules)

    def grounds(self) -> dict[str, Counter[str]]:
        """The same for each ground that rules name after their colon."""
        return _counted((ground, fate) for s in self.scores for rule, fate in s.rules for ground in _grounds(rule))

    def reasons(self) -> dict[str, Counter[str]]:
        """`lost` and `rightly` left figures for each reason, the one that lost most first."""
        return _counted((head(reason) or "(none)", fate) for s in self.scores for reason, fate in s.reasons)

    def _sliced(self, key: Callable[[ArticleScore], str]) -> dict[str, Slice]:
        groups: dict[str, list[ArticleScore]] = defaultdict(list)
        for score in self.scores:
            groups[key(score)].append(score)
        return {name: Slice(scores, self.deal_types) for name, scores in groups.items()}

    def as_dict(self) -> dict[str, object]:
        """Plain values for JSON."""
        tally = self.all
        return {
            "articles": len(self.scores),
            "all": self.overall.figures(),
            "by_language": {name: part.figures() for name, part in sorted(self.languages.items())},
            "by_corpus": {name: part.figures() for name, part in self.corpora.items()},
            "by_attribute": {str(a): _plain(t) for a, t in self.overall.by_attribute.items()},
            "by_attribute_and_language": {
                lang: {str(a): _plain(t) for a, t in part.by_attribute.items()}
                for lang, part in sorted(self.languages.items())
            },
            "deal_types": round(share(*self.overall.types), 4),
            "linking_within_articles": round(self.overall.linking, 4),
            "noise": {"articles": tally.dealless, "claims": tally.noise},
            "traps": {"n": tally.traps, "taken": tally.traps_taken},
            "rules": {name: dict(counts) for name, counts in self.rules().items()},
            "reasons": {name: dict(counts) for name, counts in self.reasons().items()},
            "seconds": round(sum(score.seconds for score in self.scores), 3),
        }


def _plain(tally: Tally) -> dict[str, float]:
    wanted = ("claims", "precision", "recall", "strict")
    figures = tally.figures()
    return {name: figures[name] for name in wanted} | {"gold": tally.gold, "found": tally.found, "right": tally.right}


def head(words: str) -> str:
    """A rule or reason without its particulars: what stands before the first colon, bracket or semicolon."""
    return re.split(r"[:(;]", words, maxsplit=1)[0].strip()


def _grounds(rule: str) -> list[str]:
    return [ground.strip() for ground in rule.partition(":")[2].split(",") if ground.strip()]


def _counted(pairs: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, fate in pairs:
        counts[name][fate] += 1
    bad = ("false", "lost")
    return dict(sorted(counts.items(), key=lambda item: (-sum(item[1][b] for b in bad), -item[1].total(), item[0])))

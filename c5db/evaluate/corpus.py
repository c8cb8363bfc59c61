"""Annotated articles: texts, the claims and parties that careful readers found in them, and their deals."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from c5db.domain.errors import UsageError
from c5db.domain.vocab import WORDED_ATTRIBUTES, Attribute, DealType, PartyKind, Qualifier, Role, Status
from c5db.evaluate.json_rows import Row, by_id, read_object, read_rows


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """What a careful reader holds that the article says."""

    deal: str
    attribute: Attribute
    quote: str
    values: tuple[Decimal, ...] = ()
    """One number, or the two ends of a range."""
    value_text: str | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    party: str | None = None


@dataclass(frozen=True, slots=True)
class GoldParty:
    """A party's part in a deal, under its one name over all corpora."""

    deal: str
    name: str
    canonical: str
    kind: PartyKind
    role: Role


@dataclass(frozen=True, slots=True)
class Trap:
    """A figure that is tempting and no claim."""

    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article."""

    id: str
    corpus: str
    """Name of its folder."""
    lang: str
    text: str
    claims: tuple[GoldClaim, ...]
    parties: tuple[GoldParty, ...]
    traps: tuple[Trap, ...]

    @property
    def tells_deals(self) -> bool:
        return bool(self.claims or self.parties)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated articles of one or more folders, taken together."""

    articles: Mapping[str, GoldArticle]
    deal_types: Mapping[str, DealType]
    """Type of each deal, by its key."""
    spellings: Mapping[str, frozenset[str]]
    """All spellings of each party, by its canonical name."""

    def only(self, wanted: Callable[[GoldArticle], bool]) -> "Corpus":
        """The same with fewer articles; spellings stay known."""
        return replace(self, articles={key: one for key, one in self.articles.items() if wanted(one)})


def read_corpus(folders: Iterable[Path]) -> Corpus:
    """The corpora in `folders` as one; UsageError, with the place, where something is missing or malformed."""
    articles: dict[str, GoldArticle] = {}
    types: dict[str, tuple[int, DealType]] = {}
    for folder in folders:
        own = _read_folder(folder)
        twice = sorted(set(own) & set(articles))
        if twice:
            raise UsageError(f"{folder}: article {twice[0]} stands in {articles[twice[0]].corpus} too")
        articles |= own
        told = Counter(claim.deal for article in own.values() for claim in article.claims)
        for key, kind in _read_types(folder / "deals.json").items():
            # Corpora can share a deal: the one that says most of it knows it best.
            if key not in types or told[key] >= types[key][0]:
                types[key] = (told[key], kind)
    unknown = sorted({c.deal for a in articles.values() for c in a.claims} - set(types))
    if unknown:
        raise UsageError(f"deals that claims speak of are in no deals.json: {', '.join(unknown[:5])}")
    return Corpus(articles, {key: kind for key, (_, kind) in types.items()}, _spellings(articles.values()))


def _read_folder(folder: Path) -> dict[str, GoldArticle]:
    if not folder.is_dir():
        raise UsageError(f"{folder}: no folder (a corpus is a folder of articles.jsonl, gold.jsonl and deals.json)")
    texts = by_id(list(read_rows(folder / "articles.jsonl")), lambda row: row)
    answers = by_id(list(read_rows(folder / "gold.jsonl")), lambda row: row)
    for key in answers:
        if key not in texts:
            raise UsageError(f"{answers[key].where}: {key} is not in {folder / 'articles.jsonl'}")
    return {key: _article(folder.name or folder.resolve().name, texts[key], answer) for key, answer in answers.items()}


def _article(corpus: str, row: Row, answer: Row) -> GoldArticle:
    text = row.words("text")
    return GoldArticle(
        row.words("id"),
        corpus,
        row.words_or_none("lang") or "?",
        text,
        tuple(_claim(one, text) for one in answer.rows("claims")),
        tuple(_party(one) for one in answer.rows("parties")),
        tuple(Trap(one.words("quote"), one.words_or_none("why") or "") for one in answer.rows("not_claims")),
    )


def _claim(row: Row, text: str) -> GoldClaim:
    attribute = row.code("attribute", Attribute)
    quote = row.words("quote")
    if quote not in text:
        raise row.wrong("quote", f"«{quote}» is not in the text")
    worded = attribute in WORDED_ATTRIBUTES
    if attribute is Attribute.STATUS:
        row.code("value", Status)
    return GoldClaim(
        row.words("deal"),
        attribute,
        quote,
        () if worded else row.numbers("value"),
        row.words("value") if worded else None,
        row.words_or_none("unit"),
        row.code("qualifier", Qualifier, Qualifier.EXACT),
        row.words_or_none("party"),
    )


def _party(row: Row) -> GoldParty:
    name = row.words("name")
    canonical = row.words_or_none("canonical") or name
    return GoldParty(row.words("deal"), name, canonical, row.code("kind", PartyKind), row.code("role", Role))


def _read_types(path: Path) -> dict[str, DealType]:
    deals = read_object(path)
    return {
        key: Row(f"{path}, {key}", deal).code("type", DealType)
        for key, deal in deals.fields.items()
        if not key.startswith("_") and isinstance(deal, dict)
    }


def _spellings(articles: Iterable[GoldArticle]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for party in article.parties:
            found[party.canonical] |= {party.name, party.canonical}
    return {canonical: frozenset(names) for canonical, names in found.items()}

"""What a page says of its article outside the text: JSON-LD, OpenGraph, Dublin Core, microdata, title, visible date."""

import html as entities
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lxml import html

from c5db.readers.documents import publication_date
from c5db.readers.page_article import flat
from c5db.readers.page_lines import Line
from c5db.text.dates import dates_in

_SEPARATOR = re.compile(r"\s+(?:[-–—|·•»/]|::|//)\s+|\s*(?:::|\|)\s*")
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "dcterms.date", "dcterms.created", "dcterms.issued",
    "dc.date", "dc.date.issued", "dc.date.created", "date", "pubdate", "publishdate", "publish-date",
    "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip
_PUBLISHER_NAMES = (
    "og:site_name",
    "dcterms.publisher",
    "dc.publisher",
    "publisher",
    "application-name",
    "twitter:app:name:iphone",
)
_BESIDE_HEADLINE = 6
"""Lines around the headline among which the date of the article stands."""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page states; everything may be missing."""

    title: str | None = None
    titles: tuple[str, ...] = ()
    """All that may be the headline, as the page repeats it in various places."""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    lang: str | None = None
    body: tuple[str, ...] = ()
    """Paragraphs of the article where the metadata hold it."""


def page_metadata(tree: html.HtmlElement, lines: Sequence[Line]) -> PageMetadata:
    """What the page says of its article."""
    named = _named_values(tree)
    page_title = _clean(tree.findtext(".//title")) or None
    headings = [
        line.text for line in lines if line.box.tag == "h1" or (line.box.parent and line.box.parent.tag == "h1")
    ]
    article, publishers = _structured_article(tree, [page_title or "", *headings])
    parts = _title_parts(page_title, lines)
    headline = _clean(article.get("headline"))
    heading = next((h for h in headings if page_title is None or flat(h) in flat(page_title)), "")
    heading = heading or (headings[0] if len(headings) == 1 and not parts else "")
    candidates = [headline, heading, named.get("og:title", ""), parts.headline if parts else "", page_title or ""]
    titles = tuple(dict.fromkeys(title for title in candidates if title))
    return PageMetadata(
        title=titles[0] if titles else None,
        titles=titles,
        publisher=_publisher(tree, article, publishers, named) or (parts.site if parts else None),
        published=_published(tree, article, named),
        url=_url(tree, article, named),
        lang=_clean(article.get("inLanguage")) or tree.get("lang") or None,
        body=_paragraphs(article.get("articleBody")),
    )


def visible_date(lines: Sequence[Line], titles: Sequence[str], first: str) -> date | None:
    """The date beside the headline, when the page gives it to people only."""
    texts = [line.text for line in lines]
    start = next((i for i, text in enumerate(texts) if text == first), None)
    known = {flat(title) for title in titles}
    headline = next((i for i, text in enumerate(texts) if flat(text) in known and (start is None or i < start)), None)
    if headline is None and start is None:
        return None
    middle = headline if headline is not None else start or 0
    after = range(middle, min(start if start is not None else len(texts), middle + _BESIDE_HEADLINE))
    before = range(middle - 1, max(-1, middle - _BESIDE_HEADLINE), -1)
    for index in (*after, *before):
        if len(texts[index]) < 100 and lines[index].link_share < 0.5:
            for day in dates_in(texts[index]):
                return day
    return None


@dataclass(frozen=True, slots=True)
class _TitleParts:
    headline: str
    site: str


def _title_parts(title: str | None, lines: Sequence[Line]) -> _TitleParts | None:
    """Headline and site name of a title element, where the page itself repeats the site's name."""
    pieces = list(_SEPARATOR.finditer(title or ""))
    if not title or not pieces:
        return None
    seen = {flat(line.text) for line in lines}
    notices = [flat(line.text) for line in lines if re.search(r"©|\(c\)|copyright", line.text, re.IGNORECASE)]
    options = [
        (title[: pieces[-1].start()], title[pieces[-1].end() :]),
        (title[pieces[0].end() :], title[: pieces[0].start()]),
    ]
    for headline, site in options:
        if site and len(site) < len(headline) + 20 and (flat(site) in seen or any(flat(site) in n for n in notices)):
            return _TitleParts(headline.strip(), site.strip())
    return None


def _named_values(tree: html.HtmlElement) -> Mapping[str, str]:
    """`<meta>` values by name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        content = _clean(element.get("content"))
        if name and content:
            found.setdefault(name, content)
    return found


def _structured_article(
    tree: html.HtmlElement, titles: Sequence[str]
) -> tuple[Mapping[str, object], Mapping[str, str]]:
    """The JSON-LD object of the article, and the names of all organizations by their `@id`."""
    nodes = [node for element in tree.iter("script") if _is_json_ld(element) for node in _nodes(element.text or "")]
    names = {str(node["@id"]): name for node in nodes if "@id" in node and (name := _clean(node.get("name")))}
    articles = [node for node in nodes if any(kind.endswith(("Article", "Posting", "Report")) for kind in _kinds(node))]
    known = [flat(title) for title in titles if title]
    for node in articles:
        if (headline := flat(_clean(node.get("headline")))) and any(headline in title for title in known):
            return node, names
    return (articles[0] if len(articles) == 1 else {}), names


def _is_json_ld(element: html.HtmlElement) -> bool:
    return "ld+json" in (element.get("type") or "").lower()


def _nodes(source: str) -> Iterator[Mapping[str, object]]:
    """All objects of a JSON-LD block, on top, in a list or in a graph, and the main entities of pages."""
    try:
        waiting: list[object] = [json.loads(source.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                node[key] for key in ("@graph", "mainEntity", "publisher") if isinstance(node.get(key), list | dict)
            )


def _kinds(node: Mapping[str, object]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else [str(kinds)]


def _publisher(
    tree: html.HtmlElement, article: Mapping[str, object], names: Mapping[str, str], named: Mapping[str, str]
) -> str | None:
    stated = article.get("publisher")
    stated = stated[0] if isinstance(stated, list) and stated else stated
    if isinstance(stated, dict):
        name = _clean(stated.get("name")) or names.get(str(stated.get("@id")), "")
        if name:
            return name
    elif isinstance(stated, str) and not stated.startswith("http"):
        return _clean(stated) or None
    return _item(tree, "publisher") or next((named[name] for name in _PUBLISHER_NAMES if name in named), None)


def _item(tree: html.HtmlElement, prop: str) -> str | None:
    """The value of a microdata property; of an organization, its name."""
    for element in tree.iterfind(f".//*[@itemprop='{prop}']"):
        inner = element.find(".//*[@itemprop='name']")
        holder = element if inner is None else inner
        value = _clean(holder.get("content") or holder.get("datetime") or holder.text_content())
        if value:
            return value
    return None


def _published(tree: html.HtmlElement, article: Mapping[str, object], named: Mapping[str, str]) -> date | None:
    stated = [article.get("datePublished"), *(named.get(name) for name in _DATE_NAMES), _item(tree, "datePublished")]
    for value in stated:
        if isinstance(value, str) and (day := publication_date(value)):
            return day
    days = [_time(element) for element in tree.iter("time")]
    return next((day for day in days if day), None)


def _time(element: html.HtmlElement) -> date | None:
    """The day of a `<time>`, unless it stands in a pointer to another article."""
    linked = element.tag == "a" or any(
        above.tag in ("a", "aside", "li", "nav", "footer") for above in element.iterancestors()
    )
    return None if linked else publication_date(element.get("datetime"))


def _url(tree: html.HtmlElement, article: Mapping[str, object], named: Mapping[str, str]) -> str | None:
    """The address that the page gives itself; the front page of its site tells articles not apart and is none."""
    canonical = [
        element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"
    ]
    main = article.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    for value in (*canonical, named.get("og:url"), article.get("url"), main):
        if isinstance(value, str) and _is_article_address(value.strip()):
            return value.strip()
    return None


def _is_article_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and bool(parts.path.strip("/") or parts.query)


def _paragraphs(body: object) -> tuple[str, ...]:
    """The paragraphs of an `articleBody`, with its markup and entities resolved."""
    if not isinstance(body, str):
        return ()
    plain = entities.unescape(re.sub(r"<(?:br|/p|/div|/h\d|/li)\b[^>]*>", "\n", body, flags=re.IGNORECASE))
    plain = re.sub(r"<[a-zA-Z/][^<>]{0,500}>", "", plain)
    return tuple(line for line in (" ".join(part.split()) for part in plain.split("\n")) if line)


def _clean(value: object) -> str:
    return " ".join(entities.unescape(value).split()) if isinstance(value, str) else ""

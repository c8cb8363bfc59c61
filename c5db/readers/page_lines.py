"""A page as the lines that a reader sees, each with its place in the tree and how much of it is links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from c5db.domain.errors import UnreadableDocumentError

MAX_TAGS = 400_000
"""A page of more tags is a bomb: each costs far more memory in the tree than in the file."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small "
    "span strike strong sub sup time tt u var wbr"
)
_UNSEEN = _names(
    "script style noscript template head svg math iframe object embed canvas audio video map select "
    "datalist textarea input amp-sidebar amp-ad amp-analytics amp-user-notification amp-consent "
    "amp-social-share amp-embed marquee"
)
_FURNITURE = _names("nav footer aside form button menu dialog figcaption")
_FURNITURE_ROLES = _names("navigation banner contentinfo complementary search dialog alertdialog menu menubar")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAG = re.compile("<[a-zA-Z]")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_C1 = {code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0) if code != 0x85}
"""References such as `&#150;` mean the windows-1252 character, as every browser reads them."""


@dataclass(eq=False, slots=True)
class Box:
    """A block of the page: what its lines share."""

    parent: "Box | None"
    tag: str
    label: str
    """Tag and classes."""
    furniture: bool
    prop: str = ""
    """`itemprop` of the element."""
    prose: float = 0.0
    depth: int = field(init=False)

    def __post_init__(self) -> None:
        self.depth = 0 if self.parent is None else self.parent.depth + 1

    def up(self) -> Iterator["Box"]:
        """The box itself and all that it stands in, the innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    text: str
    links: int
    """How many of its characters lead elsewhere."""
    box: Box

    @property
    def link_share(self) -> float:
        return self.links / len(self.text)

    @property
    def in_heading(self) -> bool:
        return any(re.fullmatch("h[1-6]", box.tag) for box in self.box.up())


def parse_page(page: str) -> html.HtmlElement:
    """The tree of a page; nothing is fetched, no entity of its own is expanded."""
    if len(_TAG.findall(page)) > MAX_TAGS:
        raise UnreadableDocumentError(f"a page of more than {MAX_TAGS} tags")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    source = _XML_DECLARATION.sub("", page).encode("utf-8")
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableDocumentError("no HTML in it") from error
    return tree


def page_lines(tree: html.HtmlElement) -> list[Line]:
    """The lines of a page in reading order: blocks, table cells and what `<br>` parts."""
    return _Lines(tree).found


class _Lines:
    """One walk over the tree; iterative, since pages may be nested deeper than Python's stack."""

    def __init__(self, tree: html.HtmlElement) -> None:
        self.found: list[Line] = []
        self._words: list[str] = []
        self._links = 0
        self._link_depth = 0
        self._box = Box(None, "page", "page", False)
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                if event == "end":
                    self._add(element.tail)
                continue
            unseen = _is_unseen(element)
            if event == "start":
                if unseen:
                    walk.skip_subtree()
                else:
                    self._open(element)
            else:
                if not unseen:
                    self._close(element)
                self._add(element.tail)
        self._end_line()

    def _open(self, element: html.HtmlElement) -> None:
        tag = str(element.tag)
        if tag in ("br", "hr"):
            self._end_line()
        elif tag not in _INLINE:
            self._end_line()
            label = f"{tag}.{element.get('class', '')}"
            self._box = Box(self._box, tag, label, _is_furniture(element), element.get("itemprop", ""))
        self._link_depth += _is_link(element)
        self._add(element.text)

    def _close(self, element: html.HtmlElement) -> None:
        self._link_depth -= _is_link(element)
        if element.tag not in _INLINE and element.tag not in ("br", "hr"):
            self._end_line()
            self._box = self._box.parent or self._box

    def _add(self, words: str | None) -> None:
        if words:
            self._words.append(words)
            if self._link_depth:
                self._links += len("".join(words.split()))

    def _end_line(self) -> None:
        text = " ".join("".join(self._words).translate(_C1).split())
        if text:
            self.found.append(Line(text, self._links, self._box))
        self._words.clear()
        self._links = 0


def _is_unseen(element: html.HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN
        or element.get("hidden") is not None
        or bool(_HIDDEN_STYLE.search(element.get("style", "")))
    )


def _is_furniture(element: html.HtmlElement) -> bool:
    return element.tag in _FURNITURE or element.get("role", "").lower() in _FURNITURE_ROLES


def _is_link(element: html.HtmlElement) -> bool:
    return element.tag == "a" or element.get("onclick") is not None

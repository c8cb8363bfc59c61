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
_BREAKS = _names("br hr")
_FURNITURE = _names("nav footer aside form button menu dialog figcaption")
_FURNITURE_ROLES = _names("navigation banner contentinfo complementary search dialog alertdialog menu menubar")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAG = re.compile("<[a-zA-Z]")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_C1 = {code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0) if code != 0x85}
"""References such as `&#150;` mean the windows-1252 character, as every browser reads them."""


@dataclass(eq=False, slots=True)
class Box:
    """A block of the page and the range of lines in it."""

    parent: "Box | None"
    setting: int
    """Number of the chain of tags that leads to it: equal for blocks that are set alike."""
    furniture: bool
    """It is, or stands in, an element that is never article: navigation, footer, form."""
    prop: str
    """`itemprop` of the element."""
    tag: str
    start: int
    end: int = 0
    children: list["Box"] = field(default_factory=list)

    def up(self) -> Iterator["Box"]:
        """The box itself and all that it stands in, the innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def holds(self, index: int) -> bool:
        """Whether the line of this index stands in the box."""
        return self.start <= index < self.end


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
    return _Walk(tree).found


class _Walk:
    """One walk over the tree; iterative, since pages may be nested deeper than Python's stack."""

    def __init__(self, tree: html.HtmlElement) -> None:
        self.found: list[Line] = []
        self._words: list[str] = []
        self._links = 0
        self._link_depth = 0
        self._settings: dict[tuple[int, str], int] = {}
        self._box = root = Box(None, 0, False, "", "", 0)
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            unseen = not isinstance(element.tag, str) or _is_unseen(element)
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
        root.end = len(self.found)

    def _open(self, element: html.HtmlElement) -> None:
        tag = str(element.tag)
        if tag in _BREAKS:
            self._end_line()
        elif tag not in _INLINE:
            self._end_line()
            above = self._box
            setting = self._settings.setdefault((above.setting, tag), len(self._settings) + 1)
            furniture = above.furniture or _is_furniture(element)
            self._box = Box(above, setting, furniture, element.get("itemprop", ""), tag, len(self.found))
            above.children.append(self._box)
        self._link_depth += _is_link(element)
        self._add(element.text)

    def _close(self, element: html.HtmlElement) -> None:
        self._link_depth -= _is_link(element)
        if element.tag not in _INLINE and element.tag not in _BREAKS:
            self._end_line()
            self._box.end = len(self.found)
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

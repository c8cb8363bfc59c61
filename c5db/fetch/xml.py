"""XML of strangers: no network, no entities of its own, no depth or size that costs more than it is worth."""

from lxml import etree

from c5db.fetch.errors import FetchError

Element = etree._Element


def parse_xml(data: bytes) -> Element:
    """The root of a document, broken places mended; one that declares entities is refused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FetchError(f"broken XML: {error}") from error
    if root is None:
        raise FetchError("broken XML: nothing can be read of it")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise FetchError("its XML declares entities")
    return root


def breaks_off(data: bytes) -> bool:
    """Whether a document ends within words: the last of its addresses may be half of one."""
    return not data.rstrip(b"\0 \t\r\n").endswith(b">")


def local_name(element: Element) -> str:
    """`link` of `{http://www.w3.org/2005/Atom}link`; empty for a comment."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def words_of(element: Element, *names: str) -> str:
    """The text of the first child of one of these names."""
    for name in names:
        for child in element:
            if local_name(child) == name and (text := "".join(child.itertext()).strip()):
                return text
    return ""

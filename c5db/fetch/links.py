"""The address of an article, without what tells where its reader came from."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|yclid|ysclid|mc_cid|mc_eid|_openstat)\Z", re.IGNORECASE)


def plain_link(link: str, base: str) -> str:
    """An absolute address without fragment and tracking."""
    parts = urlsplit(urljoin(base, link.strip()))
    query = parts.query
    if any(_TRACKING.match(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
        query = urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))

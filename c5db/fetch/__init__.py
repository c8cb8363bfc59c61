"""Pages, feeds and sitemaps from the web: politely, within limits, and from nowhere but where the config allows."""

from c5db.fetch.client import Answer, Fetcher, Limits, Unchanged, Validators
from c5db.fetch.errors import FetchError
from c5db.fetch.feeds import Link, feed_links
from c5db.fetch.guard import Guard
from c5db.fetch.sitemaps import Sitemap, read_sitemap

__all__ = [
    "Answer",
    "FetchError",
    "Fetcher",
    "Guard",
    "Limits",
    "Link",
    "Sitemap",
    "Unchanged",
    "Validators",
    "feed_links",
    "read_sitemap",
]

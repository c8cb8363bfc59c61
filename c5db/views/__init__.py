"""The analyst views as they are today, one file each; migrations carry frozen copies."""

from importlib.resources import files

INDEXED = ("words_apart", "search_words")
"""What indexes of the tables are made of: these come before the tables."""

ORDER = (
    "sources",
    "claims",
    "figures",
    "deal_participation",
    "participations",
    "parties",
    "facts",
    "rates",
    "usd_rate",
    "deal_party_afresh",
    "overviews_afresh",
    "keep_claims",
    "keep_deals",
    "deals",
    "conflicts",
    "copies",
    "changes",
    "facts_as_of",
    "runs",
    "rejects",
    "rejected_claims",
    "fact_claims",
    "forgotten_sources",
    "decisions",
    "present_deal",
    "present_party",
    "deal_parties",
    "party_names",
    "partners",
    "sums",
    "timeline",
    "coverage",
    "completeness",
    "vocabulary",
    "search_terms",
    "search_sources",
    "search_claims",
    "search_deals",
)
"""Each view after those that it reads."""


def view_sql(names: tuple[str, ...] = ORDER) -> str:
    """The statements that build these views, in order."""
    return "\n".join(files("c5db").joinpath("views", f"{name}.sql").read_text("utf-8") for name in names)

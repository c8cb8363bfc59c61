"""Reasons are told in words, not in names of features."""

import pytest

from c5db.deals.feature_words import in_words
from c5db.languages.deal_words import FAMILIES


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("bias", "the usual run of its kind"),
        ("magnitude=9", "a number of 9 digits"),
        ("paragraph=0", "in the first paragraph"),
        ("paragraph=3", "further down in the article"),
        ("qualifier=exact", "without a hedge"),
        ("qualifier=at_least", "hedged as at least"),
        ("first after=government_body", "the first name after it is a government body"),
        ("duration long", "a year and a half or more"),
        ("R1:v.sign", f"{FAMILIES['v.sign']} (nearest after it)"),
        ("v.sign+d.contract", f"{FAMILIES['v.sign']} with {FAMILIES['d.contract']}"),
        ("v.sign without object", f"{FAMILIES['v.sign']} without object"),
        ("first of its kind in sentence", "first of its kind in sentence"),
        ("a new feature=2", "a new feature 2"),
    ],
)
def test_a_feature_is_told_in_words(feature: str, words: str) -> None:
    assert in_words(feature) == words

"""Who recalls a signature of long ago does not bring a cancelled deal back to life."""

from datetime import date

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute
from c5db.reconcile import reconcile

JANUARY, JUNE, JULY = date(2025, 1, 10), date(2025, 6, 10), date(2025, 7, 1)


def said(source: int, attribute: Attribute, words: str, day: date) -> Evidence:
    return Evidence(
        f"{source}-{attribute}", source, attribute, publisher=f"Paper {source}", published_on=day, value_text=words,
        unit="status" if attribute is Attribute.STATUS else "date",
    )  # fmt: skip


def status_of(*evidence: Evidence) -> tuple[str | None, str]:
    [fact] = [fact for fact in reconcile(evidence) if fact.attribute is Attribute.STATUS]
    return fact.value_text, fact.verdict.value


CANCELLED = (
    said(1, Attribute.STATUS, "signed", JANUARY),
    said(2, Attribute.STATUS, "cancelled", JUNE),
)


def test_a_signature_that_is_only_recalled_undoes_no_cancellation() -> None:
    recalled = (said(3, Attribute.STATUS, "signed", JULY), said(3, Attribute.SIGNED_ON, "2025-01", JULY))
    assert status_of(*CANCELLED, *recalled) == ("cancelled", "superseded")


def test_a_new_signature_does() -> None:
    anew = (said(3, Attribute.STATUS, "signed", JULY), said(3, Attribute.SIGNED_ON, "2025-06-30", JULY))
    assert status_of(*CANCELLED, *anew) == ("signed", "superseded")
    assert status_of(*CANCELLED, said(3, Attribute.STATUS, "signed", JULY)) == ("signed", "superseded")


def test_nor_does_one_of_last_month_that_went_before_it() -> None:
    soon = date(2025, 6, 14)
    recalled = (said(3, Attribute.STATUS, "signed", soon), said(3, Attribute.SIGNED_ON, "2025-05", soon))
    assert status_of(*CANCELLED, *recalled) == ("cancelled", "superseded")

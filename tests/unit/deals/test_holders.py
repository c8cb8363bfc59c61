"""Whose stake a figure is."""

from datetime import date

from c5db.deals.holders import holder_of
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, build_scene
from c5db.domain.records import Document, Name, ParsedParty, Span
from c5db.domain.vocab import Attribute, PartyKind, Role
from c5db.figures import find_figures


def _scene(text: str, *names: str) -> Scene:
    document = Document(
        origin="a", article_id="a", text=text, lang="en", published=date(2024, 5, 14), body=(Span(0, len(text)),)
    )
    found = [
        Name(Span(text.index(name), text.index(name) + len(name)), name, name, name, PartyKind.COMPANY)
        for name in names
    ]
    return build_scene(document, find_figures(text, "en", date(2024, 5, 14)), found)


def _holders(scene: Scene, attribute: Attribute = Attribute.STAKE, **roles: Role) -> list[str | None]:
    sides = [ParsedParty("d1", name, name, PartyKind.COMPANY, role, None, Span(0, 1)) for name, role in roles.items()]
    stakes = [Mention(f.span, attribute, 1.0, (), figure=i) for i, f in enumerate(scene.figures)]
    return [holder_of(scene, stake, sides) for stake in stakes]


def test_each_partner_of_a_venture_holds_the_share_told_after_it() -> None:
    scene = _scene("Altair will hold 51% of the venture, and Borealis 49%.", "Altair", "Borealis")
    assert _holders(scene, Altair=Role.PARTNER, Borealis=Role.PARTNER) == ["Altair", "Borealis"]


def test_a_stake_bought_from_a_named_seller_is_the_buyers() -> None:
    scene = _scene("Under the deal Borealis sells 30% of the mine; the buyer is Altair.", "Altair", "Borealis")
    assert _holders(scene, Altair=Role.BUYER, Borealis=Role.SELLER) == ["Altair"]


def test_a_loan_is_of_who_lends_and_not_of_the_nearest() -> None:
    scene = _scene("Borealis will lend Altair $90 million, and Altair will put in $40 million.", "Borealis", "Altair")
    for role in (Role.BUYER, Role.BORROWER):
        first, _ = _holders(scene, Attribute.FINANCING, Borealis=Role.LENDER, Altair=role)
        assert first == "Borealis"


def test_a_clause_that_begins_within_a_name_has_the_whole_name() -> None:
    name = "Fund for Roads and Bridges"
    scene = _scene(f"The {name} will lend Altair $90 million.", name, "Altair")
    assert _holders(scene, Attribute.FINANCING, **{name: Role.LENDER, "Altair": Role.BUYER}) == [name]


def test_money_of_ones_own_is_of_who_puts_it_in() -> None:
    scene = _scene("Altair will put $40 million into the mine.", "Altair")
    assert _holders(scene, Attribute.FINANCING, Altair=Role.BUYER, Borealis=Role.LENDER) == ["Altair"]


def test_a_stake_between_several_unnamed_buyers_has_no_holder() -> None:
    scene = _scene("The group sold 30% of the mine.")
    assert _holders(scene, Altair=Role.BUYER, Borealis=Role.BUYER) == [None]


def test_whoever_stands_right_before_a_stake_in_brackets_or_behind_a_dash_holds_it() -> None:
    scene = _scene("The owners are Altair (55%) and Borealis (40%); Caldera – 5%.", "Altair", "Borealis", "Caldera")
    assert _holders(scene, Borealis=Role.SELLER) == ["Altair", "Borealis", "Caldera"]


def test_the_company_that_a_stake_in_brackets_is_of_does_not_hold_it() -> None:
    scene = _scene("Borealis gave up its stake in Altair (41%).", "Altair", "Borealis")
    assert _holders(scene, Borealis=Role.BUYER) == ["Borealis"]

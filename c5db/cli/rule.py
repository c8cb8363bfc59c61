"""`c5db rule`: a person's decision on a fact."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.author import Author, author_or_user
from c5db.cli.database import database
from c5db.cli.options import row_number
from c5db.domain.errors import NoSuchDealError, NoSuchFactError, NoSuchPartyError, NoSuchRulingError, UsageError
from c5db.domain.vocab import Attribute

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from c5db.cli.given import GivenValue
    from c5db.store.rulings import Question

ANY = ""
"""Stands in the name of every party."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "rule",
        short_help="Rule on a fact, or take a ruling back.",
        epilog="Example: c5db rule 3 value --value 4.2bn --unit USD --reason 'the contract, page 2, says so'",
    )(rule_command)


def rule_command(
    deal: Annotated[int, typer.Argument(metavar="DEAL", parser=row_number, help="Number of the deal.")],
    attribute: Annotated[Attribute, typer.Argument(metavar="ATTRIBUTE", help="What of it: value, stake, status …")],
    value: Annotated[
        str | None, typer.Option("--value", metavar="V", help="The right value: 4.2bn, 40..50, 2025-11, signed.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="U", help="Its unit; default: that of the fact, the first stated.")
    ] = None,
    party: Annotated[
        str | None, typer.Option("--party", metavar="P", help="Whose: a spelling of the party, or its number.")
    ] = None,
    item: Annotated[str | None, typer.Option("--item", metavar="I", help="Which part; default: the whole.")] = None,
    over: Annotated[
        str | None, typer.Option("--over", metavar="PERIOD", help="Period the figure runs over: P3Y; default: none.")
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in words.")] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take the ruling that stands back.")] = False,
    author: Author = None,
) -> None:
    """Rule on a fact: the value given wins over the computed one until the ruling is withdrawn."""
    from c5db.cli.given import given_unit, given_value
    from c5db.store.rulings import Question

    reason = (reason or "").strip()
    if withdraw and value is not None:
        raise UsageError("--withdraw takes a ruling back and goes without --value")
    if not withdraw and (value is None or not reason):
        raise UsageError("a ruling needs --value and --reason")
    answer = given_value(attribute, value) if value is not None else None
    unit = given_unit(attribute, unit) if unit is not None else None
    with database() as engine:
        with engine.connect() as connection:
            question = Question(_deal(connection, deal), attribute, item=item, unit=unit, over=over)
            question = _about_party(connection, question, party)
            if answer is not None or question.unit is not None:
                question = _with_unit(connection, question)
        settle(engine, question, answer, reason, author_or_user(author))
        _tell(engine, question)


def settle(engine: "Engine", question: "Question", answer: "GivenValue | None", reason: str, author: str) -> None:
    """Rule, or withdraw where there is no answer, and bring the facts of the deal up to date; all or nothing."""
    from c5db.reconcile.run import reconcile_deals
    from c5db.store.rulings import Answer, add_ruling, standing_rulings, withdraw_ruling
    from c5db.store.runs import running
    from c5db.store.save import lock_writers

    command = f"rule {question.deal_id} {question.attribute}"
    with running(engine, command if answer else f"{command} --withdraw") as run_id, engine.begin() as connection:
        lock_writers(connection)
        if answer is not None:
            add_ruling(connection, question, Answer(answer.value, answer.value_max, answer.value_text), reason, author)
        else:
            standing = standing_rulings(connection, question, any_unit=question.unit is None)
            if not standing:
                raise NoSuchRulingError(f"deal {question.deal_id}, {question.attribute}")
            withdraw_ruling(connection, standing[0], author, reason or None)
        reconcile_deals(connection, [question.deal_id], run_id)


def _deal(connection: "Connection", deal: int) -> int:
    from c5db.store.look import present_deal

    present = present_deal(connection, deal)
    if present is None:
        raise NoSuchDealError(str(deal))
    return present


def _about_party(connection: "Connection", question: "Question", party: str | None) -> "Question":
    """The question with its party; refused where it must be told, or could be two."""
    from dataclasses import replace

    from c5db.store.look import Filters, find_facts
    from c5db.store.rulings import find_parties_of_deal

    if party is None:
        told = find_facts(connection, Filters(deal_ids=[question.deal_id], attributes=[question.attribute])).rows
        names = {fact["party_name"] for fact in told if fact["item"] == question.item}
        if names and None not in names:
            listed = ", ".join(sorted(filter(None, names)))
            raise NoSuchFactError(f"{question.attribute} is told of {listed}: name the party with --party")
        parties = find_parties_of_deal(connection, question.deal_id, ANY)
        if not names and parties and question.attribute is Attribute.STAKE:
            listed = ", ".join(parties.values())
            raise UsageError(f"a stake is somebody's: name the holder with --party, of {listed}")
        return question
    found = find_parties_of_deal(connection, question.deal_id, party)
    if not found:
        raise NoSuchPartyError(f"{party} takes no part in deal {question.deal_id}")
    if len(found) > 1:
        listed = ", ".join(f"{number} ({name})" for number, name in found.items())
        raise UsageError(f"--party: {party!r} may be any of {listed}; give the number")
    return replace(question, party_id=next(iter(found)))


def _with_unit(connection: "Connection", question: "Question") -> "Question":
    """The question with the unit of the fact that it is about; a plural that was given is that of its noun."""
    from dataclasses import replace

    from c5db.cli.given import own_unit
    from c5db.domain.plurals import plural
    from c5db.store.rulings import facts_told

    told = facts_told(connection, question.deal_id, question.attribute)
    if question.unit is not None:
        known = {fact.unit for fact in told if fact.unit is not None}
        nouns = {plural(unit): unit for unit in known}
        return question if question.unit in known else replace(question, unit=nouns.get(question.unit, question.unit))
    for fact in told:
        if (fact.party_id, fact.item, fact.over) == (question.party_id, question.item, question.over):
            return replace(question, unit=fact.unit)
    unit = own_unit(question.attribute)
    if unit is None:
        raise UsageError(f"no source speaks of this {question.attribute}: tell its unit with --unit")
    return replace(question, unit=unit)


def _tell(engine: "Engine", question: "Question") -> None:
    """Say what is held now of what was ruled on."""
    from c5db.cli.output import print_line
    from c5db.cli.tables import row_amount
    from c5db.store.look import Filters, find_facts

    about = f"deal {question.deal_id}, {question.attribute}"
    with engine.connect() as connection:
        filters = Filters(deal_ids=[question.deal_id], attributes=[question.attribute])
        facts = [
            fact
            for fact in find_facts(connection, filters).rows
            if (fact["party_id"], fact["item"], fact["over"]) == (question.party_id, question.item, question.over)
        ]
    for fact in facts:
        print_line(f"{about}: {row_amount(fact)} ({fact['verdict']}). {fact['explanation']}")
    if not facts:
        typer.echo(f"{about}: nothing is held, as no source speaks of it")

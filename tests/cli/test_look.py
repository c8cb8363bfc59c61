import csv
import io
import json
import os
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.cli.articles import write
from tests.cli.commands import Env, run

COMMANDS = ("deals", "claims", "conflicts", "parties", "rejects")


def columns(engine: Engine, view: str) -> list[str]:
    query = "SELECT column_name FROM information_schema.columns WHERE table_schema = 'analyst' AND table_name = :view"
    with engine.connect() as connection:
        return list(connection.execute(text(f"{query} ORDER BY ordinal_position"), {"view": view}).scalars())


def one(engine: Engine, query: str) -> object:
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar()


@pytest.mark.parametrize("command", ["deals", "claims", "parties"])
def test_json_holds_every_row_and_column_of_the_view(seeded: Env, seeded_engine: Engine, command: str) -> None:
    rows = run([command, "--format", "json"], seeded).json
    assert len(rows) == one(seeded_engine, f"SELECT count(*) FROM analyst.{command}")
    assert all(list(row) == columns(seeded_engine, command) for row in rows)


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_begins_with_the_columns_of_the_view(seeded: Env, seeded_engine: Engine, command: str) -> None:
    ended = run([command, "--format", "csv"], seeded)
    assert next(csv.reader(io.StringIO(ended.out))) == columns(seeded_engine, command)


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_a_list_even_of_nothing(env: Env, command: str) -> None:
    assert run([command, "--format", "json"], env).json == []


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_table_says_so_apart_from_the_output(env: Env, command: str) -> None:
    ended = run([command], env)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("No ")


def test_csv_and_json_hold_the_same_figures(seeded: Env) -> None:
    in_json = {row["claim_id"]: row["value"] for row in run(["claims", "--format", "json"], seeded).json}
    table = csv.DictReader(io.StringIO(run(["claims", "--format", "csv"], seeded).out))
    in_csv = {row["claim_id"]: json.loads(row["value"] or "null") for row in table}
    assert in_csv == in_json


def test_table_shows_money_as_people_write_it(env: Env, tmp_path: Path) -> None:
    run(["load", write(tmp_path / "a.txt", "Компания «Ромашка» купит у завода 12 локомотивов за $40 млн.")], env)
    assert "USD 40 m" in run(["claims"], env).out


def test_claims_are_filtered_by_attribute(seeded: Env) -> None:
    rows = run(["claims", "--attribute", "value", "--attribute", "stake", "--format", "json"], seeded).json
    assert {row["attribute"] for row in rows} == {"value", "stake"}


def test_deals_are_filtered_by_type_and_status(seeded: Env) -> None:
    every = run(["deals", "--format", "json"], seeded).json
    first = every[0]
    ended = run(["deals", "--type", first["type"], "--status", first["status"], "--format", "json"], seeded)
    assert ended.json == [d for d in every if (d["type"], d["status"]) == (first["type"], first["status"])]


def test_deals_are_filtered_by_any_spelling_of_a_party(seeded: Env) -> None:
    by_russian = run(["deals", "--party", "казахстан", "--format", "json"], seeded).json
    assert by_russian
    assert all(any("kazakhstan" in name.lower() for name in deal["parties"]) for deal in by_russian)


def test_claims_are_filtered_by_date(seeded: Env) -> None:
    assert run(["claims", "--since", "2100-01-01", "--format", "json"], seeded).json == []
    assert run(["claims", "--until", "1999-12-31", "--format", "json"], seeded).json == []
    assert run(["claims", "--since", "2000-01-01", "--until", "2100-01-01", "--format", "json"], seeded).json


@pytest.mark.parametrize(
    "arguments",
    [
        "deals --type nonsense",
        "claims --attribute nonsense",
        "deals --since 2025-13-01",
        "deals --format xml",
        "deal",
        "deal x",
        "deal 0",
        "parties --country Kazakhstan",
        "deal -- -1",
        "deal 99999999999999999999",
    ],
)
def test_what_no_filter_can_mean_is_wrong_usage(arguments: str) -> None:
    ended = run(arguments.split())
    assert ended.code == 2
    assert ended.out == ""


def test_a_deal_that_does_not_exist_is_one_clear_line(seeded: Env) -> None:
    ended = run(["deal", "999999"], seeded)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "c5db: There is no such deal: 999999\n"


def test_a_deal_is_shown_with_facts_quotes_and_course(seeded: Env, seeded_engine: Engine) -> None:
    deal = one(seeded_engine, "SELECT deal_id FROM analyst.claims WHERE attribute = 'value' ORDER BY 1 LIMIT 1")
    ended = run(["deal", deal], seeded)
    assert ended.code == 0
    assert "Facts" in ended.out
    assert "; confidence in this value 0." in ended.out
    assert "«" in ended.out
    assert "Course" in ended.out


def test_a_party_of_several_roles_is_shown_once(env: Env, engine: Engine, tmp_path: Path) -> None:
    run(["load", write(tmp_path / "one.txt", "Казахстан подписал с Wabtec контракт на 300 локомотивов.")], env)
    deal, buys = (
        one(engine, f"SELECT {column} FROM c5db.deal_party WHERE role = 'buyer'") for column in ("deal_id", "party_id")
    )
    told = "INSERT INTO c5db.deal_party VALUES (:deal, :party, 'recipient', 3, false)"
    with engine.begin() as connection:
        connection.execute(text(told), {"deal": deal, "party": buys})
    shown = run(["deal", deal], env).out
    assert "  recipient in 3 articles, buyer in 1: Kazakhstan (country, KZ)\n" in shown
    assert shown.count("Kazakhstan (") == 1


def test_a_deal_in_json_holds_its_facts_claims_and_course(seeded: Env, seeded_engine: Engine) -> None:
    deal = one(seeded_engine, "SELECT min(deal_id) FROM analyst.deals")
    dossier = run(["deal", deal, "--format", "json"], seeded).json
    assert list(dossier) == ["deal", "parties", "facts", "claims", "sources", "timeline", "rejected_claims", "parts"]
    assert dossier["deal"]["deal_id"] == deal
    assert {fact["deal_id"] for fact in dossier["facts"]} == {deal}


def test_a_deal_in_csv_is_its_facts(seeded: Env, seeded_engine: Engine) -> None:
    deal = one(seeded_engine, "SELECT min(deal_id) FROM analyst.facts")
    table = list(csv.reader(io.StringIO(run(["deal", deal, "--format", "csv"], seeded).out)))
    assert table[0] == columns(seeded_engine, "facts")
    assert len(table) - 1 == one(seeded_engine, f"SELECT count(*) FROM analyst.facts WHERE deal_id = {deal}")


TWO_STORIES = (
    {
        "publisher": "Вестник", "id": "1", "published": "2025-11-07", "title": "Казахстан закупит локомотивы Wabtec",
        "text": "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов.",
    },
    {
        "publisher": "Курьер", "id": "2", "published": "2025-11-08", "title": "Wabtec поставит локомотивы Казахстану",
        "text": "Американская компания Wabtec поставит Казахстану 300 локомотивов. Стоимость контракта, подписанного "
        "сторонами, составила 7,5 млрд долларов, сообщили в компании.",
    },
)  # fmt: skip


def test_a_conflict_is_shown_with_its_rival_quotes(env: Env, tmp_path: Path) -> None:
    stories = "".join(f"{json.dumps(story)}\n" for story in TWO_STORIES)
    loaded = run(["load", write(tmp_path / "two.jsonl", stories), "--json"], env)
    assert loaded.json["conflicts"] == 1
    shown = run(["conflicts"], env).out
    assert "USD 4.2 bn" in shown
    assert "«7,5 млрд долларов»" in shown
    (conflict,) = run(["conflicts", "--attribute", "value", "--format", "json"], env).json
    assert {rival["value"] for rival in conflict["values"]} == {4_200_000_000, 7_500_000_000}
    assert run(["conflicts", "--attribute", "stake", "--format", "json"], env).json == []


def test_each_quote_of_a_conflict_has_its_own_hedge(env: Env, tmp_path: Path) -> None:
    third = {
        "publisher": "Гудок", "id": "3", "published": "2025-11-08", "title": "Тепловозы для Казахстана",
        "text": "Казахстан заключил контракт с Wabtec: 300 локомотивов за более чем 7,5 млрд долларов.",
    }  # fmt: skip
    stories = "".join(f"{json.dumps(story)}\n" for story in (*TWO_STORIES, third))
    run(["load", write(tmp_path / "three.jsonl", stories)], env)
    lines = run(["conflicts", "--attribute", "value"], env).out.splitlines()
    figures = {line.partition("«")[2]: line.partition("  ")[0] for line in lines if "«" in line}
    told = {quote.partition("»")[0]: figure for quote, figure in figures.items()}
    assert told["7,5 млрд долларов"] == "USD 7.5 bn"
    assert told["более чем 7,5 млрд долларов"] == "≥ USD 7.5 bn"


def test_a_copy_among_the_quotes_of_a_conflict_is_marked(env: Env, tmp_path: Path) -> None:
    details = "Первые машины придут через три года, последние через семь лет, а старые продадут на запасные части."
    first = {**TWO_STORIES[0], "text": f"{TWO_STORIES[0]['text']} {details}"}
    copy = {**first, "publisher": "Гудок", "id": "3", "published": "2025-11-08"}
    stories = "".join(f"{json.dumps(story)}\n" for story in (first, TWO_STORIES[1], copy))
    run(["load", write(tmp_path / "three.jsonl", stories)], env)
    lines = [line for line in run(["conflicts", "--attribute", "value"], env).out.splitlines() if "«" in line]
    assert [("Гудок" in line, ", a copy " in line) for line in lines].count((True, True)) == 1
    assert [line for line in lines if ", a copy " in line and "Гудок" not in line] == []
    (conflict,) = run(["conflicts", "--attribute", "value", "--format", "json"], env).json
    assert {claim["publisher"]: claim["is_copy"] for rival in conflict["values"] for claim in rival["claims"]} == {
        "Вестник": False, "Курьер": False, "Гудок": True,
    }  # fmt: skip


def test_a_merged_deal_leads_to_the_one_it_became(env: Env, engine: Engine) -> None:
    deals = "INSERT INTO c5db.deal (title, type, merged_into, run_id) VALUES ('', 'loan', :into, 1) RETURNING id"
    run(["load", Path(__file__).parents[2] / "seeds"], env)
    with engine.begin() as connection:
        merged = connection.execute(text(deals), {"into": 1}).scalar()
    assert run(["deal", merged, "--format", "json"], env).json["deal"]["deal_id"] == 1


def test_a_cell_that_would_run_as_a_formula_is_disarmed(env: Env, tmp_path: Path) -> None:
    run(["load", write(tmp_path / "=1+1.txt", "Компания «Ромашка» купит у завода 12 локомотивов за $40 млн.")], env)
    rows = list(csv.DictReader(io.StringIO(run(["claims", "--format", "csv"], env).out)))
    assert rows
    assert {row["article_id"] for row in rows} == {"'=1+1"}


@pytest.mark.parametrize("command", ["claims", "conflicts", "changes"])
def test_rows_of_a_deal_that_is_none_are_refused(env: Env, command: str) -> None:
    ended = run([command, "--deal", "999999"], env)
    assert (ended.code, ended.err) == (1, "c5db: There is no such deal: 999999\n")


def test_changes_of_a_run_that_is_none_are_refused(env: Env) -> None:
    ended = run(["changes", "--run", "999999"], env)
    assert (ended.code, ended.err) == (1, "c5db: There is no such run: 999999\n")


@pytest.mark.parametrize("command", ["report {}", "db backup {}", "fuse claims.csv -o {}"])
def test_a_file_that_cannot_be_is_wrong_usage(tmp_path: Path, command: str) -> None:
    wrong = {tmp_path: "is a folder", tmp_path / "none" / "a": "there is no folder", tmp_path / ("a" * 300): "too long"}
    for file, reason in wrong.items():
        ended = run(command.format(file).split())
        assert (ended.code, ended.err.count("\n"), reason in ended.err) == (2, 1, True)


@pytest.mark.parametrize("command", ["report", "db backup"])
def test_a_pipe_or_device_is_never_replaced_by_a_file(tmp_path: Path, command: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    ended = run([*command.split(), pipe])
    assert (ended.code, "no regular file" in ended.err, pipe.is_fifo()) == (2, True, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_days_the_wrong_way_round_are_refused(env: Env, command: str) -> None:
    ended = run([command, "--since", "2026-01-01", "--until", "2025-01-01"], env)
    assert (ended.code, ended.err) == (2, "c5db: Wrong usage: --since 2026-01-01 is after --until 2025-01-01\n")


def test_an_empty_name_is_no_party(env: Env) -> None:
    ended = run(["deals", "--party", " "], env)
    assert ended.code == 2
    assert "a name is wanted" in ended.err


def test_rejects_are_given_as_json_either_way(env: Env, tmp_path: Path) -> None:
    run(["load", write(tmp_path / "empty.txt", "")], env)
    asked = run(["rejects", "--json"], env)
    assert asked.out == run(["rejects", "--format", "json"], env).out
    assert [row["reason"] for row in asked.json] == ["empty"]


def test_a_package_tells_its_parts(seeded: Env, seeded_engine: Engine) -> None:
    part = one(seeded_engine, "SELECT min(deal_id) FROM analyst.deals WHERE part_of IS NOT NULL")
    whole, title = (
        one(seeded_engine, f"SELECT {column} FROM analyst.deals WHERE deal_id = {part}")
        for column in ("part_of", "title")
    )
    assert f"  holds deal {part}: {title}\n" in run(["deal", whole], seeded).out


def test_of_many_copies_some_are_quoted_and_the_rest_counted(env: Env, tmp_path: Path) -> None:
    told = (
        "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов. "
        "Об этом сообщили в министерстве транспорта по итогам переговоров, которые прошли на прошлой неделе в столице."
    )
    articles = [
        {"id": f"{n}", "publisher": f"Outlet {n}", "published": f"2026-03-0{n}", "text": told} for n in range(1, 8)
    ]
    run(["load", write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, articles)))], env)
    shown = run(["deal", "1"], env).out
    assert shown.count("«4,2 млрд долларов»") == 4
    assert "      … and 3 more copies: c5db claims --deal 1 --attribute value\n" in shown
    assert len(run(["claims", "--deal", "1", "--attribute", "value", "--format", "json"], env).json) == 7

"""Any table of claims fused: values, verdicts, and what the columns mean."""

import subprocess
import sys
from decimal import Decimal
from io import StringIO

import pytest

from c5db.domain.errors import UsageError
from c5db.reconcile.fuse import fuse
from c5db.reconcile.table import Fused, read_claims, write_fused
from c5db.reconcile.written import read_number


def fused(table: str) -> list[Fused]:
    return fuse(read_claims(line + "\n" for line in table.strip().splitlines()))


def test_the_value_that_most_sources_give_is_held() -> None:
    (one,) = fused("object,attribute,source,value\nA,price,x,10\nA,price,y,10\nA,price,z,12")
    assert (one.object, one.attribute, one.value, one.verdict) == ("A", "price", "10", "conflicting")
    assert "ruling" not in one.explanation  # a table has none


def test_values_without_a_unit_are_exact_as_written() -> None:
    (one,) = fused("object,attribute,source,value\nA,price,x,4200000000\nA,price,y,4200000000\nA,price,z,4000000000")
    assert (one.value, one.verdict) == ("4200000000", "conflicting")
    (one,) = fused("object,attribute,source,value\nA,time,x,10\nA,time,y,10.0\nA,time,z,10.0")
    assert (one.value, one.verdict) == ("10.0", "conflicting")


def test_values_with_a_unit_are_rounded_and_hedged() -> None:
    table = "object,attribute,source,value,qualifier,unit\nA,value,x,4200000000,about,USD\nA,value,y,4000000000,,USD"
    (one,) = fused(table)
    assert one.verdict == "compatible"
    (one,) = fused("object,attribute,source,value,qualifier,unit\nA,value,x,35e9,almost,USD\nA,value,y,35e9,exact,USD")
    assert (one.value, one.verdict) == ("35e9", "compatible")


def test_spellings_of_one_name_support_each_other_and_differ_all_the_same() -> None:
    said = ["Vera Holm", "Vera Holm", "Jonas Ekdahl", "Jonas Ekdal", "jonas ekdahl", '"Ekdahl, Jonas"']
    rows = [f"A,of,s{number},{value}" for number, value in enumerate(said)]
    (one,) = fused("\n".join(["object,attribute,source,value", *rows]))
    assert one.value.casefold() == "jonas ekdahl"
    assert "another spelling of it" in one.explanation
    (one,) = fused("object,attribute,source,value\nA,of,x,Алматы\nA,of,y,Алматы\nA,of,z,Алмата")
    assert (one.value, one.verdict) == ("Алматы", "conflicting")
    assert one.explanation.endswith("It is written in several ways.")


@pytest.mark.parametrize(("one", "other"), [("B12", "B13"), ("AX-1200", "AX-1201"), ("195", "196"), ("Rob", "Bob")])
def test_codes_and_numbers_are_no_spellings_of_each_other(one: str, other: str) -> None:
    (found,) = fused(f"object,attribute,source,value\nA,of,x,{one}\nA,of,y,{one}\nA,of,z,{other}")
    assert (found.value, found.verdict) == (one, "conflicting")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("4200000000", "4200000000"),
        ("4.2 bn", "4200000000"),
        ("4.2bn", "4200000000"),
        ("4,2 млрд", "4200000000"),
        ("4,200,000,000", "4200000000"),
        ("4 200 000 000", "4200000000"),
        ("4.2e9", "4200000000"),
        ("1,234.5", "1234.5"),
        ("-3.5", "-3.5"),
        ("49 %", "49"),
        ("600 тыс.", "600000"),
        ("4.2 parsecs", None),
        ("12,34,56", None),
        ("nan", None),
        ("", None),
    ],
)
def test_a_number_is_read_as_people_write_it(cell: str, number: str | None) -> None:
    assert read_number(cell) == (None if number is None else Decimal(number))


def test_one_sum_written_in_four_ways_is_agreed_on() -> None:
    cells = ["4.2 bn", "4200000000", "4 200 000 000", '"4,200,000,000"']
    rows = [f"A,value,{source},{cell},USD" for source, cell in zip("wxyz", cells, strict=True)]
    (one,) = fused("\n".join(["object,attribute,source,value,unit", *rows]))
    assert (read_number(one.value), one.verdict) == (4_200_000_000, "agreed")


@pytest.mark.parametrize(("attribute", "unit"), [("value", "USD"), ("stake", "percent"), ("quantity", "aircraft")])
def test_two_figures_for_one_attribute_are_rivals(attribute: str, unit: str) -> None:
    (one,) = fused(f"object,attribute,source,value,unit\nA,{attribute},x,70,{unit}\nA,{attribute},y,51,{unit}")
    assert one.verdict == "conflicting"


UNITS = "object,attribute,source,value,qualifier,unit\n"


def test_metric_prefixes_are_of_one_unit() -> None:
    (one,) = fused(UNITS + "A,length,x,10,,km\nA,length,y,10000,,m\nA,length,z,10.0,,km")
    assert (one.value, one.verdict) == ("10", "agreed")
    assert one.explanation.startswith("10 km according to 3 independent sources")
    (one,) = fused(UNITS + "A,length,x,10,,km\nA,length,y,10000,,m\nA,length,z,10.2,about,km")
    assert "scale" not in one.explanation
    assert "About 10.2 km" in one.explanation
    (one,) = fused(UNITS + "A,power,x,500,,MW\nA,power,y,0.5..0.6,,GW")
    assert (one.verdict, "500 to 600 MW" in one.explanation) == ("compatible", True)
    (one,) = fused(UNITS + "A,load,x,2,,t\nA,load,y,2000,,kg")
    assert one.verdict == "agreed"


def test_other_units_are_kept_apart_and_told() -> None:
    (one,) = fused(UNITS + "A,value,z,1000,,KZT\nA,value,x,4.2bn,,USD\nA,value,y,4.25bn,,USD")
    assert one.verdict == "compatible"
    assert "Against it" not in one.explanation
    assert one.explanation.endswith("1000 KZT, according to z, is in another unit and is not compared.")
    (one,) = fused(UNITS + "A,length,x,10,,km\nA,length,y,ten,,mi\nA,length,z,ten,,m")
    assert (one.value, one.verdict, one.explanation.count("not compared")) == ("10", "single", 2)


def test_the_same_digits_in_another_currency_are_rivals() -> None:
    (one,) = fused(UNITS + "A,value,x,5bn,,USD\nA,value,y,5bn,,EUR")
    assert (one.verdict, "Against it stands 5 billion EUR" in one.explanation) == ("conflicting", True)


def test_a_plural_is_its_singular() -> None:
    (one,) = fused(UNITS + "A,fleet,x,40,,locomotive\nA,fleet,y,40,,locomotives")
    assert one.verdict == "agreed"


def test_words_stay_as_they_are_written() -> None:
    (one,) = fused("object,attribute,source,value\nA,of,x,red\nA,of,y,red\nA,of,z,Red\nA,of,w,blue")
    assert one.explanation.startswith("red according to 2 independent sources")
    assert "Blue" not in one.explanation


ALONE = [(["red", "red", "blue"], "red", "often"), (["red", "blue"], "blue", "last"), (["blue", "red"], "red", "last")]


@pytest.mark.parametrize(("said", "held", "why"), ALONE)
def test_a_source_that_gives_several_values_has_one_word(said: list[str], held: str, why: str) -> None:
    (one,) = fused("\n".join(["object,attribute,source,value", *(f"A,of,x,{value}" for value in said)]))
    (other,) = set(said) - {held}
    assert (one.value, one.verdict) == (held, "single")
    assert f"x gives {other} as well: what it gives" in one.explanation
    assert why in one.explanation


def test_rows_with_too_few_or_too_many_columns_are_left_out_and_told() -> None:
    lines = ["object,attribute,source,value", "A,of,x,red", "A,of", "A,of,y,Smith, John", "A,of,z,", "A,of,w,red,"]
    left_out: list[int] = []
    claims = list(read_claims((f"{line}\n" for line in lines), left_out))
    assert ([claim.source for claim in claims], left_out) == (["x", "w"], [3, 4])


def test_a_range_has_two_dots() -> None:
    (one,) = fused("object,attribute,source,value,unit\nA,value,x,36e9..37e9,USD\nA,value,y,36.8e9,USD")
    assert (one.value, one.verdict) == ("36.8e9", "compatible")


def test_a_date_is_within_its_month() -> None:
    (one,) = fused("object,attribute,source,value,unit\nA,opened,x,2025-09,date\nA,opened,y,2025-09-22,date")
    assert (one.value, one.verdict) == ("2025-09-22", "compatible")


def test_later_news_replaces_an_attribute_of_deals_only() -> None:
    rows = "{0},x,5,2025-01-01,USD\nA,{0},y,8,2025-09-01,USD"
    head = "object,attribute,source,value,published,unit\nA,"
    assert fused(head + rows.format("value"))[0].verdict == "superseded"
    assert fused(head + rows.format("population"))[0].verdict == "conflicting"


def test_a_source_replaces_its_own_earlier_value() -> None:
    rows = "A,size,x,5,2025-01-01\nA,size,x,8,2025-01-02\nA,size,y,8,2025-01-01"
    (one,) = fused("object,attribute,source,value,published\n" + rows)
    assert (one.value, one.verdict) == ("8", "agreed")


def test_reliable_sources_outvote_unreliable_ones() -> None:
    rows = ["object,attribute,source,value"]
    for n in range(30):
        rows += [f"{n},price,{name},{n}" for name in ("good1", "good2", "good3", "good4")]
        rows += [f"{n},price,{name},{n + 1 + k}" for k, name in enumerate(("bad1", "bad2", "bad3"))]
    rows += ["last,price,good1,7", "last,price,good2,7", *(f"last,price,bad{n},8" for n in (1, 2, 3))]
    assert fused("\n".join(rows))[-1].value == "7"


def test_a_source_alone_is_held() -> None:
    (one,) = fused("object,attribute,source,value\nA,price,x,10")
    assert (one.value, one.verdict) == ("10", "single")


def test_the_order_of_rows_does_not_matter() -> None:
    rows = ["A,price,x,10", "A,price,y,12", "B,price,x,1", "B,price,y,2", "B,price,z,2", "A,price,z,11"]
    head = "object,attribute,source,value\n"
    one = fused(head + "\n".join(rows))
    other = fused(head + "\n".join(reversed(rows)))
    assert sorted(map(str, one)) == sorted(map(str, other))


def test_among_equals_the_likest_to_all_is_held() -> None:
    (one,) = fused("object,attribute,source,value\nA,author,a,Ann Smyth\nA,author,b,Ann Smith\nA,author,c,Bob Gray")
    assert one.value in {"Ann Smyth", "Ann Smith"}
    (one,) = fused("object,attribute,source,value\nA,size,a,900000\nA,size,b,101\nA,size,c,100")
    assert one.value == "101"


def test_empty_values_claim_nothing() -> None:
    assert fused("object,attribute,source,value\nA,price,x,\nA,price,y,10")[0].verdict == "single"


def test_the_output_has_the_columns_of_the_contract() -> None:
    out = StringIO()
    write_fused(fused("object,attribute,source,value\nA,price,x,10"), out)
    assert out.getvalue().splitlines()[0] == "object,attribute,value,verdict,confidence,explanation"
    assert out.getvalue().splitlines()[1].startswith("A,price,10,single,0.")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("object,attribute,value\nA,price,10", "no column source"),
        ("object,attribute,source,value,published\nA,price,x,10,yesterday", "line 2: 'yesterday' is no date"),
        ("object,attribute,source,value,qualifier\nA,price,x,10,perhaps", "line 2: 'perhaps' is no qualifier"),
        ("object,attribute,source,value,unit\nA,value,x,10,USD\nA,value,y,abc,USD", "line 3: 'abc' is no number"),
        ("object,attribute,source,value,unit\nA,stake,x,half,percent", "line 2: 'half' is no number"),
        ("object,attribute,source,value,unit\nA,opened,x,2025-02-30,date", "line 2: '2025-02-30' is no date"),
        ("object,attribute,source,value,unit\nA,opened,x,2025-13,date", "line 2: '2025-13' is no date"),
        ("object,attribute,source,value,unit\nA,value,x,37..36,USD", "line 2: '37..36' is no number, nor a range"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(table: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        fused(table)


def test_fusing_needs_no_database_library() -> None:
    code = "import sys, c5db.reconcile.fuse; sys.exit(bool({'sqlalchemy', 'alembic'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

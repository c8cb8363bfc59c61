"""Forces that stand for their country, and cities that deal themselves or through those who rule them."""

import pytest

from tests.unit.entities.marked import expected, read

FORCES = [
    ("en", "The [Chilean navy|Chile country CL] has ordered three frigates."),
    ("en", "The [Iraqi army|Iraq country IQ] will buy helicopters."),
    ("en", "It signed a contract with the [Polish air force|Poland country PL]."),
    ("en", "The [Indian coast guard|India country IN], which needs ships, agreed."),
    ("en", "A former Chilean navy officer bought the yard."),
    ("en", "It sold a Polish army base."),
    ("en", "The army agreed."),
    ("en", "The [Chilean Navy|Chilean Navy government_body CL] has ordered three frigates."),
    ("ru", "[Чилийский военно-морской флот|Chile country CL] заказал три фрегата."),
    ("kk", "[Польша|Poland country PL] армиясы ұшақ алды."),
]
CITIES = [
    ("en", "The [city of Gdansk|city of Gdansk government_body] ordered 45 trams."),
    ("en", "The [city of Gdansk|city of Gdansk government_body] has signed a contract."),
    ("en", "It has a contract with the [city of Gdansk|city of Gdansk government_body]."),
    ("en", "The city of Gdansk has 480,000 people."),
    ("en", "It moved to the city of Gdansk in May."),
    ("en", "Ships lie at the port of Rotterdam."),
    ("en", "The [Port of Hull|Port of Hull company] ordered six cranes."),
    ("en", "[Leeds city council|Leeds city council government_body] ordered trams."),
    ("en", "[Sofia city hall|Sofia city hall government_body] picked the bus maker."),
    ("en", "[Almaty city administration|Almaty city administration government_body] bought buses."),
    ("en", "[Kazan authorities|Kazan authorities government_body] ordered buses."),
    ("en", "In May Leeds council agreed."),
    ("en", "The university council agreed."),
    ("en", "A city council vote is due."),
    ("en", "It has a shop at Leeds city hall station."),
    ("ru", "[Власти Казани|власти Казани government_body] заказали автобусы."),
    ("ru", "Его купила [администрация Казани|администрация Казани government_body]."),
    ("ru", "Согласились [власти Самарской области|власти Самарской области government_body]."),
    ("ru", "Власти [Казахстана|Kazakhstan country KZ] согласились."),
    ("ru", "Согласилась администрация [Трампа|Donald Trump person US]."),
    ("ru", "Власти согласились."),
    ("kk", "[Алматы билігі|Алматы билігі government_body] автобус алды."),
    ("kk", "[Алматы қаласының билігі|Алматы қаласының билігі government_body] автобус алды."),
]


@pytest.mark.parametrize(("lang", "case"), FORCES)
def test_forces_stand_for_their_country_where_they_deal(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)


@pytest.mark.parametrize(("lang", "case"), CITIES)
def test_a_city_is_a_party_where_it_deals(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)

"""Spellings of one party, and names that look like one and are two."""

import pytest

from c5db.identity.names import block_key, match_key, same_name

ONE = [
    ("АО «НК «Казатомпром»", "Казатомпром"),
    ("Казатомпрома", "Казатомпром"),
    ("Масдар", "Masdar"),
    ("Лукойл", "Lukoil"),
    ("Боинг", "Boeing"),
    ("Шеврон", "Chevron"),
    ("Полар Эйр", "Polar Air"),
    ("Самұрық-Қазына", "Самрук-Казына"),
    ("Acme Holdings Ltd", "Acme"),
    ("ТОО «Степные дороги»", "Степные дороги"),
    ("Tolkyn Energy", "Толкын Энерджи"),
    ("Samgau Technologies", "Самғау Технолоджис"),
    ("Samgau Technologies", "Самгау Текнолоджис"),
    ("Zerde Leasing", "Зерде Лизинг"),
    ("QazUran Service", "КазУран Сервис"),
    ("Aksoran Power", "Аксоран Пауэр"),
    ("Turan Logistik Systems", "Turan Logistic Systems"),
    ("Almaty akimat", "акимат города Алматы"),
    ("akimat of Shymkent city", "Шымкент қаласының әкімдігі"),
    ("Almaty Region akimat", "Алматы облысының әкімдігі"),
    ("хокимият Навои", "Navoi khokimiyat"),
]
ABBREVIATED = [
    ("Qazaq Industrial Development Fund", "QIDF"),
    ("АО «Казахстанская горно-химическая компания»", "КГХК"),
    ("Bank for the Reconstruction of Steppe Towns JSC", "BRST JSC"),
]
TWO = [
    ("Qazaq Industrial Development Fund", "Qyzylorda Infrastructure Delivery Fund"),
    ("Qazaq Industrial Development Fund", "Qidf"),
    ("Qazaq Development Fund", "QDF"),
    ("Uzbekistan Airways", "Uzbekistan Railways"),
    ("Самрук-Казына", "Тау-Кен Самрук"),
    ("Tele2", "Tele3"),
    ("VTB Capital", "VTB Leasing"),
    ("КТЖ", "КТЖ-Грузовые перевозки"),
    ("Novatek", "Novotek"),
    ("Eni", "Enel"),
    ("Zerde Leasing", "Зерде Лайсенс"),
    ("Altyn Gas", "Алтын Каз"),
    ("Almaty akimat", "акимат Шымкента"),
    ("Almaty Region akimat", "Almaty akimat"),
    ("Управление транспорта акимата Алматы", "акимат Алматы"),
    ("Acme", ""),
]


@pytest.mark.parametrize(("a", "b"), [*ONE, *ABBREVIATED])
def test_spellings_of_one_name_are_one(a: str, b: str) -> None:
    assert same_name(a, b) and same_name(b, a)


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name_find_each_other(a: str, b: str) -> None:
    assert block_key(a) == block_key(b) != ""


@pytest.mark.parametrize(("a", "b"), TWO)
def test_different_names_stay_apart(a: str, b: str) -> None:
    assert not same_name(a, b) and not same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Говард Латник", "Говард Лютник"),
        ("Howard Lutnick", "Говард Латник"),
        ("Токаев Касым-Жомарт", "Касым-Жомарт Токаев"),
    ],
)
def test_a_person_is_known_in_any_spelling_and_order(a: str, b: str) -> None:
    assert same_name(a, b, person=True)


def test_persons_of_one_family_name_stay_apart() -> None:
    assert not same_name("Иван Петров", "Пётр Петров", person=True)


def test_a_name_of_nothing_but_a_legal_form_is_kept() -> None:
    assert match_key("Холдинг") != ""

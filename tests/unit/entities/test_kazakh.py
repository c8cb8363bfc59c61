"""Names in Kazakh texts, a case a line."""

import pytest

from c5db.entities import find_names
from tests.unit.entities.marked import expected, read

NAMES = [
    "Лондон биржасында орналастырды. [Лондон|United Kingdom country GB] келісті.",
    "[Жануарлар саулығы ұйымы|Жануарлар саулығы ұйымы company] грант берді.",
    "[Тұрмыс басқармасы|Тұрмыс басқармасы company] шарт жасасты.",
    "[Қонысбай даму қоры|Қонысбай даму қоры company] 50 млн доллар береді.",
    "[Қазақстанның|Kazakhstan country KZ] диқандары астық сатты",
    "[АҚШ|United States country US]-тың инвесторлары келді",
    "[қазақстандық тарап|Kazakhstan country KZ] келісті",
    "[Қазақстанның|Kazakhstan country KZ] [Ауыл шаруашылығы министрлігінің|Ministry of Agriculture of Kazakhstan "
    "government_body KZ] хаты",
    "[Шымкент қаласының әкімдігімен|Шымкент қаласының әкімдігі government_body KZ] келісті",
    "[ЕҚДБ|European Bank for Reconstruction and Development international_organization] мен "
    "[Азия даму банкі|Asian Development Bank international_organization]",
    "[АҚШ-тың Экспорт-импорт банкі|Export-Import Bank of the United States government_body US] несие береді",
    "«[Алтын Масақ|Алтын Масақ company KZ]» ЖШС ұн шығарады",
    "[Түркияның|Turkey country TR] «[Мавимарин|Мавимарин company TR]» компаниясы кеме жасайды",
    "қытайлық «[Синьлу|Синьлу company CN]» корпорациясымен келісті",
    "[KEGOC|KEGOC state_company KZ]-тың облигациялары сатылды",
    "[Жапонияның|Japan country JP] [Marubeni|Marubeni company JP] корпорациясы",
    "министр [Қасым-Жомарт Тоқаевтың|Kassym-Jomart Tokayev person KZ] жарлығы",
    "директор [Серік Оспановпен|Серік Оспанов person] сөйлесті",
    "[Қазақстанның|Kazakhstan country KZ] [ұлттық теміржол компаниясы|Kazakhstan Temir Zholy state_company KZ]",
    "[Орталық Азия елдері|Central Asian states country] келісті",
    "[Армения темір жол корпорациясы|Армения темір жол корпорациясы company AM] жасасты",
    "[Ресей|Russia country RU] мұнай компаниясы келді",
    "[Энергетика министрлігі|Ministry of Energy government_body] 20 млн [АҚШ|United States country US] долларын салады",
    "[Жапонияның|Japan country JP] [Marubeni|Marubeni company JP] компаниясы мен "
    "[Энергетика министрлігі|Ministry of Energy government_body] келісті",
    "«[Тұлпардың|Тұлпар company]» бюджеті; лондондық «[Арсигеге|Арсиге company]» сатты",
    "«[Тұран Ойл|Тұран Ойл company]» мұнай өндіреді. «[Тұран Ойлға|Тұран Ойл company]» несие берілді",
    "«[Қарлыға|Қарлыға company]» фирмасы астық сатты",
    "«[Ордадан|Орда company]» кран алды, «[Тұлпарға|Тұлпар company]» сатты",
    "«[Жасыл Даламен|Жасыл Дала company]» келісті",
    "«[Көктемнен|Көктем company]» астық, «[Кең Жайықтан|Кең Жайық company]» балық алды",
    "«[Титан|Титан company]» мыс, «[Сұлтан|Сұлтан company]» астық, «[Ақжорға|Ақжорға company]» құс сатты",
]

WITHOUT = [
    "Мұнай компаниясы шарт жасасты. Компания басқармасы шарт жасасты. Көмір қоры азайды.",
    "Алматы мен Шымкентте көктем ерте келді.",
    "«Көктем» жобасы былтыр аяқталды.",
    "Астық бағасы өсті.",
    "Телефондар Zolka брендімен сатылады.",
    "Сондай-ақ Сырдарияда зауыт салынады.",
]


@pytest.mark.parametrize("marked", NAMES)
def test_names_are_read(marked: str) -> None:
    assert read(marked, "kk") == expected(marked)


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_no_party_is_passed_over(text: str) -> None:
    assert [name.quote for name in find_names(text, "kk")] == []


CASES = [
    ("Қазақстанға несие берілді", "datv"),
    ("Қазақстаннан астық келді", "gent"),
    ("KEGOC-пен келісімшарт", "ablt"),
    ("«Алтын Масақ»тың дүкені", "gent"),
    ("«Алтын Масақ» ЖШС-нен ұн алынды", "gent"),
    ("«Жасыл Даламен» келісімшарт", "ablt"),
]


@pytest.mark.parametrize(("text", "case"), CASES)
def test_the_case_of_a_name_is_told(text: str, case: str) -> None:
    assert [name.case for name in find_names(text, "kk")] == [case]

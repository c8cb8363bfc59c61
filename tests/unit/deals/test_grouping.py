"""Which mentions of an article are one deal, and which deals make up a package."""

import pytest

from c5db.deals.averages import join
from c5db.deals.course import follow
from c5db.deals.mentions import Mention
from c5db.deals.old_deals import told_before
from c5db.deals.packages import packages_of
from c5db.deals.pairs import each_its_own, pair_features
from c5db.deals.scene import Scene
from c5db.deals.turns import turns_to_another
from c5db.domain.records import Span
from c5db.domain.vocab import Attribute, DealType, FigureKind
from c5db.text import parts
from tests.unit.deals.reading import claims, read, scene_of


def sums(scene: Scene) -> list[Mention]:
    return [
        Mention(figure.span, Attribute.VALUE, 1.0, (), figure=index)
        for index, figure in enumerate(scene.figures)
        if figure.kind is FigureKind.MONEY
    ]


def test_what_goes_together_on_average_is_one() -> None:
    scores = {(0, 1): 2.0, (0, 2): -3.0, (1, 2): 1.0, (2, 3): 4.0}
    assert join([1.0] * 4, scores, 0.0) == [[0, 1], [2, 3]]


def test_the_order_of_scores_changes_nothing() -> None:
    scores = {(0, 1): 1.0, (1, 2): 1.0, (0, 2): -1.5, (2, 3): 1.0, (1, 3): 0.5, (0, 3): -0.5}
    assert join([1.0] * 4, scores, 0.0) == join([1.0] * 4, dict(reversed(scores.items())), 0.0)


def test_a_doubtful_mention_says_less() -> None:
    scores = {(0, 1): 3.0, (0, 2): -1.0, (1, 2): 1.5}
    assert join([1.0, 1.0, 1.0], scores, 0.5) == [[0, 1], [2]]
    assert join([0.2, 1.0, 1.0], scores, 0.5) == [[0, 1, 2]]


def test_what_joined_early_goes_over_to_what_it_is_drawn_to_more() -> None:
    scores = {(0, 1): 3.0, (0, 2): -4.0, (0, 3): -4.0, (1, 2): 2.5, (1, 3): 2.5, (2, 3): 2.9}
    assert join([1.0] * 4, scores, 0.0) == [[0], [1, 2, 3]]


DIGEST = (
    "In brief\n\n"
    "Manama: Bahrain's Bapco Upstream awarded a BD 21.7 million drilling contract to Petrodrill Arabia for 40 wells "
    "over 3 years.\n\n"
    "Kuwait City: The Kuwait Fund for Arab Economic Development extended a KD 12 million loan to Bhutan for a "
    "hydropower plant of 120 MW. The loan is for 24 years with a 4-year grace period."
)


def test_each_item_of_a_digest_tells_its_own_deals() -> None:
    parsed = read(DIGEST, "en")
    of = {claim.unit: claim.deal for claim in parsed.claims if claim.attribute is Attribute.VALUE}
    assert of.keys() == {"BHD", "KWD"}
    assert of["BHD"] != of["KWD"]


@pytest.mark.parametrize(
    ("lines", "units"),
    [
        (("In brief", f"Manama: {'A contract was let. ' * 9}", f"Doha: {'A loan was signed. ' * 9}"), [0, 1, 2]),
        ((f"Kim: {'We signed it. ' * 12}", f"Lee: {'We pay it. ' * 15}", f"Kim: {'We hope so. ' * 15}"), [0, 0, 0]),
        (("The port is sold.", f"— {'When will it open? ' * 5}", f"— {'In May, I think so. ' * 5}"), [0, 0, 0]),
    ],
)
def test_speakers_are_no_items_of_a_digest(lines: tuple[str, ...], units: list[int]) -> None:
    text = "\n\n".join(lines)
    assert [part.unit for part in parts(text, (Span(0, len(text)),), "en")] == units


def test_a_headline_whose_sum_is_told_again_tells_the_same_deal() -> None:
    text = (
        "Al Noor prices $1.5bn sukuk\n\n"
        "Dubai: Al Noor Holding, the Sharjah-based developer, on Wednesday priced a $1.5 billion dual-tranche sukuk, "
        "comprising a $900 million five-year tranche at 5.125% and a $600m 10-year tranche at 5.60%. The order book "
        "exceeded $6.2bn, making the issue more than four times oversubscribed. Emirates NBD, First Abu Dhabi Bank and "
        "Standard Chartered acted as joint lead managers. Proceeds will refinance a Dh2.2 billion loan. The company "
        "posted net profit of Dh1.1bn in the first half."
    )
    [deal] = read(text, "en").deals
    assert deal.type is DealType.LOAN


def test_nothing_is_grouped_of_nothing() -> None:
    assert join([], {}, 0.0) == []


def test_a_list_gives_each_name_its_own_sum() -> None:
    scene = scene_of("Boeing gets $7 billion, Wabtec $4 billion.")
    assert each_its_own(scene, *sums(scene))


def test_two_sums_of_one_name_are_no_list() -> None:
    scene = scene_of("Boeing gets $7 billion, of which $4 billion at once.")
    assert not each_its_own(scene, *sums(scene))


def test_a_company_that_comes_in_is_a_turn() -> None:
    scene = scene_of("Boeing sells aircraft for $7 billion.\n\nThe price is $8 billion.\n\nWabtec gets $4 billion.")
    first, again, other = sums(scene)
    assert "no newcomer since" in set(pair_features(follow(scene), first, again))
    assert "newcomers in second=1" in set(pair_features(follow(scene), first, other))


@pytest.mark.parametrize(
    ("text", "package"),
    [
        ("Agreements worth $17 billion were signed, including a $4 billion contract of Wabtec.", 0),
        ("Agreements worth $17 billion were signed, including a $40 billion contract of Wabtec.", None),
        ("The port costs $17 billion. Wabtec has a $4 billion contract.", None),
    ],
)
def test_what_a_package_includes_is_part_of_it(text: str, package: int | None) -> None:
    scene = scene_of(text)
    whole, part = sums(scene)
    assert packages_of(scene, [(DealType.PACKAGE, [whole]), (DealType.PROCUREMENT, [part])]) == [None, package]


def test_only_packages_have_parts() -> None:
    scene = scene_of("Agreements worth $17 billion were signed, including a $4 billion contract of Wabtec.")
    whole, part = sums(scene)
    assert packages_of(scene, [(DealType.LOAN, [whole]), (DealType.PROCUREMENT, [part])]) == [None, None]


@pytest.mark.parametrize(
    ("lang", "text", "deals"),
    [
        (
            "en",
            "Chile and Japan signed a package of agreements worth $900 million. It includes a $500 million contract "
            "between Wabtec and Boeing.",
            2,
        ),
        (
            "ru",
            "Чили и Япония подписали соглашения на 17 млрд долларов. Wabtec поставит Boeing кабели на 4 млрд долларов.",
            2,
        ),
        (
            "kk",
            "Чили мен Жапония 3 миллиард еуроға келісімдер пакетіне қол қойды. Оның ішінде Wabtec пен Boeing "
            "арасындағы 400 миллион еуролық келісімшарт бар.",
            2,
        ),
        (
            "ru",
            "Чили и Япония подписали 24 документа на 15 млрд долларов. Wabtec возьмёт у банка «Орда» кредит "
            "на 1,1 млрд долларов.",
            2,
        ),
        (
            "ru",
            "Чили и Япония подписали пакет соглашений на 6 млрд долларов, в том числе контракт Wabtec с Boeing "
            "на строительство ветропарка за 1,8 млрд долларов.",
            2,
        ),
        (
            "en",
            "Chile and Japan signed 23 agreements worth $6 billion. Wabtec will buy Orda from Boeing for $90 million.",
            2,
        ),
        ("en", "Chile and Japan agreed on a plant worth $900 million. Wabtec will build it for $500 million.", 1),
        ("en", "Boeing signed a package of agreements worth $900 million. Boeing pays $500 million at once.", 1),
        ("en", "Chile and Japan signed agreements worth $900 million. Wabtec puts them at 800 million euros.", 1),
    ],
)
def test_what_companies_do_in_a_package_of_countries_is_a_deal_of_its_own(lang: str, text: str, deals: int) -> None:
    read_deals = read(text, lang).deals
    assert len(read_deals) == deals
    assert [deal.part_of for deal in read_deals[1:]] == [read_deals[0].ref] * (deals - 1)


@pytest.mark.parametrize("stop", ["", "."])
def test_a_headline_tells_the_deal_of_the_lead(stop: str) -> None:
    lead = (
        "ЕБРР одобрил открытие возобновляемой кредитной линии компании «Кара Порт» на 25 млрд тенге сроком на три года."
    )
    text = f"ЕБРР откроет «Кара Порт» возобновляемую кредитную линию{stop}\n{lead}"
    assert len(read(text).deals) == 1


@pytest.mark.parametrize("turn", ["In a separate deal, it", "Separately, the company"])
def test_a_sentence_that_turns_to_another_deal_tells_that(turn: str) -> None:
    parsed = read(
        f"Zenith agreed to buy 20% of Kivu for $75 million. {turn} sold its mine to Orda for $40 million.", "en"
    )
    assert [c.deal for c in claims(parsed, Attribute.VALUE)] == ["d1", "d2"]


def test_a_sentence_that_goes_on_with_a_deal_tells_no_other() -> None:
    text = (
        "Tembo Works has landed a $780m contract for a desalination plant. "
        "The contract was awarded by Kivu Water after a tender in which six groups took part."
    )
    assert len(read(text, "en").deals) == 1


TURNS = [
    ("en", "Alba Rail gave Siemens a €410 million contract. {}", [
        "Under a second contract, Vega will supply 18 locomotives for €130 million.",
        "Another agreement, with Vega, covers a €130 million depot.",
        "Separately, Alba Rail bought a depot for €130 million.",
        "Separately, the railway sold a depot to Greek buyers for €130 million.",
        "A separate €130 million credit from Vega Bank will fund a depot.",
        "It also signed a €130 million deal with Vega.",
        "A similar agreement with Vega, for €130 million, expired.",
        "The previous contract, for €130 million, has expired.",
        "The same day Vega won a €130 million tender.",
        "It also sold a depot for €130 million.",
        "Alba Rail has also raised €130 million.",
        "The order follows Vega's sale of a €130 million depot to Orda.",
        "The move comes two years after Orda's €130 million purchase of Vega.",
        "Two years earlier it bought a depot from Vega for €130 million.",
    ]),
    ("ru", "«Альба» заказала у Siemens 30 поездов за 410 млн евро. {}", [
        "Отдельным контрактом она купила у «Веги» депо за 130 млн евро.",
        "В рамках другой сделки «Альба» купит у «Веги» депо за 130 млн евро.",
        "Ещё один контракт, с «Вегой», предусматривает ремонт депо за 130 млн евро.",
        "Отдельно компания договорилась с «Вегой» о покупке депо за 130 млн евро.",
        "Также подписан договор с «Вегой» на постройку депо за 130 млн евро.",
        "Предыдущий договор, на 130 млн евро, был исполнен.",
        "По аналогичному контракту «Вега» построит депо за 130 млн евро.",
        "В тот же день она купила у «Веги» депо за 130 млн евро.",
        "Годом ранее она купила у «Веги» депо за 130 млн евро.",
        "Готов и другой договор: «Вега» построит депо за 130 млн евро.",
        "Ранее компания купила депо за 130 млн евро.",
        "Компания также продала депо за 130 млн евро.",
        "Кроме того, она привлекла 130 млн евро.",
    ]),
    ("ru", "«Альба» подписала три контракта на 410 млн евро. {}", [
        "Самый крупный — контракт с «Вегой» на 130 млн евро.",
        "Крупнейший из них, на постройку депо за 130 млн евро, достался «Веге».",
    ]),
    ("en", "Alba Rail has signed three contracts worth €410 million. {}", [
        "The largest, of €130 million, covers a depot.",
        "The biggest of the three contracts is for a depot of €130 million.",
        "The most expensive contract, with Vega, is for €130 million.",
    ]),
    ("kk", "«Альба» Siemens компаниясымен 410 миллион еуроға келісімшарт жасасты. {}", [
        "Тағы бір келісім «Вега» компаниясымен 130 миллион еуроға депо салуға жасалды.",
        "Екінші құжатқа «Альба» мен «Вега» қол қойды, оның құны 130 миллион еуро.",
        "Бұрынғы келісім бойынша «Вега» 130 миллион еуроға депо салды.",
        "Бұған дейін компания 130 миллион еуроға депо сатып алған.",
        "Былтыр «Альба» «Вега» компаниясынан 130 миллион еуроға депо сатып алды.",
        "Компания сондай-ақ депосын 130 миллион еуроға сатты.",
    ]),
]  # fmt: skip
GOES_ON = [
    ("en", "Alba Rail gave Siemens a €410 million contract. {}", [
        "Separately, the minister said the contract covers 32 trains.",
        "Another condition of the contract is the delivery of 32 trains.",
        "In a separate statement, the railway put the order at 32 trains.",
        "Also, under the agreement, Siemens will supply 32 trains.",
        "The same day the minister said that Siemens would supply 32 trains.",
        "Last month Siemens delivered the first of 32 trains.",
        "The last delivery under the contract, of 32 trains, is due in 2028.",
        "The largest contract in its history, it covers 32 trains.",
        "There is no other contract like it: it covers 32 trains.",
        "Earlier the railway said that it would order 32 trains.",
        "The deal also binds Siemens to sell it 32 trains.",
        "Last month it received the first of 32 trains.",
        "The contract follows its purchase of 32 trains.",
        "The contract comes six months after a tender for 32 trains.",
    ]),
    ("ru", "«Альба» подписала с Siemens контракт на 410 млн евро. {}", [
        "Отдельно министр отметил, что Siemens поставит 32 поезда.",
        "Кроме того, по условиям договора Siemens поставит 32 поезда.",
        "Отдельным пунктом контракта оговорена поставка 32 поездов.",
        "Второй стороной соглашения выступает Siemens, он поставит 32 поезда.",
        "В прошлом году компания объявила тендер на 32 поезда.",
        "В тот же день министр сообщил, что Siemens поставит 32 поезда.",
        "Это крупнейший заказ в истории компании, он включает 32 поезда.",
        "Ранее сообщалось, что она закажет 32 поезда.",
        "Контракт также обязывает Siemens продать ей 32 поезда.",
        "В прошлом месяце она получила первые 32 поезда.",
    ]),
    ("kk", "«Альба» Siemens компаниясымен 410 миллион еуроға келісімшарт жасасты. {}", [
        "Бұдан бөлек, келісім бойынша 32 пойыз жеткізіледі.",
        "Сонымен қатар келісімде 32 пойыз жеткізу көзделген.",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, first.format(turn)) for lang, first, turns in TURNS for turn in turns]
)
def test_words_that_name_another_deal_or_add_one_with_somebody_new_tell_another(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in claims(read(text, lang), Attribute.VALUE)}
    assert told[410_000_000] != told[130_000_000]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Alba Rail dropped a €410 million purchase of Vega. Instead, it will build a depot for €130 million."),
        ("ru", "«Альба» отказалась от покупки «Веги» за 410 млн евро. Вместо этого она построит депо за 130 млн евро."),
        ("kk", "«Альба» «Веганы» 410 млн еуроға алудан бас тартты. Оның орнына ол 130 млн еуроға депо салады."),
    ],
)
def test_what_is_done_instead_is_another_deal(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in claims(read(text, lang), Attribute.VALUE)}
    assert told[410_000_000] != told[130_000_000]


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, first.format(more)) for lang, first, told in GOES_ON for more in told]
)
def test_what_is_added_of_a_deal_is_no_other(lang: str, text: str) -> None:
    parsed = read(text, lang)
    [worth], [trains] = claims(parsed, Attribute.VALUE), claims(parsed, Attribute.QUANTITY)
    assert worth.deal == trains.deal


@pytest.mark.parametrize(
    ("told", "is_another"),
    [
        ("Ready for signing is another contract with Vega, for €130 million.", True),
        ("It has not signed another contract, for €130 million.", False),
        ("As it signs another contract, Alba Rail pays €130 million.", False),
    ],
)
def test_another_contract_that_is_signed_is_another_deal(told: str, is_another: bool) -> None:
    scene = scene_of(f"Alba Rail gave Siemens a €410 million contract. {told}")
    assert turns_to_another(scene, scene.sentences[1]) is is_another


@pytest.mark.parametrize(
    ("told", "is_another"),
    [
        ("Earlier it bought a depot for €130 million.", True),
        ("Earlier it said that it had bought a depot for €130 million.", False),
        ("Earlier it bought a depot for €410 million.", False),
        ("It bought a depot for €130 million.", False),
    ],
)
def test_what_was_done_earlier_for_another_sum_is_another_deal(told: str, is_another: bool) -> None:
    scene = scene_of(f"Alba Rail gave Siemens a €410 million contract. {told}")
    assert bool(list(told_before(scene, sums(scene)))) is is_another

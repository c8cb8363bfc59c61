"""Names in English texts, a case a line."""

import pytest

from c5db.domain.vocab import PartyKind
from c5db.entities import find_names
from tests.unit.entities.marked import expected, read

NAMES = [
    "It was built by a firm from Ural, [Akkord|Akkord company], in 2011.",
    "It will pay its owner, [Nexus|Nexus company].",
    "[Vorsatel|Vorsatel company] has been granted a licence. [Brovac|Brovac company] is building a line.",
    "Houston's [Caspian Inspectors|Caspian Inspectors company US] has agreed to leave.",
    "[Balkan Gate|Balkan Gate company] offers the state a fee, and [Lagos State|Lagos State company] ordered ferries.",
    "Yesterday [Indorama Kokand|Indorama Kokand company] bought yarn.",
    "Retailers [Maxigros|Maxigros company] and [Zielony|Zielony company] agreed to merge.",
    "Airline [Norda|Norda company] and planemaker [Aerocorp|Aerocorp company] signed a contract for 24 jets.",
    "the [US commerce department|US Department of Commerce government_body US] said",
    "the energy department said",
    "[Kazakhstan|Kazakhstan country KZ]'s [Aktau Tram|Aktau Tram company KZ] signed",
    "[Aktobe Petrochem|Aktobe Petrochem company KZ] bought a mill",
    "The Paris Agreement said so",
    "[Kazakhstan|Kazakhstan country KZ]'s Aktau Region said so",
    "ferries for [Kazakhstan|Kazakhstan country KZ] arrived",
    "the [Kyrgyz government|Kyrgyzstan country KG] agreed",
    "[Downing Street|United Kingdom country GB] declined to comment",
    "[Kenya|Kenya country KE]'s [Ministry of Roads and Transport|Ministry of Roads and Transport of Kenya "
    "government_body KE]",
    "the [Almaty region akimat|Almaty region akimat government_body KZ] signed",
    "jets leased from Dubai's [Falcon Wings|Falcon Wings company AE]",
    "the depot of Almaty-based [Sary Logistics|Sary Logistics company KZ]",
    "the Uzbek [energy ministry|Ministry of Energy of Uzbekistan government_body UZ] said",
    "the [Oil and Gas Ministry|Ministry of Oil and Gas of India government_body IN] of [India|India country IN]",
    "the [U.S. Export-Import Bank|Export-Import Bank of the United States government_body US] lends",
    "[Thailand|Thailand country TH]'s [Ex-Im Bank|Ex-Im Bank company TH] lends",
    "[India's Exim Bank|Export-Import Bank of India state_company IN] lends",
    "it took a 30% stake in [Oxbow|Oxbow company] for a song",
    "a stake in Bergen port operator [Nordhavn|Nordhavn company] was sold",
    "it sold its stakes in Paris and [Angola|Angola country AO]",
    "a loan from the [EBRD|European Bank for Reconstruction and Development international_organization]",
    "the [World Bank|World Bank international_organization]'s [IFC|International Finance Corporation "
    "international_organization]",
    "bought by [Prairie Gold|Prairie Gold company] LLC in May",
    "[Rotor Dairy|Rotor Dairy company] B.V. said it would",
    "JSC National Company [AgroBolashak|AgroBolashak state_company] signed",
    "Danish shipping group [Vesterhavn|Vesterhavn company DK] agreed",
    "[Sunkar Metals|Sunkar Metals company KZ], a Kazakh copper miner, said",
    "[Zambia|Zambia country ZM]'s [Kafue Copper Mines|Kafue Copper Mines company ZM] sold it",
    "the [Jordan River Cement Company|Jordan River Cement Company company JO] signed",
    "talks with [Borsoq|Borsoq company] over wheat",
    "[QazDairyTech|QazDairyTech company] makes milk tankers",
    "[Boeing|Boeing company US]'s bid beat that of [Airbus|Airbus company FR]",
    "took it from [Borsoq Group|Borsoq Group company] for the Tarn mine",
    "the [Rural Fund for Better Roads|Rural Fund for Better Roads company] lends",
    "[KAZATOMPROM|Kazatomprom state_company KZ] SIGNS",
    "[Boeing|Boeing company US]'s head [Lee Min-ho|Lee Min-ho person], 58, said so; the state-led firm left",
    "Miner [Glenmoor|Glenmoor company] agreed. Lender [Aurora Trust|Aurora Trust company] said so.",
    "[QazDairyTech|QazDairyTech company KZ], a Kazakh state IT operator, makes milk tankers",
    "We paid for it, its head told Kursiv. The brewery is old.",
    "Banker [Simon Pryce|Simon Pryce person] sold it to footballer [Mona Quill|Mona Quill person]",
    "President [Shavkat Mirziyoyev|Shavkat Mirziyoyev person UZ] came",
    "Chief Executive [Tristan Hollis|Tristan Hollis person] said; [Hollis|Tristan Hollis person] left",
    "Mongolian Transport Minister [Batbayar Enkhbold|Batbayar Enkhbold person MN] said",
    "Deputy Prime Minister [Alexander Novak|Alexander Novak person RU] said",
    "[Turkey|Turkey country TR]'s [flag carrier|Turkish Airlines company TR] ordered them",
    "the [sovereign wealth fund|Samruk-Kazyna state_company KZ] of [Kazakhstan|Kazakhstan country KZ]",
    "[Central Asian countries|Central Asian states country] agreed",
    "the Uzbek state copper producer [Sary Metals|Sary Metals state_company UZ] agreed",
    "the head of the port authority, [Qasim Badr|Qasim Badr person], told reporters",
    "said the mill's chief commercial officer, [Qasim Badr|Qasim Badr person].",
    "it bought it from [Halden Equity Partners|Halden Equity Partners company] last week",
    "the largest owner of the mill, [Cedar Paper|Cedar Paper company], said",
    '"It is a milestone," Chief Executive [Tristan Hollis|Tristan Hollis person] said',
    "a concession from the General [Authority for Land and Sea Ports|Authority of Land and Sea Ports of Syria "
    "government_body SY] of [Syria|Syria country SY]",
    "a grant of the [European Union|European Union international_organization] under its Sunrise Investment Platform",
    "[Itochu Corporation|Itochu company JP] said so; [Itochu|Itochu company JP] will resell it",
    "[Lufthansa Technik|Lufthansa Technik company DE] has won it, said [Lufthansa|Lufthansa company DE]",
    "deals with [Airbus Ovalle|Airbus Ovalle company FR]; [Airbus Ovalle|Airbus Ovalle company FR]'s head left",
    "[Boeing|Boeing company US] Dreamliner sales rose; [Boeing|Boeing company US] Monday said so",
    "[Rockport Midstream|Rockport Midstream company] LLC (NYSE: RKPT) said; [Elbit Systems|Elbit Systems company IL] "
    "(NASDAQ: ESLT, TASE: ESLT) agreed; [Nasdaq|Nasdaq company US] bought it",
    "[Lindow Pumps|Lindow Pumps company], located in Arlington, VA, and a plant in Austin, TX",
    "[Boeing|Boeing company US], [HP|HP company US] and [Airbus|Airbus company FR] agreed",
    "[Sardor Umurov|Sardor Umurov person], Minister of Energy, and H.E. Dr. [Hamad Al Blooshi|Hamad Al Blooshi person]",
    "the [Royal Thai Air Force|Royal Thai Air Force government_body TH] and the "
    "[Polish Army|Polish Army government_body PL] ordered it",
    "from Lancashire manufacturer [Pennine Vehicles|Pennine Vehicles company]; a Qatari LNG supplier signs",
    "Colombo, Dec. 3 (EconomyNext) - [Sri Lanka|Sri Lanka country LK] has cancelled it",
    "TOKYO -- [Kamome Airlines|Kamome Airlines company] said so",
    "Muscat: [Oman|Oman country OM] agreed",
    "LONDON — Drugmaker [Halvorsen Labs|Halvorsen Labs company] agreed",
    "New York Attorney General [Dana Whitlock|Dana Whitlock person] announced",
    "the [World Bank|World Bank international_organization]'s Board of Executive Directors agreed; the Bank said so",
    "the [U.S. Food and Drug Administration|US Food and Drug Administration government_body US] cleared it",
    "[Skyreach|Skyreach company] raised it in a Series C round and will save 900 tonnes of CO2",
    "The [National Highways Authority|Authority of National Highways of Kenya government_body KE] of "
    "[Kenya|Kenya country KE] awarded it",
    "[Sovereign Metals|Sovereign Metals company], a Masdar-rival, bought it",
    "a stake sold to [Cathay|Cathay company] for T$24bn, while its shares rose to Rs 512",
    "The bank will lend [Almaty Metro|Almaty Metro company KZ] $200 million and awarded East Region two contracts",
    "a memorandum of the [Ministry of Energy|Ministry of Energy of Kenya government_body KE] and French group "
    "[Oranel|Oranel company FR], said [Kenya|Kenya country KE]",
    "the [Road and Bridge Directorate|Road and Bridge Directorate company] has signed it",
    "board member [Sorin Vekla|Sorin Vekla person] signed, and Adm. [Qasim Badr|Qasim Badr person] spoke",
    "it bought it from owner [Orla Breeze|Orla Breeze company]; [Orla Breeze|Orla Breeze company] said so",
    "[Gedeon Richter|Gedeon Richter company HU] paid; the shares of [Richter|Gedeon Richter company HU] rose",
]

WITHOUT = [
    "It sold the bank, Tuesday, to others. The contractor, from Boston, Massachusetts, won.",
    "Milk has been sold. Nobody is building. Sceptics will object. Ivan has spoken.",
    "A fair in the Caspian Hall ended, and Danube Gate stood empty.",
    "It fell in bank trading, Nexara, and rose.",
    "Greater Caspian will grow, Upper Danube has grown.",
    "Trains run to Balkan Gate and Caspian Hall.",
    "Production will start in May. Financing is in place.",
    "The French company, the Kazakh buyer and an American partner met.",
    "Deliveries of the JF-17 begin next year.",
    "Wheat fell again, The Prairie Herald reports.",
    "Menu\nMarkets\nOpinion\nSubscribe",
    "A power line between Orlat and Brezna will be built.",
    "It upgraded the Orlat substation in the northern province of Brezna.",
    "It sells phones under the Zolka brand.",
    "Wheat fell again, the news agency Prensa said.",
    "It signed a Power Purchase Agreement for its resort on Baa Atoll.",
    "It bought the rights to the Continental Rugby Cup.",
    "Copper is traded on the LME and on the London Metal Exchange, shares on the Nasdaq.",
    "The loan will help build the South Ridge Railway and finance the Upper Tana Road.",
    "They sold 40,000 TEU on FOB and CFR terms.",
]


@pytest.mark.parametrize("marked", NAMES)
def test_names_are_read(marked: str) -> None:
    assert read(marked, "en") == expected(marked)


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_no_party_is_passed_over(text: str) -> None:
    assert [name.quote for name in find_names(text, "en")] == []


PARENTS = [
    ("Steppe Turbines, a subsidiary of Samruk-Energy, signed.", "Steppe Turbines", "Samruk-Energy"),
    ("LukVolga, a Lukoil affiliate, holds 5%.", "LukVolga", "Lukoil"),
    ("KTZ's unit Orda Trans signed.", "Orda Trans", "Kazakhstan Temir Zholy"),
]


@pytest.mark.parametrize(("text", "subsidiary", "parent"), PARENTS)
def test_a_subsidiary_is_a_party_with_its_parent(text: str, subsidiary: str, parent: str) -> None:
    assert [name.parent for name in find_names(text, "en") if name.name == subsidiary] == [parent]


def test_later_mentions_have_the_canonical_name_of_the_first() -> None:
    names = find_names("Brandt Agri Holdings AG bought the farm. Brandt Agri will own it.", "en")
    assert {name.canonical for name in names} == {"Brandt Agri Holdings"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ardzhinbank has placed $300 million of bonds.", {"Ardzhinbank"}),
        ("The riverbank was flooded. Riverbank has to be mended.", set()),
    ],
)
def test_a_single_word_that_ends_like_a_company_is_one(text: str, names: set[str]) -> None:
    assert {name.name for name in find_names(text, "en") if name.kind is PartyKind.COMPANY} == names

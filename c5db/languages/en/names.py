"""English words around names."""

from c5db.languages.name_words import NameWords, words

WORDS = NameWords(
    types=(
        "company, companies, firm, firms, corporation, conglomerate, holding, group, giant, major, maker, "
        "planemaker, carmaker, automaker, airline, airlines, carrier, bank, lender, insurer, fund, operator, "
        "developer, manufacturer, producer, supplier, contractor, retailer, miner, explorer, utility, shipbuilder, "
        "builder, start-up, startup, trader, lessor, consortium, subsidiary, unit, arm, affiliate, "
        "owner, shareholder, partner, rival, competitor, chain, railway, railroad, shipowner, enterprise, refiner, "
        "steelmaker, chipmaker, drugmaker, telecom, telco, vendor, distributor, dealer, investor, "
        "club, fintech, clinic, biotech, cluster, university, hospital, house, monopoly, oilfield, vehicle, buyer, "
        "bidder, seller, offshoot, parent, borrower, network, service, provider, business, venture, agency, "
        "exporter, importer, grower, dairy, brewer, "
        "turbine-maker, trainmaker, engineering, broker, brokerage, investment, equity, packaging, cement, "
        "wagon-maker, smelter, processor, bookmaker, contractor's, label, heavyweight, outfit, "
        "cement-maker, locomotive-builder, tech, spin-off, incumbent, low-cost, ferry, yard, shipyard, logistics, "
        "landlord, financier, cooperative, trust, "
        "makers, planemakers, carmakers, automakers, carriers, lenders, insurers, operators, developers, "
        "manufacturers, producers, suppliers, contractors, retailers, miners, explorers, shipbuilders, builders, "
        "traders, lessors, shipowners, refiners, steelmakers, chipmakers, drugmakers, distributors, dealers, brewers, "
        "brokers, bidders, startups, start-ups"
    ),
    legal_forms={
        "llc": None, "llp": None, "ltd": None, "limited": None, "inc": None, "incorporated": None, "corp": None,
        "corporation": None, "plc": "GB", "gmbh": None, "ag": None, "sa": None, "nv": None, "bv": None,
        "spa": "IT", "as": None, "asa": "NO", "ab": None, "oyj": "FI", "oy": "FI", "kk": "JP", "jsc": None,
        "pjsc": None, "ojsc": None, "cjsc": None, "sarl": None, "sas": None, "se": None, "kg": None,
        "co": None, "pty": "AU", "pte": "SG", "bhd": "MY", "tbk": "ID", "pao": "RU", "ooo": "RU", "oao": "RU",
        "too": "KZ", "company": None, "holding": None, "holdings": None, "group": None,
    },
    state_forms=frozenset(),
    state_words=
    "state-owned, state-run, state-controlled, state, national, government-owned, state-backed, nationalised, "
    "nationalized, sovereign",
    not_companies=(
        "project, brand, field, oilfield, gasfield, program, programme, newspaper, magazine, forum, summit, "
        "conference, exhibition, law, strategy, plan, initiative, corridor, stadium, mine, "
        "station, pipeline, party, website, channel, model, zone, park, hotel, street, district, block, bridge, "
        "tunnel, road, route, line, order, medal, league, festival, championship, cup, "
        "missile, tank, ship, vessel, tanker, satellite, engine, locomotive, aircraft, jet, helicopter, drug, "
        "vaccine, technology, app, index, deposit, dam, reservoir, river, lake, sea, province, region, city, county, "
        "town, village, projects, fields, oilfields, gasfields, deposits, mines, stations, pipelines, parks, zones, "
        "blocks, bridges, tunnels, roads, routes, lines, ships, vessels, tankers, satellites, engines, jets, fighters, "
        "dams, reservoirs, provinces, regions, cities"
    ),
    body_heads={
        "ministry": "Ministry", "department": "Department", "agency": "Agency", "committee": "Committee",
        "commission": "Commission", "authority": "Authority", "administration": "Administration",
        "inspectorate": "Inspectorate",
        "bureau": "Bureau", "directorate": "Directorate", "secretariat": "Secretariat", "council": "Council",
        "office": "Office", "akimat": "Akimat", "service": "Service",
    },
    free_heads=
    "agency, committee, commission, authority, administration, bureau, directorate, council, office, service, "
    "department",
    portfolios={
        "of": "", "for": "", "and": "", "the": "", "on": "", "&": "",
        "energy": "Energy", "finance": "Finance", "finances": "Finance", "economy": "Economy", "economic": "Economic",
        "economics": "Economy", "development": "Development", "trade": "Trade", "commerce": "Commerce",
        "industry": "Industry", "industries": "Industry", "industrial": "Industrial",
        "construction": "Construction", "transport": "Transport", "transportation": "Transport",
        "communications": "Communications", "roads": "Roads", "road": "Road", "railways": "Railways",
        "railway": "Railways", "foreign": "Foreign", "affairs": "Affairs", "internal": "Internal",
        "interior": "Internal Affairs", "external": "External",
        "defence": "Defence", "defense": "Defence", "war": "War", "investment": "Investment",
        "investments": "Investment", "digital": "Digital", "innovation": "Innovation", "innovations": "Innovation",
        "aerospace": "Aerospace", "space": "Space", "agriculture": "Agriculture", "agricultural": "Agriculture",
        "farm": "Agriculture", "food": "Food",
        "water": "Water", "resources": "Resources", "irrigation": "Irrigation", "ecology": "Ecology",
        "natural": "Natural", "environment": "Environment", "environmental": "Environment", "climate": "Climate",
        "health": "Health", "education": "Education", "science": "Science", "culture": "Culture",
        "information": "Information", "technology": "Technology", "technologies": "Technology",
        "justice": "Justice", "labour": "Labour", "labor": "Labour", "employment": "Employment", "social": "Social",
        "protection": "Protection", "population": "Population", "tourism": "Tourism", "sports": "Sports",
        "sport": "Sports", "mining": "Mining", "mines": "Mining", "geology": "Geology", "oil": "Oil",
        "petroleum": "Oil", "gas": "Gas", "mineral": "Mineral", "minerals": "Minerals",
        "infrastructure": "Infrastructure", "highways": "Highways", "highway": "Highways",
        "regional": "Regional", "artificial": "Artificial", "intelligence": "Intelligence", "emergency": "Emergency",
        "situations": "Situations", "emergencies": "Emergency Situations", "national": "National", "state": "State",
        "civil": "Civil", "aviation": "Aviation", "regulation": "Regulation", "market": "Market",
        "financial": "Financial", "competition": "Competition", "property": "Property", "assets": "Assets",
        "customs": "Customs", "tax": "Tax", "revenue": "Revenue", "statistics": "Statistics",
        "strategic": "Strategic", "planning": "Planning", "reforms": "Reforms", "security": "Security",
        "nuclear": "Nuclear", "atomic": "Nuclear", "power": "Power", "electricity": "Electricity",
        "international": "International", "cooperation": "Cooperation", "housing": "Housing", "urban": "Urban",
        "public": "Public", "works": "Works", "procurement": "Procurement", "logistics": "Logistics",
        "entrepreneurship": "Entrepreneurship", "business": "Business", "integration": "Integration",
        "treasury": "Treasury", "shipping": "Shipping", "ports": "Ports", "maritime": "Maritime", "land": "Land",
        "sea": "Sea",
        "chemical": "Chemical", "chemicals": "Chemicals", "steel": "Steel", "coal": "Coal", "renewable": "Renewable",
        "sustainable": "Sustainable", "production": "Production", "supply": "Supply", "electric": "Electric",
        "export": "Export", "exports": "Export", "privatisation": "Privatization", "privatization": "Privatization",
        "fisheries": "Fisheries", "rural": "Rural", "telecommunications": "Communications",
        "telecom": "Communications",
    },
    short_ministries={},
    sides="side, authorities, government, leadership, delegation, state, partners, republic, officials",
    governments="government, cabinet, administration, authorities",
    groups_of_states={
        "central asian countries": "Central Asian states", "central asian states": "Central Asian states",
        "central asian republics": "Central Asian states", "countries of central asia": "Central Asian states",
        "states of central asia": "Central Asian states", "gulf states": "Gulf states",
        "gulf countries": "Gulf states",
        "cis countries": "CIS states", "eu member states": "EU states", "eu countries": "EU states",
        "baltic states": "Baltic states", "african states": "African states", "turkic states": "Turkic states",
        "central asian nations": "Central Asian states",
    },
    posts=(
        "president, prime minister, premier, attorney general, solicitor general, auditor general, governor general, "
        "minister, secretary, chairman, chairwoman, chair, chief executive, chief, ceo, cfo, director, governor, "
        "mayor, ambassador, head, founder, co-founder, owner, chancellor, king, prince, sheikh, emir, senator, "
        "spokesman, spokeswoman, spokesperson, adviser, advisor, analyst, billionaire, businessman, businesswoman, "
        "tycoon, investor, entrepreneur, mr, mrs, ms, dr, sir, envoy, commissioner, deputy, official, partner, "
        "manager, officer, boss, economist, executive, leader, banker, lawyer, lawmaker, politician, oligarch, heir, "
        "heiress, singer, actor, actress, footballer, novelist, lord, lady, baron, baroness, professor, prof, dame, "
        "adm, gen, col, brig, capt, board member, council member, committee member, managing director, vice president, "
        "country director, division head"
    ),
    offices={
        "central_bank": "central bank",
        "sovereign_fund": "sovereign wealth fund, sovereign fund, wealth fund, national welfare fund, state "
        "investment fund",
        "flag_carrier": "flag carrier, national carrier, national airline, state airline, state-owned airline, state "
        "carrier, flagship carrier, flagship airline, largest airline",
        "railway": "state railway*, national railway*, railway monopoly, rail monopoly, state railway company, "
        "national railway company, national railway operator, national rail operator, state-owned railway*, national "
        "rail company, state rail company, railway operator, railways",
        "oil": "national oil company, state oil company, state-owned oil company, state oil and gas company, "
        "national oil and gas company, state-run oil company, state energy company, state oil firm, national oil and "
        "gas firm",
        "gas": "national gas company, state gas company, state-owned gas company, gas monopoly, state gas firm",
        "mining": "state-owned mining company, state mining company, state mining holding, national mining company, "
        "state miner, state-owned miner, state-owned mining holding, state mining firm, national mining holding",
        "nuclear": "national atomic company, state nuclear corporation, state nuclear company, nuclear state "
        "corporation, state uranium company, national uranium company, state atomic company, state-owned nuclear "
        "company, state nuclear group",
        "power_grid": "national grid company, national grid operator, national power grid operator, grid operator, "
        "state grid company, power grid operator, national electricity grid operator",
        "telecom": "national telecom operator, state telecom company, national telecommunications company, state "
        "telecom operator",
        "development_bank": "state development bank, national development bank",
        "post": "national postal operator, state postal service, national post",
        "space": "space agency, national space agency",
    },
    subsidiary="subsidiary, unit, arm, affiliate, offshoot, division, portfolio",
    prepositions={
        "with": "ablt", "by": "ablt", "between": "ablt", "and": "", "of": "gent", "from": "gent", "for": "gent",
        "to": "datv", "in": "loct", "at": "loct", "into": "loct", "on": "loct",
    },
    places=words("in at near from to into around outside of through via across within"),
    place_nouns=
    "city, airport, region, district, street, port, suburb*, metro, station, substation, resident*, province, bay, "
    "office, summit, stock, exchange, time, post, conference",
    says=(
        "said, says, signed, signs, agreed, agrees, will, would, has, had, is, was, plans, planned, wants, bought, "
        "buys, sold, sells, announced, announces, expects, expected, ordered, orders, "
        "holds, owns, owned, took, takes, gets, got, won, wins, placed, paid, pays, gave, gives, became, becomes, "
        "raised, raises, lends, lent, intends, intended, confirmed, denied, completed, acquired, acquires, "
        "secured, made, makes, put, puts, did, does, told, may, can, could, began, begins, started, starts, opened, "
        "built, builds, joined, joins, hopes, hoped, keeps, kept, offered, offers, approved, committed, commits, "
        "pledged, pledges, supplied, supplies, delivers, delivered, operates, invested, invests, received, receives, "
        "withdrew, walked, concluded, struck, clinched, launched, launches, closed, valued, reported, issued, "
        "borrowed, spent, handed, set, sets, remains, estimates, estimated, stands, refused, declined, rejected, "
        "cancelled, suspended"
    ),
    renamed=words("now formerly previously hereinafter"),
    wares=
    "contract, contracts, order, orders, aircraft, jets, planes, airliners, locomotives, trains, carriages, wagons, "
    "trucks, buses, tractors, combines, harvesters, turbines, machinery, shares, bonds, executives, executive, "
    "spokesman, spokeswoman, spokesperson, shareholders, engineers, models, helicopters, ships, tankers, excavators, "
    "elevators, engines, drones, satellites, cars",
    weapons="howitzer, howitzers, missile, missiles, rocket, rockets, mortar, mortars, launcher, launchers, torpedo, "
    "torpedoes, tank, tanks, interceptor, interceptors, munition, munitions, cannons, rifle, rifles",
    systems="systems, batteries, radars, drones, vehicles, trains, trams, jets, fighters, fighter, helicopters, "
    "planes, transporters, frigates, submarines, boats, corvettes, combines, locomotives",
    counts=words("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "dozen"),
    local_heads={"akimat": "KZ", "akimats": "KZ", "khokimiyat": "UZ", "hokimiyat": "UZ"},
    seats="council, hall, administration, government, authorities, municipality",
    rulers={"authorities": ""},
    corporate={"city": "government_body", "town": "government_body", "municipality": "government_body",
    "port": "company"},
    forces="navy, army, air force, armed forces, ground forces, land forces, naval forces, coast guard, coastguard, "
    "national guard, border guard, marine corps, military, defence forces, defense forces, police",
    districts="region, oblast, city, district, regional, province, town",
    outlets=
    "herald, journal, dispatch, times, post, news, gazette, tribune, chronicle, observer, monitor, bulletin, weekly, "
    "daily, magazine, newswire, courier, mirror, telegraph, newspaper, examiner, inquirer, broadcaster",
    told=words("told"),
    credits="reports, reported, writes, wrote, adds, notes, reporting",
    adjoining=words("national state public new first united general"),
    common=words(
        "the a an this that these those it its he she they we i you his her their our in on at of for from with by "
        "to as and but or if when while after before since until during under over between among about against "
        "both all most many some several few more less one two three four five six seven eight nine ten first second "
        "third last next other another each every no not only also however meanwhile earlier later now then there "
        "here whoever whichever whatever anyone everyone everybody somebody someone "
        "eurobonds eurobond bonds bond notes equity debt stake stakes lenders underwriters bookrunners total "
        "according under once still yet so thus such what which who whose how why where because although "
        "though despite instead besides further moreover separately together overall today yesterday tomorrow monday "
        "tuesday wednesday "
        "thursday friday saturday sunday january february march april may june july august september october "
        "november december deliveries delivery financing funding construction production work works sources "
        "officials analysts shares share "
        "investors negotiations talks terms value deal deals contract contracts agreement agreements memorandum "
        "project projects plans plan price loan loans credit bonds aircraft trains locomotives wagons ships "
        "commissioning completion closing "
        "until half spending proceeds sales sale payment payments part parts output capacity exports imports trade "
        "per any neither either nor nothing none few local foreign domestic national state private public new old "
        "big large small total "
        "customers people workers jobs residents farmers residents neither figures details reports report news read "
        "more sign join follow photo image video subscribe share comments also see related tags source copyright "
        "advertisement "
        "headquarters headquartered based founded built owned run backed led named known called like unlike "
        "including excluding given asked speaking addressing presenting signing announcing citing quoting referring "
        "last year years month week day "
        "that's it's here's there's within without beyond behind above below around across along near far off out up "
        "down again ever never always often sometimes soon just even almost nearly about roughly approximately some "
        "up"
),
)  # fmt: skip

COMPANY_ENDINGS = ("bank", "telecom", "energo", "neft", "invest")
"""How single words end that are names of companies: "Ardshinbank"."""
COMPANY_WORDS = words(
    "group bank airlines airways airline air aviation aerospace energy power electric electricity utilities motors "
    "motor automotive auto railways railway railroad rail steel metals mining mines minerals "
    "resources petroleum oil gas lng refinery refining petrochemical petrochemicals chemicals chemical fertilizer "
    "fertilizers capital partners ventures investment investments holdings holding finance financial "
    "leasing insurance fund technologies technology systems software digital telecom telecommunications "
    "communications mobile networks industries industrial industry manufacturing engineering construction "
    "contracting constructions cement materials logistics shipping shipbuilding port ports terminals maritime marine "
    "lines transport transportation cargo express foods food beverages dairy farms agro agri "
    "pharma pharmaceuticals pharmaceutical biotech healthcare medical health water solar wind renewables renewable "
    "nuclear atomic uranium gold copper lithium silver zinc aluminium aluminum diamond coal "
    "international global solutions services enterprises enterprise trading trade retail stores supermarkets "
    "pharmacy hotels media studios entertainment games electronics semiconductor semiconductors corporation corp "
    "company co limited ltd inc plc llc associates brothers sons trust exchange securities advisors management "
    "properties realty estate defence defense dynamics space satellite works heavy machinery equipment "
    "aeronautical aircraft complex stations plant refinery shipyard shipyards institute university council "
    "foundation alliance equity "
    "infrastructure development operator infra consortium airport airports paper packaging textiles apparel fashion "
    "brands labs laboratories pipelines pipeline grid transmission exploration drilling offshore wagon locomotive"
)
"""Words that, in capitals, end or fill the names of companies."""

GENERIC_WORDS = words(
    "board directors executive supervisory governors trustees management bank fund government project borrower issuer "
    "purchaser lender lessor lessee sponsor parties party sultanate kingdom emirate republic cabinet parliament "
    "congress senate series offering notes transaction navy army"
)
"""Words that, in capitals and without others, name nobody: "the Bank", "Board of Directors"."""

FORCES = words("navy army force forces guard marines corps")
"""Words that, behind the adjective of a country, name its forces."""

PLACE_WORDS = words("atoll island islands peninsula river lake mountains strait plateau archipelago")
"""Words that, in capitals, end the names of places."""

PARTS_OF_PLACES = words(
    "greater downtown midtown uptown central inner outer upper lower metropolitan mainland coastal rural urban old new "
    "north south east west northern southern eastern western northeastern northwestern southeastern southwestern"
)
"""Words that, in capitals, say which part of a place is meant: "Greater Almaty"."""

POSTAL_CODES = words(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa "
    "ri sc sd tn tx ut vt va wa wv wi wy dc bc ab on qc nsw vic qld"
)
"""Letters behind a town that tell its state."""

PROGRAMME_WORDS = words(
    "platform facility programme program initiative instrument mechanism scheme framework project act strategy plan "
    "agreement treaty forum summit award prize cup championship championships trophy tournament festival expo "
    "exhibition airshow olympics"
)
"""Words that, in capitals, end the names of programmes, events and papers."""

BESIDE_COMPANIES = words(
    "with by between from and to for of sells sold buys acquire acquired buy against chose picked acquires acquiring "
    "chooses or versus via through behind asked paid hired awarded joined beat beating outbid sued appointed mandated "
    "including like are lets let gives gave owes told tapped selected contracted contracts engaged engages enlisted "
    "enlists recruited hires hiring selects selecting choosing picking appoints appointing mandates mandating "
    "commissioned commissions taps tapping awards awarding"
)
"""Words right before the name of a company, to which or by which something is done."""

BEFORE_ONE = words("a an its the his her our")
"""Words before a noun that tells of one company."""

GIVING_VERBS = words("lend lends lent lending pay pays paid award awards awarded owes")
"""Verbs right behind which stands who gets something."""

STAKES = words("stake stakes holding holdings shareholding shareholdings")
"""Nouns for what is owned in a company: "a stake in Oxbow"."""

WORKS = words("railway railroad highway expressway motorway road line pipeline bridge tunnel canal")
"""What is built, and seldom builds."""

BUILDING_VERBS = words(
    "build building builds built construct constructing construction complete completing finance financing fund "
    "funding extend extending upgrade upgrading rebuild along electrify expand modernise modernize repair widen"
)
"""Words before what is built."""

NO_NAMES_END = (
    "s", "ing", "ed", "ly", "ness", "ity", "tion", "sion", "ment", "able", "ible", "ful", "less", "ism", "ist"
)  # fmt: skip
"""How ordinary words end, which open a sentence in a capital letter."""

PARTNERED = words("with by")
"""Words before whoever has dealt with somebody."""

WEAK_VERBS = words("is was has had will would may can could set put remains stands")
"""Verbs whose subject may as well be a thing."""

PORTFOLIO_NOUNS = words("secretary minister ministers ministry department")
"""Nouns beside what a member of a government is for: "Energy Secretary", "Minister of Energy"."""

ROUTES = words(
    "line lines link road railway pipeline pipelines highway route flights border cable motorway corridor "
    "interconnector canal ferry tunnel"
)
"""Things that run between places."""

DESCRIBES = ("er", "or", "rival", "ers", "ors", "rivals", "airline", "airlines", "startup", "conglomerate")
"""Endings of nouns that tell what a company is and begin no name: "Miners Orda and Tavor"."""
PARTED_BY = words("and or with from to for by")
"""Words behind which somebody else is told of."""
TRADES = ("maker", "manufacturer", "producer", "developer", "retailer", "builder", "supplier", "exporter", "refiner")
"""How the words end that say what a company does: "carmaker"."""

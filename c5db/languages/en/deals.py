"""English words of deals."""

import re

from c5db.languages.deal_words import DealWords, by_each
from c5db.languages.en.funding import TOWARDS
from c5db.languages.patterns import pattern

DEAL = r"(?:contract|deal|agreement|order|purchase|sale|acquisition|memorandum|transaction)s?\b"
PLACINGS = frozenset(
    {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "top",
        "bottom", "higher", "lower", "up", "down",
    }
)  # fmt: skip
"""Where somebody is when all is over, and no work is finished: "finished ninth", "shares finished higher"."""
SEPARATE = (
    r"(?:an? (?:separate|second|third|fourth|fifth|further|different|unrelated|parallel|similar|comparable|previous"
    r"|prior|earlier)|another)"
)
DESCRIBING = r"(?!(?:of|in|to|at|by|for|from|on|who|which|said|source|part|term|clause)\b)[\w$€£.-]+ "
ANOTHER = (
    r"(?:contract|deal|agreement|order|transaction|memorandum|accord|pact|loan|credit|facility|grant)\b"
    r"(?! (?:of the|clause|term|source|line|rating|agency|period)|-)"
)
"""What is another deal where it is called another."""
DEAL = r"(?:deal|agreement|contract|order|document|memorandum|project|accord|transaction|loan)"
FOREMOST = r"(?:largest|biggest|most valuable|most expensive|costliest|smallest)"
GOES_ON = (
    r"(?:, | (?:is|was|goes|went|covers|provides|will|would|for|with|at|worth|concerns|came|comes|calls|envisages"
    r"|involves|signed|between|of [$€£¥])\b)"
)
"""What follows when one of several is told of, and nothing else that is large: "The largest bank"."""
SIGNING = r"(?:signing|signature|signing ceremony)"
ON_IT = (
    r"(?:(?!\b(?:after|before|once|when|until|which|that|who|took|takes|went|happened|has|have|had|was|were|is|are|will)\b)"
    r"(?:[^,;:.!?\n]|[.,](?=\d))){0,160}?"
)
"""What may stand between a signing and what becomes of it."""
PUT_OFF = r"(?:postponed|delayed|put off|deferred|pushed back|rescheduled|put on hold)"
ISSUED_OTHERWISE = ", ".join(
    f"!{verb} {paper}, !{verb} * {paper}"
    for verb in ("issued", "issues", "issuing")
    for paper in ("letter*", "licen*", "permit*", "guarantee*", "statement*", "tender*", "order*")
)
"""Nobody borrows by these: "has issued a letter of interest"."""
OF_WHICH = r"(?:(?!(?:for|of|in|on|to|with|but|about|from)\b)[^\s,;]+ ){0,4}"

WORDS = DealWords(
    families={
        "n.price": "price*, cost, costs, costing, worth, valued at, list price, tag, consideration, purchase price, "
        "pay, pays, paid, paying, payment for, bill",
        "n.sum": "sum, sums, amount, amounts, amounting, size, limit, ceiling, up to the value",
        "n.total": "total, totalling, totaling, totals, in all, altogether, combined, overall, aggregate, together, "
        "joint total, in total",
        "n.investment": "invest*, capital expenditure, capex, outlay*, spending on the project, project cost*, "
        "budget of the project, development cost*, cost of the project, expansion, injection, "
        "injects, plough, pour, pours, commit capital, funding round, financing round, investment round, series A, "
        "series B, series C, series D, seed round, round led by, rounds led by",
        "n.loan": "loan, loans, credit, facility, lending, syndicated, borrowing*, refinanc*, overdraft, revolver, "
        "revolving, term loan, mortgage, acquisition debt, debt financ*, debt facilit*, debt package, debt fund*",
        "n.bond": "bond, bonds, eurobond*, notes, note issue, sukuk, debenture*, issuance, debt sale, paper",
        "n.guarantee": "guarantee*, surety, insurance cover, letter of interest, letters of interest, "
        "letter of support, underwrit*, backstop*",
        "n.finance": "financing, finance, finances, funding, funds, fund, capital, financial close, raise, raised, "
        "raising, money, equity line",
        "n.grant": "grant, grants, aid, subsidy, subsidies, donation, humanitarian, technical assistance",
        "n.tranche": "tranche*, instalment*, installment*, advance, down payment, upfront, prepayment, milestone*, "
        "deposit, contribution*",
        "n.option": "option, options, optional",
        "n.right": "purchase right*, rights to, right to buy, rights for",
        "n.firm": "firm, confirmed, definitive",
        "n.stake": "stake*, interest, holding, holdings, ownership, shareholding*, equity, share of, shares of, "
        "block, slice, of the company, of the bank, of the venture",
        "n.share": "share, shares, stock, securities, receipts, GDR*, units",
        "n.control": "controlling, majority, minority, blocking",
        "n.capacity": "capacity, capacities, able to, designed to, nameplate, throughput, rated, megawatt*, "
        "gigawatt*, power",
        "n.output": "output, production, produce*, yield*, generat*, mines, pumped, pumps, traffic, handl*",
        "n.resource": "reserve, reserves, resource, resources, recoverable, in place, proven, inferred, measured, "
        "JORC, contained, grading, in the ground, mineable, mineralisation, deposits hold, ore body",
        "n.job": "job, jobs, workplaces, positions, workers hired, posts, to hire, will hire, would hire, new hires, "
        "recruit*, to employ, will employ, would employ, will eventually employ, employing, provide work, "
        "on the payroll",
        "n.term": "term, terms of, period, duration, lasting, lasts, runs, running, valid, tenor, maturity, matures, "
        "maturing, over, long-term, year-long, for the next",
        "n.delivery": "deliver*, shipment*, handover, hand-over, handed over, supply, supplies, arriv*",
        "n.building": "work on, construction, building, works, erection, reconstruction, upgrade, overhaul, moderni*, "
        "renovation, refurbishment, rebuilding, extension work, civil works, fit-out, electrification, dredging",
        "n.launch": "launch*, commission*, start-up, startup, start of production, first production, first oil, "
        "first gas, opening, come on stream, on stream, online, operational, commercial operation",
        "n.stage": "stage*, phase*, unit, units, block, step, steps, lot",
        "n.service": "service, services, servicing, maintenance, operation, operate, operates, operator, support, "
        "repair, integration, after-sales, O&M, to run, will run, to operate, will operate, to manage, will manage, "
        "to maintain, will maintain",
        "n.lease": "lease, leases, leased, leasing, charter, rent, rental",
        "x.income": "revenue*, turnover, profit*, earnings, EBITDA, dividend*, loss, losses, income, earned, "
        "net income, takings, royalt*, expects revenue, sales, salary, savings",
        "x.trade": "trade, export*, import*, GDP, bilateral trade, !export* credit*, !export* agenc*, !export* bank, "
        "!export* development, !export* financ*, !export* insurance, !export* guarantee*, !import bank",
        "x.debt": "debt, debts, liabilities, owes, owed, owing, arrears, net debt, "
        "indebted*, loans outstanding, bad loans, repay, repays, repayment, falls due, fall due",
        "x.valuation": "valuation, market value, market capitali*, capitali*, under management, enterprise value, "
        "values the whole, valuing the whole, implies, implying, total assets, assets of",
        "x.unit_price": "per share, a share, apiece, per tonne, a tonne, per ton, a ton, per barrel, a barrel, "
        "per unit, a unit, per ounce, an ounce, per megawatt*, each",
        "x.demand": "demand, bids, orders from investors, oversubscri*, order book, backlog, bidders, subscriptions, "
        "orders topped, orders for the, orders exceeded, orders peaked, orders reached, orders hit, orders totalled, "
        "books peaked, books reached, guidance, starting price, opening price, reserve price",
        "x.rate": "interest rate*, coupon, duty, duties, tariff*, inflation, yield, basis points, premium, discount, "
        "fee, fees, rate, per annum",
        "x.market": "of the world*, world*, global*, national output, of the country*, of the market, market, "
        "consumption, of exports, of imports, domestic, demand, share of world, sold worldwide, !world bank*",
        "x.fleet": "fleet, network, branches, destinations, routes, customers, operates, outlets, stores in, "
        "already has, already owns, currently operates, "
        "stock of, inventory, subsidiaries, plants in, offices in",
        "x.fine": "fine, fined, penalt*, damage*, tax, taxes, budget, compensation, lawsuit, claim, bribe*, embezzl*, "
        "writing down, write down, write-down*, writedown*, wrote down, written down, impairment*, write-off*, "
        "wrote off, kickback*, fraud, arbitration, tribunal, sued, sues, dispute",
        "x.closing": "expected to close, close by, closing, closes, antitrust, regulator*, clearance, deadline, "
        "long-stop, subject to, approvals, by the end, completion is, "
        "shareholders approved, shareholders voted, vote, due to close",
        "x.person": "people, inhabitants, residents, subscribers, users, employees, staff, workforce, households, "
        "homes, families, passengers, students, schools, retail customers, "
        "inhabitant, viewers, spectators, tourists, visitors, members, soldiers, pupils, patients, "
        "!people familiar, !people close to, !people briefed, !people with knowledge, !people with direct knowledge, "
        "!people aware of, !people involved in",
        "x.wear": "wear, locali*, local content, complete, completed by, efficiency, saving*, emission*, progress, "
        "utilisation, readiness, fuel",
        "x.spent": "spent, already invested, so far, to date, since then, sunk, have put, has put, cumulative",
        "x.estimate": "analyst*, critics, observers, estimate, estimates, estimated by, reckon*, market price, "
        "going rate, experts",
        "x.event": "visit, meeting, summit, forum, talks, anniversary, briefing, conference, press conference, "
        "exhibition, show, assembly, session",
        "x.part": "votes, voting, vote, of output, of production, of the cost, of costs, of the work, "
        "of the land, of the plots, of demand, of the population, of seats, of spending, of supplies, "
        "of the amount, of revenue, of deposits, of lending, of the output, of the sum, of the price, "
        "of its output, of all, of needs",
        "x.spec": "payload, speed, weigh*, length, long, wide, width, tall, height, deep, depth, altitude, wingspan, "
        "calibre, range of, displacement, horsepower, emission*, carbon, temperature",
        "x.history": "founded, established in, set up in, dates back, dating back, history, in business since, "
        "was born, opened in, built in, created in, has operated since, since its founding, was formed, "
        "independence, diplomatic relations, ties",
        "x.goal": "target, targets, targeting, goal, goals, ambition, ambitions, strategy, by 2030, by 2040, "
        "by 2050, double its, triple",
        "d.contract": "contract*, agreement*, deal, deals, accord, accords, pact, arrangement*, transaction*, "
        "document*, SPA, off-take, offtake, purchase agreement, terms sheet, settlement",
        "d.order": "order, orders, reorder, ordering",
        "d.memo": "memorandum*, memoranda, MoU, MoUs, letter of intent, letters of intent, framework, road map, "
        "roadmap, heads of terms, term sheet, preliminary agreement, non-binding, protocol, declaration, in principle, "
        "heads of agreement, letter of understanding, letters of understanding, statement of intent",
        "d.package": "package, agreements worth, deals worth, contracts worth, documents worth, trade deals, "
        "series of agreements, raft of, slew of, batch of, fact sheet, commercial deals, trade deal, "
        "trade and economic, agreements and memoranda",
        "d.treaty": "treaty, treaties, accession, accede*, intergovernmental, ratif*, convention, normali*, "
        "membership, pact, join*",
        "d.purchase": "purchase*, procurement, acquisition of, buyout, buy-out, buyback",
        "d.sale": "sale, sales of, disposal, divest*, privatis*, privatiz*, sell-off",
        "d.acquisition": "acquisition, acquire*, takeover, take over, merge*, buyout, purchase of shares, stake sale, "
        "sale of a stake, new owner, assets, asset, holding, holdings, buys into, offer for, offers for, M&A",
        "d.ipo": "IPO, SPO, initial public offering, public offering, listing, flotation, float, placement, "
        "share sale, offering, went public, goes public, go public, going public",
        "d.auction": "auction*, tender*, bid, bids, bidder*, bidding, competition",
        "d.venture": "joint venture, joint-venture, JV, consortium, alliance, partnership, joint company, venture",
        "d.concession": "concession*, licence*, license*, subsoil, exploration, PSA, production sharing, deposit, "
        "deposits, field, mine, mining, development rights, prospecting, E&P",
        "d.project": "!bridge loan*, !bridge facilit*, !bridge financ*, dam, dams, substation, substations, "
        "power line, canal, metro, wind park, solar park, "
        "project*, plant, plants, factory, station, wind farm, solar farm, refinery, mine, railway, "
        "railroad, road, highway, bridge, tunnel, port, terminal, airport, pipeline, data centre, "
        "data center, stadium, hospital, complex, hub, reactor*, smelter, mill, line, quay, quays, berth, berths, "
        "breakwater, runway, depot, flyover, sewer, sewers, waterworks, harbour, harbor, container basin",
        "d.swap": "swap, exchange, in exchange, barter, settlement, in return",
        "d.cooperation": "cooperat*, co-operat*, collaborat*, partnership, partner, partners, integration, alliance",
        "v.sign": "leased, has leased, rented, !leased from, !rented from, !leased to, "
        "!signed off, !signs off, put pen to paper, puts pen to paper, put their signature*, put its "
        "signature, signed on the dotted line, signed, signs, inked, inks, concluded, concludes, sealed, clinched, "
        "entered into, struck, finalised, finalized, penned, awarded, was awarded, has won, wins, exchanged "
        "contracts, initialled, has a contract, already has a contract, contract dates, was signed, were signed, put "
        "its name, put their names, formalised, formalized, committed itself, contracted, has contracted, executed, "
        "hired, hires, has hired, appointed, engaged, bound itself, bound themselves, binds itself, subscribed, tied "
        "up, being signed, enters into, entering into, signing of, has signed, "
        "handed a contract, handed a * contract, handed a * * contract, handed a * * * contract, signing ceremony, "
        "!sealed bag*, !sealed bid*, !sealed pack*, !sealed envelope*, !sealed contain*, !sealed box*",
        "v.sign.will": "sign, to sign, signing, conclude, finalise, finalize, be signed, signature, enter into, "
        "enters a contract, concluding, finalising, finalises, finalizing, finalizes, hire, hiring, ink, "
        "inking",
        "v.order": "!placed * * of shares, !placed * * in shares, !placed shares, !placed * shares, !placed * * "
        "shares, !placed * * of bonds, !placed * * in bonds, !placed bonds, !placed * bonds, !placed * * bonds, "
        "!placed * * of notes, !placed * * in notes, !placed notes, !placed * notes, !placed * * notes, !placed * * "
        "of eurobonds, !placed * * in eurobonds, !placed eurobonds, !placed * eurobonds, !placed * * eurobonds, "
        "ordered, orders, placed, booked, has placed, turned options, converted options, exercised, firmed up, taken, "
        "took, order for, ordering, booking, books, reserved, chartered, commissioned from, place an order, places an "
        "order, placing an order, place orders, places orders, order more, put in an order, puts in an order, "
        "put in orders, putting in an order, put in its order, put in a * order, put in a firm order, "
        "puts in a * order, put in an * order",
        "v.agree": "has given the green light, have given the green light, has given the go-ahead, have given the "
        "go-ahead, has given its consent, has given its blessing, has given its approval, has given its nod, has "
        "given the nod, given the green light, given the go-ahead, gave the green light, gave its approval, signed "
        "off on, signs off on, waved through, waves through, nodded through, rubber-stamped, gave the nod, come to "
        "terms, comes to terms, agreed, agrees, committed, commits, approved, approves, gave the go-ahead, go-ahead, "
        "green light, cleared, clears, endorsed, accepted, selected, chosen, chose, picked, pledged, pledges, "
        "promised, promises, decided, decides, secured, secures, settled on, has let, invoked, invokes, undertook, "
        "undertaken, undertakes, backed, has undertaken, won approval, was approved, were approved, been approved, "
        "named preferred bidder, preferred bidder, shook hands, gave its blessing, awarded to, reached a deal, "
        "reached an agreement, reached a * agreement, reached a * deal, reaches an agreement, reaches a deal, reaches "
        "a * agreement, reaches a * deal, came to terms, has named, named as, was named, were named, is named, "
        "nominated, allows, allowed, approval, agreeing, consented, consents, sanctioned, awards, committing, won the "
        "right, won the contract, named the winner, won the tender, approve, approving, pledge, pledging, promise, "
        "promising, decide, deciding, undertake, undertaking, allow, consent, secure, securing, award, awarding, "
        "select, selects, choose, chooses, picks, endorse, endorses, accept, accepts, struck a deal, strikes a deal, "
        "strike a deal, struck an agreement, go ahead, gives the go-ahead, settled terms, green-lit, greenlit, "
        "green-lights, greenlights, okayed, thumbs up, thumbs-up, got the nod, gets the nod, gave its consent, signed "
        "up to, signs up to, "
        "accepting, allowing, consenting, choosing, endorsing, selecting, has gone to, have gone to, "
        "emerged as the winner, emerged the winner, emerges as the winner, declared the winner, "
        "came out on top, beat * rivals, beat * * rivals, beat off, beat competition from",
        "v.announce": "announced, announces, unveiled, unveils, disclosed, revealed, launched, presented, made "
        "public, published, lists, announce, announcing, unveil, unveiling, disclose, discloses, reveals, "
        "disclosing",
        "v.plan": "plan, plans, planned, planning, intend, intends, intended, aims, aim, consider, considers, "
        "considered, considering, under consideration, weigh, weighs, weighing, mulls, eyes, eyeing, looks to, seek, "
        "seeks, seeking, hopes, hope, means to, wants, want, ready to, proposes, proposed, proposal, would like, "
        "may buy, explores, exploring, study, studies, set to, is after, sound out, would invite, looks for, "
        "looking for, set out to, sets out to, has in mind, contemplat*, ponder*, is studying, shortlist*, "
        "bidding for, would build, would buy, could buy, might buy, may sell, for sale, up for sale, on the block, "
        "prepares, preparing, prepare, is offering, are offering, invites, invited, put up for sale, bids for, "
        "tendered, is looking, readies, targets, targeting, applied for, has applied, intending, aimed, aiming, "
        "weighed, sought, hoping, hoped, wanted, propose, proposing, explored, studied, studying, prepared, invite, "
        "inviting, envisions, expects to buy, expects to build, earmark*, offer for, offers for, "
        "mulling, mulled, eyed, poised to, drawn up plans, drew up plans, draws up plans, made an offer, makes an "
        "offer, made a bid, makes a bid, made a * bid, made a * * bid, made a * offer, made a * * offer, submitted "
        "a bid, submitted an offer, lodged a bid, lodged an offer, put in a bid, put in an offer, vying, vies for, "
        "vie for",
        "v.interest": "running the rule over, run the rule over, runs the rule over, gauge appetite, gauging "
        "appetite, gauge interest, gauging interest, gauged interest, sights set on, has designs on, have designs on, "
        "warming to, weighing up, weighs up, toy with the idea, has an eye on, have an eye on, keeping an eye on, "
        "looking into, looks into, looked into, sizing up, sizes up, sized up, scouting for, scouts for, scouted, on "
        "the hunt for, hunting for, window-shopping, testing the waters, tests the waters, testing the water, put out "
        "feelers, putting out feelers, exploring options, exploring a sale, explores a sale, strategic options, "
        "strategic review, strategic alternatives, would consider, would be interested, may bid, could bid, might "
        "bid, mooted, mooting, floated the idea, floats the idea, floating the idea, has expressed an interest, "
        "expressed an interest, express interest, expresses interest, expressing interest, signalled interest, "
        "signaled interest, signals interest, takes an interest, feasibility study, pre-feasibility, wish list, "
        "wishlist, hoping to attract, attract a partner, interested, interest from, expression of interest, expressed "
        "interest, letter of interest, keen, shown interest, courting, in the frame, toying with, toys with, toyed "
        "with, has its eye, have their eye, its sights on, their sights on, its eye on, their eye on, in the market "
        "for, in the hunt for, in the running, on the lookout, on the prowl, sniffing around, open to buying, open to "
        "selling, flirting with, flirted with, circling, kicking the tyres, kicking the tires",
        "v.negotiate": "final offers, final bids, binding offers, binding bids, final-round, best and final, yet to "
        "be signed, yet to be struck, yet to be agreed, yet to be finalised, yet to be finalized, yet to be "
        "concluded, yet to agree, yet to conclude, yet to reach, yet to settle, still to sign, yet to be reached, at "
        "odds, at loggerheads, wrangl*, in dialogue, in consultations, holding consultations, consulting with, "
        "exploratory talks, on the table, back at the table, bargaining table, negotiating table, sit down with, "
        "common ground, wants to rework, seeking to rework, to rework the terms, exclusivity, exclusive discussions, "
        "horse-trading, brokering, working out the details, working out the terms, working out terms, work out the "
        "details, work out the terms, edging towards, edging toward, inching towards, inching toward, moving closer "
        "to, in the final stretch, last sticking, draft contract, draft agreement, draft terms, awaiting signature, "
        "ready for signature, ready to be signed, terms are being, price is being, being worked out, being hammered, "
        "being thrashed, being finalised, being finalized, talks, negotiat*, discuss*, in talks, haggl*, early talks, "
        "advanced talks, still to be agreed, yet to sign, not been signed, not yet signed, remains to be signed, to "
        "be finalised, to be finalized, in discussion, in negotiations, wants to renegotiate, renegotiat*, is close "
        "to, nearing a deal, near a deal, talked, talking, have talked, sounding out, sounded out, bargain*, were "
        "exchanged, being discussed, being negotiated, talk, deadlocked, hammer out, hammering out, thrash out, "
        "thrashing out, thrashed out, ironing out, iron out, closing in on, close in on, closes in on, verge of, "
        "finishing touches, final touches, advanced stage, final stages, close to a deal, close to a * deal, close to "
        "an agreement, close to agreeing, close to signing, sticking point*",
        "v.close": "!has given the *, !has given its consent, !has given its blessing, !has given its approval, !has "
        "given its nod, became effective, becomes effective, become effective, delivered the final, delivery of the "
        "last, delivery of the final, closed, completed, completes, finished, paid, has paid, settled, repaid, took "
        "control, took over, taken over, went to, now owns, became the owner, has become, wrapped up, complete, "
        "consummated, concluded the sale, concluded the purchase, raised, made its debut, brought in, came to market, "
        "buyers were found, changed hands, took possession, was handed over, were handed over, went through, "
        "delivered the last, cashed out, fulfilled, executed in full, has given, passed to, passes to, passed into, "
        "repaying, repays, pays off, transfer of ownership, now belongs, completing, gone through, handed over the "
        "last, handed over the final, handed over all, delivered all, rounded off, paid in full, proud owner, "
        "!settled terms",
        "v.close.will": "close, closes, closing, complete, completion, be completed, to close, to complete, "
        "repay, settle, settles, finish, finishes, wrap up, wraps up, "
        "!closing in on, !close in on, !closes in on, !close to, "
        "finishing, settling",
        "v.begin": "being erected, being put up, being assembled, being fitted, being dug, being dredged, being "
        "paved, being tested, on stream since, half-way mark, halfway mark, half-way point, halfway point, is "
        "carrying out, are carrying out, carrying out, being bored, are boring, is boring, is digging, are digging, "
        "is dredging, are dredging, is paving, are paving, paved, is paving, has paved, is producing under, on "
        "schedule, on track, ahead of schedule, behind schedule, crews are, excavation, piling, is fitting, are "
        "fitting, is rolling, being rolled out, in progress, taking delivery, in the middle of, under construction, "
        "now flowing, is flowing, are flowing, began flowing, flowing since, phased in, is rebuilding, are "
        "rebuilding, is repairing, are repairing, is renovating, are renovating, is expanding, is extending, is "
        "assembling, are assembling, is disbursing, being disbursed, is repaying, being repaid, are laying, are "
        "installing, are drilling, are erecting, rolled into, rolled in, began, begun, begins, started, under way, "
        "underway, is building, are building, building, entered into force, took effect, works, is being built, in "
        "force, has started, arrived, first batch, received the first, is operating, continues, proceeding, has been "
        "delivering, implementing, broke ground, ground was broken, is placing, is spending, is putting up, is "
        "installing, is supplying, is delivering, has been working, work has begun, is under construction, under "
        "construction, is paying, rolled off, half built, taking shape, came into force, comes into force, come into "
        "force, came into effect, comes into effect, being implemented, is implementing, resumed, resumes, being "
        "installed, being delivered, being supplied, being paid, being carried out, being laid, being upgraded, being "
        "modernised, being modernized, being repaired, first stone, foundation stone, starting, gets under way, got "
        "under way, kicked off, being shipped, being developed, being drilled, resuming, has begun, have begun, are "
        "under way, is in operation, in operation, operational, running since, ongoing, is investing, are investing, "
        "is constructing, are constructing, drew down, draws down, drawn down, drawdown, drawdowns, halfway through, "
        "half way through, half-built, half-finished, half finished, in full swing, breaks ground, breaking ground, "
        "broken ground, turned the first sod, turned the sod, cut the first sod, first sod, first concrete, laid the "
        "keel, laid the keels, keel was laid, keel laying, keel-laying, steel cutting, first steel, cut steel, "
        "ground-breaking, groundbreaking, rolling out, is rolling out, work in progress, work is in progress, is "
        "progressing, are progressing, well advanced, went into effect, gone into effect, has gone into force, being "
        "built, being constructed, is upgrading, are upgrading, are supplying, are delivering, is now building, are "
        "now building, is now supplying, is now delivering, is shipping, are shipping, have begun arriving, has begun "
        "arriving",
        "v.run": "left to run, maintains, maintain, maintaining, maintained by, operates, operate, operating, "
        "operated by, manages, manage, managing, managed by, runs, running, run by, servicing, serviced by, serves, "
        "serve, serving, served by, collects, collect, collecting, collected by, caters, catering, catered by, "
        "feeding, cooked by, cleans, cleaning, cleaned by, guarding, guarded by, patrolled by, staffed by, farming, "
        "mining, mined by, pumping, lifting, extracts, extracting, extracted by, produces, producing, produced by, "
        "makes, making, made by, manufactures, manufacturing, manufactured by, turns out, turning out, churns out, "
        "churning out, flies, flying, sailing, leasing, leased from, renting, rented from, chartering, chartered "
        "from, sourcing, sourced from, carries, carrying, hauling, hauled by, transporting, transported by, moving, "
        "handling, handled by, storing, stored by, processing, processed by, treating, treated by, printing, printed "
        "by, hosting, hosted by, using, used by, testing, trained by, looks after, looked after by, look after, keeps "
        "up, monitoring, monitored by, provided by, supplied by, supplying, delivering, working on, works on, holds a "
        "contract, holds the contract, holds a * contract, holds a * * contract, holds the licence, holds a licence, "
        "holds the concession, holds a concession, continues, continue, continuing, runs until, runs through, draws "
        "on, drawing on, burning, heating, lighting, empties, emptying, emptied by, ferries passengers, recycles, "
        "recycling, recycled by, insures, insured by, sponsored by, broadcasts, underpins, tapping, dredging",
        "v.launch": "launched, opened, inaugurated, commissioned, put into operation, came on stream, "
        "entered service, went live, switched on, started up, was inaugurated, entered operation, came into service, "
        "put into service, put in service, was opened, were opened, was launched, was commissioned, energised, "
        "energized, came online, went on stream, went into operation, connected to the grid, opens, opening, "
        "inaugurates, launches, commissions, goes live, comes on stream, switches on, "
        "up and running, came onstream, comes onstream, onstream, went into service, goes into service, fired up, "
        "cut the ribbon, cuts the ribbon, opened its doors, went operational, became operational, now generating, "
        "is generating, are generating, entered production, first power",
        "v.cancel": "ended without agreement, ended without an agreement, ended without a deal, ended with no deal, "
        "ended in failure, canceled, cancels, scrapped, dropped, drops, called off, calls off, withdrew, withdrawn, "
        "pulled out, walked away, collapsed, collapses, fell through, abandoned, rejected, rejects, broke down, "
        "failed, fails, ended talks, instead of letting, lapsed, quit, blocked, void*, annulled, fell apart, ditched, "
        "axed, pulled the plug, backed out, turned down, spurned, reneged, annul, cancel, revoked, threw out, "
        "terminat*, cancell*, has ended, ended the, ends the, is ending, ending the, lost the contract, "
        "lost the licence, lost the license, stripped of, scrap, scraps, scrapping, abandon, abandons, abandoning, "
        "withdraw, withdraws, withdrawing, pull out, pulls out, pulling out, walk away, walks away, will not buy, "
        "will not go ahead, will not proceed, not go ahead, rejecting, revokes, revoke, reject, collapse, collapsing, "
        "fail, failing, revoking, broken down, break down, breaks down, falls through, fall through, fallen through, "
        "falls apart, fall apart, come to nothing, came to nothing, canceling, tore up, torn up, tears up, tear up, "
        "calling off, call off, gave up, given up, gives up, dropping, broke off, broken off, breaks off, walks out, "
        "walked out, no longer proceed, rescind*, unwound, "
        "off the table, off the cards, dead in the water, by the wayside, fizzled out, unravelled, unraveled, "
        "nixed, torpedoed, scuttled, scuppered, aborted, called it quits, bowed out, bows out, dropped "
        "out, pulls the plug, pulling the plug, called time on, calls time on, ripped up, rips up, walking away, "
        "back out, backs out, backing out, turned its back on, turned their back on, was rebuffed, rebuffs, "
        "repudiated, annuls, came undone, thrown out, cries off, cried off, deal is off, deal was off, sale is "
        "off, merger is off, deal is dead, "
        "annulling",
        "v.suspend": "injunction against, issued an injunction, granted an injunction, mothballed, idled, idles, "
        "idling, at a stop, stopped work, stopped building, stopped construction, work stopped, work has stopped, "
        "works stopped, downed tools, down tools, downing tools, stop-work, stop work order, standing idle, stands "
        "idle, stood idle, stuck in limbo, held up, holds up, holding up, bogged down, gathering dust, gathers dust, "
        "in deep freeze, in cold storage, deep-freeze, moratorium, force majeure, temporarily stopped, temporarily "
        "halted, temporarily closed, temporarily shut, withheld, withholds, withholding, interrupted, interrupts, "
        "interruption, parked, put in abeyance, on pause, pausing, pauses, pause, pressing pause, no progress, "
        "suspensions, stoppage, hiatus, ceased work, work ceased, dormant, suspended, suspends, frozen, froze, "
        "postponed, postpones, put off, on hold, paused, shelved, halted, halts, delayed, mothballed, suspend, "
        "suspending, suspension, freeze, freezes, postpone, halt, delays, resume, delaying, postponing, halting, "
        "freezing, stalled, stalls, in limbo, deferred, defers, defer, delay, on ice, back burner, backburner, hit "
        "pause, hits pause, pressed pause, hit the pause, in abeyance, ground to a halt, grinds to a halt, ground to "
        "a standstill, came to a halt, comes to a halt, at a standstill, to a standstill, long grass, mothballs, "
        "stalling, a halt to",
        "v.buy": "bought, purchased, acquired, took up, picked up, has acquired, has bought, took over, snapped, has "
        "taken, subscribed for, subscribes, has bought out, been bought, been acquired, was acquired, was bought, "
        "took a * interest, took a * stake, took * interest, took * stake, snapped up, swooped on, swooped for, "
        "gobbled up, swallowed, mopped up, scooped up, farmed into, bought out, bought up, bought into, bought back, "
        "offtook, "
        "lined up, taken private, took private",
        "v.buy.will": "buy, buys, buying, purchase, purchases, acquire, acquires, acquiring, pick up, to buy, take, "
        "takes, purchasing, taking, subscribe, subscribing, snap up, snaps up, snapping up, picks up, to offtake, "
        "will offtake, offtaking, gobble up, gobbles up, swoop on, swoops on, "
        "farm into, farms into, swallow, swallows, mop up, mops up, scoop up, scoops up, "
        "swallowing, will import, to import, is importing, are importing, line up, lines up, lining up",
        "v.sell": "sold, divested, disposed of, offloaded, parted with, hived off, exited, been sold, was sold, were "
        "sold, auctioned, spun off, unloaded, shed its, shed their, jettisoned, relinquished, ceded, cashed out of, "
        "farmed out, let go of, unwound its, got rid of, sold off, "
        "found a buyer, has found a buyer, have found a buyer, found buyers",
        "v.sell.will": "sell, sells, selling, divest, offload, exit, parts with, part with, dispose of, offer, "
        "!offer for, !offer of, exits, exiting, hand, hands, farm out, farms out, farming out, divests, divesting, "
        "offloads, offloading, spin off, unload, auction off, unloads, unloading, jettison, jettisons, relinquish, "
        "relinquishes, relinquishing, cede, cedes, ceding, cashes out, cash out, cashing out, sheds its, shedding "
        "its, to shed, spins off, spinning off, gets rid of, getting rid of, get rid of, sells off, sell off, "
        "selling off, hives off, hive off, dispose of, disposes of, disposing of, parting with, "
        "handing, jettisoning, finds a buyer",
        "v.invest": "has been spent, have been spent, invested, has invested, put into, injected, ploughed, poured, "
        "spent, put in, pumped, contributed, subscribed, sunk into, funnelled, put * * into, led the "
        "round, led a round, led the * round, led the * * round, led a * round, led a * * round, led a * "
        "* * round, led a * * * * round, led a * * * * * round, led the * * * round, led a * * funding "
        "round, led a * * financing round, led the funding round, led the financing round, pumped * * "
        "into, bankrolled, !put in an order, !put in orders, !put in its order, !put in a * order, !put "
        "in an * order, !put in a bid, !put in an offer, !put in a * bid, !put in a * offer, "
        "plowed, channelled, channeled",
        "v.invest.will": "invest, invests, investing, put in, put up, inject, spend, pour, channel, contribute, "
        "contributes, bring in, injects, injecting, pours, pouring, contributing, spends, spending, pump, pumps, "
        "plough, ploughs, channels, puts * * into, put * * in, puts * * in, putting * * into, bankroll, bankrolls, "
        "leads the round, leads a * * round, !put in an order, !put in orders, !put in its order, "
        "!put in a * order, !put in an * order, !put in a bid, !put in an offer, !put in a * bid, !put in a * offer, "
        "bankrolling, channelling, channeling, ploughing, plow, plows, plowing, funnel, funnels, funnelling",
        "v.lend": "lent, granted, extended, provided, financed, funded, disbursed, allocated, approved a loan, "
        "underwrote, donated, bestowed",
        "v.lend.will": "lend, lends, lending, grant, provide, provides, providing, extend, extends, finance, "
        "finances, financing, fund, allocate, give, offer, !offer for, !offer of, disburse, "
        "donate, donates, donating, bestow, bestows, granting, disburses, disbursing, allocates, allocating, gives, "
        "giving, underwrite, underwrites, to lend, extending a loan, extending a * loan, extending a * * loan, "
        "extending a credit, extending a * credit, extending a facility, extending a * facility, "
        "bestowing",
        "v.raise": "raised, raises, borrowed, borrows, placed, issued, issues, tapped, priced, sold bonds, "
        "attracted, secured, is to borrow, is placing, borrowing, launch a bond, sold notes, sold debt, "
        "sells bonds, will place, tap the market, goes to market, comes to market, takes out a loan, "
        "took out a loan, raising, issuing, sold the bonds, placing, float, floated, listed, lists on, "
        "borrow, to issue, will issue, floats, floating, raise, " + ISSUED_OTHERWISE,
        "v.build": "carried out by, performed by, done by, executed by, bored, tunnelled, tunneled, surfaced, paved, "
        "dug, excavated, "
        "built, has built, constructed, erected, assembled, set up, established, created, repaired, "
        "reconstructed, rebuilt, renovated, refurbished, modernised, modernized, upgraded, installed, laid, fitted, "
        "dredged, deepened, widened, "
        "developed, expanded, extended the plant, electrified, drilled, formed, !formed by, !formed in, "
        "pooled their, teamed up, joined forces",
        "v.build.will": "build, builds, construct, constructs, set up, establish, establishes, create, creates, "
        "develop, develops, developing, erect, assemble, assembled, upgrade, modernise, modernize, be built, be set "
        "up, building of, install, installs, installing, lay, renovate, refurbish, rebuild, reconstruct, repair, "
        "will run, will operate, will manage, will maintain, will service, to operate, to run, to manage, to "
        "maintain, constructing, erects, erecting, assembles, assembling, establishing, creating, repairs, "
        "repairing, reconstructs, reconstructing, renovates, renovating, refurbishes, refurbishing, modernises, "
        "modernising, modernizes, modernizing, upgrades, upgrading, lays, laying, expand, expands, expanding, "
        "electrify, electrifies, drill, drills, form, forms, forming, !form of, !forms of, dredge, dredges, "
        "deepen, deepens, widen, widens, "
        "electrifying, rebuilds, be serviced, be maintained, be operated, "
        "be managed, be run by, pool their, pooling their, team up, teams up, teaming up, join forces, "
        "joins forces, joining forces",
        "v.deliver": "delivered, shipped, supplied, transferred, received, arrived, gave, given, handed, handed "
        "over, brought, furnished, has supplied, was delivered, were delivered, dispatched, sent, "
        "!handed a contract, !handed a * contract, !handed a * * contract, !handed a * * * contract",
        "v.deliver.will": "!come to terms, !comes to terms, deliver, delivers, hand over, ship, supply, supplies, "
        "arrive, be delivered, to be delivered, due, begin, start, starts, come, delivering, shipping, bring, "
        "brings, provide, sends, furnish, furnishes, furnishing, equip, equips, supplying, bringing, send, sending, "
        "handing over, hands over, ships, arrives, arriving, dispatch, "
        "dispatches, dispatching, equipping",
        "v.get": "received, got, !got rid of, won, obtained, gained, landed, earned, took delivery, has received, "
        "take delivery, was granted, were granted, was given, "
        "bagged, scooped, nabbed, snagged",
        "v.get.will": "receive, receives, get, gets, !get rid of, !gets rid of, !getting rid of, obtain, gain, gains, "
        "win, receiving, obtains, obtaining, gaining, wins, winning, getting, secure, take delivery",
        "v.own": "own, owns, owned, owning, hold, holds, held, holding, keep, keeps, retain, retains, control, "
        "controls, belongs, remaining, remain, has, have, left with, share out",
        "v.value": "value, valued, values, valuing, put at, puts, estimated, estimate, cost, costs, costing, worth, "
        "amounts, amount to, stands at, comes to, priced, is set at, totals, reported at",
        "v.grow": "rose, rise, rises, grew, grow, increase*, fell, fall, falls, cut, lower*, drop to, exceed*, "
        "climbed, up from, down from, jumped, raise, double*",
        "v.reprice": "raised the price, raised the value, raised the cost, raised the size, raised the total, "
        "raised the offer, raised the bid, raised its price, raised its offer, raised its bid, raised their price, "
        "raised their offer, raised its * offer, raised its * bid, "
        "raised prices, raises the price, raises the value, raises its offer, raise the price, "
        "raise the value, raise its offer, raising the price, raising the value, raising its offer",
        "v.include": "include*, including, cover*, comprise*, consist*, contain*, provides for, envisage*, entail*, "
        "carry, takes in, encompass*",
        "v.deny": "denied, denies, deny, refuted, refutes, dismissed, did not confirm, not confirmed, false, untrue, "
        "declined to confirm",
        "v.say": "said, says, say, told, tells, reported, reports, according, added, noted, wrote, writes, "
        "explained, stated, quoted, confirmed, argued, put it, calls, called, citing, confirms",
        "v.join": "join, joins, joined, joining, accede, acceded, entered the, came into the, come into",
        "v.expire": "expire*, runs out, run out, ends in, lapse*, extend*, prolong*, renewed, renew, rolled over, "
        "rolls over, roll over, extension, renewal, renews, "
        "renewing",
        "v.create": "create, creates, support, supports, sustain, sustains, employ, generate, provide work",
        "o.bank": "bank, banks, lender, lenders, creditor, creditors, EXIM",
        "o.fund": "fund, funds, investor, investors, holding, holdings, private equity, buyout firm",
        "o.carrier": "airline, airlines, carrier, airways, operator, railway, railways, railroad",
        "o.maker": "maker, manufacturer, planemaker, carmaker, supplier, builder of, producer, corporation, "
        "drugmaker, developer of",
        "o.builder": "contractor, builder, construction company, engineering company, constructor",
        "o.developer": "developer, utility, power company, miner, explorer, producer",
        "o.buyer": "buyer, buyers, purchaser, customer, client, borrower, issuer, new owner, acquirer",
        "o.seller": "seller, sellers, vendor, supplier, previous owner, former owner",
        "o.owner": "owner, shareholder, shareholders",
        "o.adviser": "arranger*, adviser*, advisor*, bookrunner*, underwriter*, manager, managers, coordinator*, "
        "mediator*, broker*",
        "o.supervisor": "antitrust, antimonopoly, anti-monopoly, competition authority, competition commission, "
        "competition and markets authority, competition bureau, competition council, federal trade commission, "
        "central bank, federal reserve, reserve bank, national bank, financial conduct authority, "
        "prudential authority",
        "m.not": "not, no, never, without, neither, nor, n't, didn't, doesn't, hasn't, won't, instead, none, lack, "
        "lacks",
        "m.will": "will, shall, is to, are to, must, due to, set to, going to, be",
        "m.may": "may, might, could, would, can, possibly, perhaps, if, potential*, possible, likely, probably, "
        "reported to, allegedly, should",
        "m.expected": "expected, expects, expect, forecast*, scheduled, due, planned, foreseen, slated, projected, "
        "anticipated",
        "m.source": "according, by the count, said, cited, citing, sources, source, in the words",
        "t.before": "earlier, previously, before, last year, ago, had, previous, formerly, past, until now, "
        "until then, then, originally, initially, first agreed, a year earlier, last month, older",
        "t.now": "now, currently, at present, present, today, so far, already, still, existing, current",
        "t.more": "another, more, further, additional, also, in addition, besides, plus, extra, separately, on top",
        "t.each": "each, every, apiece, per, respectively, equal",
        "t.first": "first, initial, initially, opening, starting",
        "t.last": "last of, final batch, last batch, last shipment, final shipment, final of",
        "t.rest": "rest, remaining, remainder, other, balance, left",
        "t.of_it": "of which, of that, of these, of this, of them, including, out of, part of, among them",
        "t.year": "a year, per year, annual*, yearly, a day, per day, per annum, every year, a month, each year",
        "p.in": "in, within, during",
        "p.from": "from, since, out of",
        "p.to": "to, until, by, into",
        "p.for": "for, at",
        "p.on": "on, about",
        "p.of": "of",
        "p.with": "with, alongside, together with",
        "p.by": "by",
        "p.between": "between, among",
        "a.this": "the deal, the contract, the agreement, the transaction, the document, the parties, the company, "
        "the companies, the project, the investor, the buyer, the seller, the customer, the supplier, "
        "the bank, the group, the order, this, it, its, they, their, both sides, the sides, the two, "
        "the pair",
    },
    clause_breaks="which, who, whom, whose, that, while, whereas, but, and, or, although, though, because, where, "
    "when, if, as, so, with",
    reports=("report", "rumo", "specul", "claim", "stories", "story", "suggest"),
    tells_that=("that", "having"),
    tells_of=frozenset({"of", "about"}),
    this=frozenset({"this", "these"}),
    confirms=("confirm",),
    experts=("analyst", "expert", "economist"),
    lends=("lend", "lent", "borrow"),
    comments=("comment",),
    not_before=frozenset(
        {
            "not",
            "never",
            "nearly",
            "almost",
            "hasn't",
            "haven't",
            "hadn't",
            "didn't",
            "won't",
            "isn't",
            "wasn't",
            "weren't",
            "doesn't",
            "don't",
        }
    ),
    not_after=frozenset({"no"}),
    measured=frozenset({"more", "less", "fewer", "later", "earlier", "longer"}),
    deedless={
        "extended": frozenset(
            {"credit facility", "fund facility", "fund arrangement", "warranty", "warranties", "range"}
        ),
        "chartered": frozenset({"accountant", "accountants", "surveyor", "surveyors"}),
        "finished": PLACINGS,
        "finishes": PLACINGS,
        # What is raised to a sum is a price, and no money.
        "raised": frozenset({"to"}),
        "raises": frozenset({"to"}),
    },
    undealt=by_each(
        {
            "delivered deliver delivers delivering gave give gives giving given issued issues issue issuing received "
            "receives receive sent sends send provided provides provide handed presented": "certification "
            "certifications notification notifications notice notices statement statements speech address verdict "
            "ruling judgment judgement opinion warning warnings message reply response answer explanation details "
            "detail update updates guidance comment comments evidence testimony advice assurance assurances report "
            "reports presentation presentations ultimatum briefing keynote lecture",
            "raised raises raise raising": "concern concerns objection objections question questions doubt doubts "
            "eyebrows forecast forecasts guidance outlook rates tariffs dividend awareness alarm hopes rating",
            "paid pays pay paying": "tribute attention visit dividend dividends tax taxes respects homage heed",
            "placed places place placing": "emphasis blame bets restrictions advertisement advertisements",
            "won wins win winning": "award awards prize praise plaudits election elections lawsuit appeal medal seat",
            "launched launches launch launching opened opens": "investigation investigations probe inquiry attack "
            "attacks criticism lawsuit website app",
            "took takes take taking taken": "place part advantage steps action note office aim issue",
            "closed closes close closing": "door doors airspace border borders probe investigation case",
            "dropped drops drop dropping": "hint hints charges",
            "signed signs sign signing": "decree decrees bill bills legislation autograph autographs petition",
            "struck strikes strike": "tone note chord balance",
        }
    ),
    no_deal=pattern(
        rf"\bno {OF_WHICH}{DEAL}",
        rf"\b(?:not|never|n[o'’]t) (?:\w+ )?any {OF_WHICH}{DEAL}",
        r"\b(?:neither|none|nobody|no one)\b",
        r"\bno (?:[\w-]+ ){1,2}(?:was|were|(?:has|have) been) (?=(?:\w+ed|bought|sold)\b)",
    ),
    nothing=pattern(
        rf"\bthere (?:is|are|was|were|has been|have been) (?:no|not any|never any) {OF_WHICH}{DEAL}"
        r"(?! (?:on|about|over|that|as)\b)",
        rf"\b(?:no {OF_WHICH}|such an? ){DEAL}\b[^,;]{{0,80}} (?:exists?|existed|does not exist)\b",
    ),
    such=frozenset({"such"}),
    left_open=pattern(
        r"\b(?:yet|just|merely|simply|until|till|still|unless|before|only|other|others|another|further|additional|more|less|fewer|new|else"
        r"|final|binding|definitive|firm"
        r"|since"
        r"|so far|(?:for|in) (?:[\w-]+ )?(?:years|decades|months)|except|apart|besides"
        r"|beyond|beside|nearly|almost|if|would|could|may|might|should)\b"
    ),
    awry=pattern(
        r"\b(?:too|below|above|cheaply|dearly|without|secretly|illegally|unlawfully|improperly|knowingly|because|bribe\w*"
        r"|in (?:secret|breach|violation|order)|at (?:a loss|an? \w+ price)|under pressure)\b"
    ),
    turns=frozenset({"saying", "adding", "stressing", "noting", "instead", "it", "they"}),
    descriptions=by_each(
        {
            "company group firm operator corporation": "",
            "airline": "airline",
            "carrier": "airline railway",
            "lender bank": "bank",
            "miner utility": "developer",
            "railway": "railway",
            "manufacturer maker carmaker planemaker": "maker",
            "retailer": "trader",
            "contractor builder": "builder",
            "fund": "fund",
        }
    ),
    subjects=frozenset({"it", "they"}),
    in_turn=frozenset({"respectively"}),
    for_nothing=pattern(
        r"\b(?:donat(?:e|es|ed|ing)|gifted|as an? (?:gift|donation)|free of charge|at no (?:cost|charge)|for free"
        r"|non-?(?:repayable|reimbursable|refundable))\b",
    ),
    fraction=pattern(
        r"\b(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|most|part) (?:of )?"
        r"[^,;.:]{2,60}? (?:has|have) (?:already )?been "
        r"(?:drawn|spent|disbursed|paid|delivered|built|completed|laid|shipped|supplied|installed|invested)\b",
    ),
    might=frozenset({"could", "may", "might"}),
    once=("after", "since", "following", "upon"),
    in_part=pattern(
        r"(?:%|per ?cent) (?:of (?:the |its )?(?:[\w-]+ ){1,5}(?:is |are |was |has been |have been ))?"
        r"(?:now |already )?(?:bored|dug|surfaced|paved|complete|completed|done|finished|built|ready|laid|paid"
        r"|disbursed|drilled|constructed|installed|erected)\b",
    ),
    delays=("delay", "postpon", "defer", "put"),
    put_off=pattern(
        rf"\b{SIGNING}\b{ON_IT}\b(?:has|have|had|was|were|is|are|will|be)(?: (?:been|being|be|now|again)){{0,2}}"
        rf" {PUT_OFF}",
        rf"(?<!not )(?<!n['’]t )\b(?:{PUT_OFF}|postpon(?:e|es|ing)|delay(?:s|ing)?|put(?:s|ting) off|defer(?:s|ring)?"
        rf"|push(?:es|ing)? back) (?:[\w-]+ ){{0,3}}?{SIGNING}\b",
    ),
    no_talks=re.compile(
        r"\b(?:no|not (?:in|holding|having|conducting)(?: any)?|never (?:in|held|had)(?: any)?)\s+"
        r"(?:(?!(?:in|on|of|from|to|after|for|at|with|about)\b)[\w-]+\s+){0,2}(?:talks|negotiations|discussions)\b"
        r"|\b(?:talks|negotiations|discussions)\b[^.,;:!?\n]{0,60}?\s(?:have|has|had|did)(?: not|n't|n’t)\s+(?:yet\s+)?"
        r"(?:begun|started|been held|taken place|take place|begin|start)\b",
        re.IGNORECASE,
    ),
    another=re.compile(
        rf"(?:(?:In|Under|Through|By|With) (?:{SEPARATE})|The (?:second|third|other)(?= \w+, (?:with|between|for)\b)"
        rf"|The (?:previous|prior)|(?:Its|Their) (?:previous|prior|last)|(?i:{SEPARATE})) (?:{DESCRIBING}){{0,2}}"
        rf"{ANOTHER}"
    ),
    another_within=re.compile(
        r"(?<!\bno )(?<!\bnot )(?<!\bany )(?<!\bor )(?<!\bin )(?<!\bunder )\b(?:another|a (?:second|third|separate)) "
        r"(?:\w+ )?(?:deal|contract|agreement|loan)\b(?!-)"
    ),
    foremost=re.compile(
        rf"(?:By far t|T)he (?:single )?{FOREMOST}(?P<deal> {DEAL})?\b(?: one)?"
        rf"(?: of (?:them|these|those|the(?: \w+){{0,2}} {DEAL}s))?{GOES_ON}"
        r"(?!.{0,60}\b(?:history|ever|to date|so far|since|yet)\b)"
    ),
    several=re.compile(rf"\b(?:{DEAL}s|memoranda)\b", re.IGNORECASE),
    earlier=re.compile(
        r"(?:Earlier|Previously|Before (?:that|this)|Prior to (?:that|this)|In the past"
        r"|(?:A|One|Two|Three|Four|Five) (?:years?|months?) (?:earlier|ago|before)"
        r"|(?:[\w'’-]+ ){1,4}(?:had |has )?(?:previously|earlier))\b"
    ),
    follows=re.compile(
        r"(?:The (?:[\w-]+ ){1,2}|This (?:[\w-]+ )?|That (?:[\w-]+ )?|It )"
        r"(?:follow(?:s|ed)|(?:comes|came)(?: \w+){0,3} after)\b"
        r"[^.;]*?\b(?:acquisition|purchase|takeover|buyout|sale|contract|order)\b"
    ),
    instead=re.compile(r"Instead\b(?! of\b)"),
    besides=re.compile(
        r"(?:In addition|Additionally|Besides|Also|Separately|Meanwhile|At the same time|A (?:second|third) document|"
        r"(?:On )?[Tt]he (?:same|next|previous) (?:day|week|month|year)|"
        r"(?:Last|That) (?:week|month|year|spring|summer|autumn|winter)|"
        r"(?:A|One|Two|Three|Several) (?:days?|weeks?|months?|years?) (?:earlier|ago|before|later)|"
        r"(?:It|They|The [\w-]+|[A-Z]\w+(?: [A-Z]\w+){0,3}) (?:has |have )?also)\b"
    ),
    towards=TOWARDS,
    the=frozenset({"the", "its", "their"}),
    a=frozenset({"a", "an"}),
    stands_for=frozenset({"it", "them", "this", "these", "those", "that"}),
    by_what=frozenset({"under"}),
    coordinators=frozenset({"and", "but", "while", "though", "although", "yet"}),
)

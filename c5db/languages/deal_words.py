"""What a language must say for deals to be read in it: families of words, each family one meaning in every language.

A family is a string of patterns separated by commas. A pattern is one or more words; `stem*` matches every word that
begins so, and `!` before it takes the meaning from the first word: "people", but no "people familiar".
The same family names stand in every language, so rules and trained weights speak of meanings, not of words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

FAMILIES: Mapping[str, str] = {
    # What a figure is called: nouns that govern amounts, shares, counts and times.
    "n.price": "price, cost or worth of the thing dealt in",
    "n.sum": "sum, volume, amount",
    "n.total": "total, in all, together",
    "n.investment": "money put in",
    "n.loan": "credit, loan, credit line",
    "n.bond": "bonds, notes, a placement of debt",
    "n.guarantee": "guarantee, insurance cover, letter of interest to finance",
    "n.finance": "financing, funds, capital raised",
    "n.grant": "grant, aid, subsidy",
    "n.tranche": "tranche, instalment, advance",
    "n.option": "option to buy more",
    "n.right": "purchase right",
    "n.firm": "firm order, confirmed",
    "n.stake": "stake, share of ownership, holding",
    "n.share": "shares, securities",
    "n.control": "controlling, blocking, majority",
    "n.capacity": "capacity, power, output planned",
    "n.output": "present output, production",
    "n.resource": "reserves, resources in the ground",
    "n.job": "jobs",
    "n.term": "term, period of validity",
    "n.delivery": "delivery, shipment, hand-over",
    "n.building": "construction, works",
    "n.launch": "launch, commissioning, start of production",
    "n.stage": "stage, phase, block of a project",
    "n.service": "service, maintenance, operation",
    "n.lease": "lease, rent",
    # What an amount can be besides a deal's.
    "x.income": "revenue, turnover, profit, dividends",
    "x.trade": "trade turnover, exports, imports",
    "x.debt": "debts, liabilities",
    "x.valuation": "capitalisation, value of the whole company, assets under management",
    "x.unit_price": "per share, per unit, apiece",
    "x.demand": "demand, bids, order book",
    "x.rate": "interest, coupon, duty, inflation",
    "x.market": "market share, of the world's, national output",
    "x.fleet": "present fleet, network, customers, branches",
    "x.fine": "fine, damages, tax, budget, losses",
    "x.closing": "expected closing, deadline, regulator's decision",
    "x.person": "people served, inhabitants, subscribers, employees now",
    "x.wear": "wear, localisation, progress, efficiency",
    "x.spent": "spent so far, already invested",
    "x.estimate": "critics', analysts' or market reckoning",
    "x.event": "meeting, visit, summit, forum, anniversary",
    "x.part": "a share of votes, work, cost or output, not of ownership",
    "x.spec": "a property of the thing: speed, weight, length, emissions",
    "x.history": "when something was founded, opened or begun long ago",
    "x.goal": "a goal or target of a country or company",
    "x.dateline": "the day on which the article was written or published",
    # What is agreed, by kind of deal.
    "d.contract": "contract, agreement, deal",
    "d.order": "order",
    "d.memo": "memorandum, letter of intent, framework, road map",
    "d.package": "several agreements together",
    "d.treaty": "treaty, accession, intergovernmental, ratification",
    "d.purchase": "purchase",
    "d.sale": "sale",
    "d.acquisition": "take-over, merger, purchase of shares",
    "d.ipo": "public offering, placement of shares",
    "d.auction": "auction, tender, bid",
    "d.venture": "joint venture, consortium, partnership",
    "d.concession": "concession, licence, subsoil use, exploration",
    "d.project": "project",
    "d.swap": "swap, exchange, settlement",
    "d.cooperation": "co-operation, partnership, integration",
    # What is done.
    "v.sign": "has signed, concluded",
    "v.sign.will": "will sign, to sign",
    "v.order": "has ordered, placed an order",
    "v.agree": "has agreed, approved, committed",
    "v.announce": "has announced, unveiled",
    "v.plan": "plans, intends, considers",
    "v.interest": "shows interest, expresses wish",
    "v.negotiate": "negotiates, discusses",
    "v.close": "has closed, completed, paid",
    "v.close.will": "will close, to complete",
    "v.begin": "has begun, is under way",
    "v.run": "is done day by day under a deal that stands",
    "v.launch": "has been put into operation",
    "v.cancel": "has cancelled, dropped, failed",
    "v.suspend": "has suspended, frozen, put off",
    "v.buy": "has bought",
    "v.buy.will": "will buy, buys, is buying",
    "v.sell": "has sold",
    "v.sell.will": "will sell, sells",
    "v.invest": "has invested",
    "v.invest.will": "will invest",
    "v.lend": "has lent, granted",
    "v.lend.will": "will lend, will provide",
    "v.raise": "has raised, borrowed, placed",
    "v.build": "has built, builds",
    "v.build.will": "will build, will create",
    "v.deliver": "has delivered, handed over",
    "v.deliver.will": "will deliver, will come",
    "v.get": "has received, won",
    "v.get.will": "will receive",
    "v.own": "owns, holds, keeps",
    "v.value": "is estimated, costs, is worth",
    "v.grow": "grew, fell, exceeded",
    "v.reprice": "raised or cut the price, the worth, the offer",
    "v.include": "includes, covers, provides for",
    "v.deny": "denies, refutes, does not confirm",
    "v.say": "says, reports, told",
    "v.join": "joins, accedes",
    "v.expire": "expires, runs out, lapses",
    "v.create": "creates, supports jobs",
    # What a party is called beside its name.
    "o.bank": "a bank or lender",
    "o.fund": "a fund or investor",
    "o.carrier": "an airline or railway",
    "o.maker": "a maker of goods",
    "o.builder": "a builder or contractor",
    "o.developer": "a developer or operator",
    "o.buyer": "the buyer, client or borrower",
    "o.seller": "the seller or supplier",
    "o.owner": "an owner or shareholder",
    "o.adviser": "an arranger or adviser",
    "o.supervisor": "a body that permits deals or sets rates",
    # How it is said.
    "m.not": "negation",
    "m.will": "future, modal of certainty",
    "m.may": "possibility",
    "m.expected": "expected, forecast, due",
    "m.source": "according to, in the words of",
    "t.before": "earlier, before, previously, last year",
    "t.now": "now, at present, today's",
    "t.more": "more, another, further",
    "t.each": "each, every, apiece",
    "t.first": "first of several",
    "t.last": "last of several",
    "t.rest": "the rest, remaining",
    "t.of_it": "of it, of which, including",
    "t.year": "a year, yearly",
    # Prepositions and postpositions: how a figure or a name hangs on its verb.
    "p.in": "in, during",
    "p.from": "from, since",
    "p.to": "to, until, by",
    "p.for": "for, at a price of",
    "p.on": "on",
    "p.of": "of",
    "p.with": "with, together with",
    "p.by": "by an agent",
    "p.between": "between, of the two sides",
    "a.this": "the deal, the document, the parties, the sum just spoken of",
}
"""Each family with its meaning."""


def by_each(pairs: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Each of the words of a key, with the words of its value."""
    found: dict[str, frozenset[str]] = {}
    for deeds, objects in pairs.items():
        for deed in deeds.split():
            found[deed] = found.get(deed, frozenset()) | frozenset(objects.split())
    return found


@dataclass(frozen=True, slots=True)
class DealWords:
    """The words of one language by family, and its clause marks."""

    families: Mapping[str, str]
    clause_breaks: str
    """Conjunctions and relatives that open a new clause, as patterns separated by commas."""
    comments: tuple[str, ...] = ()
    """How the words begin for what is said, which may be refused and cancels nothing."""
    reports: tuple[str, ...] = ()
    """How the words for a report begin, which may be denied: "rumours", «сообщения»."""
    tells_that: tuple[str, ...] = ()
    """How the words begin that open what is reported, or close it: "that", «что», «деген»."""
    tells_of: frozenset[str] = frozenset()
    """Words beside a report that open or close what it is of: "of", «о», «жөніндегі»."""
    this: frozenset[str] = frozenset()
    """Words that stand for what was told before: «опровергли это», "denied this"."""
    confirms: tuple[str, ...] = ()
    """How the words for confirming begin: whoever does not confirm denies nothing."""
    not_before: frozenset[str] = frozenset()
    """Words that stand right before a deed and negate it."""
    not_after: frozenset[str] = frozenset()
    """Words right behind it that do: "awarded no contract", «қойған жоқ»."""
    experts: tuple[str, ...] = ()
    """How the words begin for those who give opinions of what others do."""
    lends: tuple[str, ...] = ()
    """How the words begin for lending and borrowing that are for nothing else: "lend", «одолжит»."""
    measured: frozenset[str] = frozenset()
    """Words behind these that make a bound of them: "gave no more than"."""
    deedless: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words for a deed that are none before certain others: "extended" before "fund facility"."""
    undealt: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words for a deed, each with what it may be done to that is no deal: verdicts are delivered, visits are paid."""
    no_deal: re.Pattern[str] | None = None
    """What is negated where a deed follows or goes before: "no such contract", «никакого договора»."""
    nothing: re.Pattern[str] | None = None
    """That a deal does not exist: "there is no such contract", «такой сделки не было»."""
    such: frozenset[str] = frozenset()
    """Words before a deal that was told of before: "no such contract", «такого договора»."""
    left_open: re.Pattern[str] | None = None
    """What leaves a deal though a deed is negated: "not yet", "not until May", "no other contract"."""
    awry: re.Pattern[str] | None = None
    """How a deal was made, where that is denied and no deal: "denied that it was sold too cheaply"."""
    turns: frozenset[str] = frozenset()
    """Words behind a comma that say on: ", saying that the order stands"."""
    descriptions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Nouns that stand for a company named before, each with the trades that it tells: "airline", "company"."""
    subjects: frozenset[str] = frozenset()
    """Pronouns that do what is told: "it", «она», «ол»."""
    in_turn: frozenset[str] = frozenset()
    """Words that give each of several what stands in its place of another list: "respectively"."""
    for_nothing: re.Pattern[str] | None = None
    """How it is told that something is a gift: "donated", «безвозмездно», «тегін»."""
    delays: tuple[str, ...] = ()
    """How the words begin that say that something is done later, and not given up: "delayed"."""
    in_part: re.Pattern[str] | None = None
    """How a share is told of what is done: "is 70 per cent complete", «готов на 60%», «70 пайызға бітті»."""
    fraction: re.Pattern[str] | None = None
    """How a part in words is told of what is done: "half of the loan has been drawn", «половину кредита освоили»."""
    might: frozenset[str] = frozenset()
    """Words beside a verb by which it is only possible: "could", «может»."""
    of_work: frozenset[str] = frozenset()
    """Prepositions between a contract and the noun of the work that it is for: «на», «о»."""
    once: tuple[str, ...] = ()
    """Words before the noun of a deed by which it is past, and no news: "after signing", «после подписания»."""
    put_off: re.Pattern[str] | None = None
    """How it is told that a signing is put off: "the signing has been postponed", «отложили подписание»."""
    no_talks: re.Pattern[str] | None = None
    """That no talks are held: «переговоров не ведётся», "there are no talks"."""
    one_deed: bool = False
    """A phrase tells one deed, and none by its other words: «бас тартты» refuses, «тартты» raises."""
    another: re.Pattern[str] | None = None
    """How a sentence opens that names another deal: "In a separate deal", «Ещё один контракт»."""
    another_within: re.Pattern[str] | None = None
    """How another deal is named that does not open its sentence: «Разорван и другой договор»."""
    foremost: re.Pattern[str] | None = None
    """How a sentence opens that singles one out of several deals: "The largest covers"; `deal` where it names a deal,
    which must be one of several that were told of."""
    several: re.Pattern[str] | None = None
    """How several deals are told of together: "three contracts"."""
    earlier: re.Pattern[str] | None = None
    """How one opens that tells what was done before, if need be behind a name: "Earlier", "The bank previously"."""
    follows: re.Pattern[str] | None = None
    """How one opens that tells which deal went before this one: "The move follows Orda's purchase"."""
    instead: re.Pattern[str] | None = None
    """How one opens that tells what is done in place of a deal: "Instead", «Вместо этого»."""
    besides: re.Pattern[str] | None = None
    """How one opens that adds something: "In addition", "Separately", «Компания также», «Сонымен қатар»."""
    towards: re.Pattern[str] | None = None
    """How money is told to be for the deal spoken of: "to fund the purchase", «остальное — собственные средства»."""
    the: frozenset[str] = frozenset()
    """The article of what is known; none in languages that have no articles."""
    a: frozenset[str] = frozenset()
    """The article of what is new."""
    stands_for: frozenset[str] = frozenset()
    """Pronouns for what was told of: "it", "them"."""
    by_what: frozenset[str] = frozenset()
    """Prepositions that tell by which deal something is done, and no slot of a deed: "under"."""
    coordinators: frozenset[str] = frozenset()
    """Words that put a second deed beside the first: "cancelled the contract and denied …"."""

    def __post_init__(self) -> None:
        unknown = set(self.families) - set(FAMILIES)
        if unknown:
            raise ValueError(f"unknown word families: {', '.join(sorted(unknown))}")

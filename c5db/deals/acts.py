"""Acts of a deal, and what an act makes of those who hang on it: whoever sells gives, whoever is sold to takes."""

_ACTS = {
    "take": "v.buy v.buy.will",
    "commission": "v.order",
    "get": "v.get v.get.will",
    "borrow": "v.raise",
    "give": "v.sell v.sell.will v.deliver v.deliver.will",
    "lend": "v.lend v.lend.will",
    "invest": "v.invest v.invest.will",
    "build": "v.build v.build.will",
    "agree": "v.sign v.sign.will v.agree v.join v.negotiate",
    "plan": "v.plan v.interest",
    "close": "v.close v.close.will v.begin v.launch",
    "own": "v.own",
    "purchase": "d.purchase d.acquisition",
    "order": "d.order",
    "sale": "d.sale n.delivery",
    "loan": "n.loan n.guarantee n.finance n.bond",
    "investment": "n.investment",
    "concession": "d.concession",
    "venture": "d.venture",
    "agreement": "d.contract d.memo d.cooperation",
    "grant": "n.grant",
    "works": "n.building d.project",
    "stake": "n.stake n.share",
}
ACT = {family: act for act, families in _ACTS.items() for family in families.split()}
"""What is done to whom, by the family of the word that says so."""
TRADES = frozenset({"v.buy", "v.buy.will", "v.sell", "v.sell.will"})
"""Families of words that tell of buying or selling."""
AGREES = frozenset({"v.sign", "v.sign.will", "v.order", "v.agree", "v.get"})
TALKS = frozenset({"v.negotiate"})
DOES = frozenset({"v.deliver", "v.deliver.will", "v.build", "v.build.will"})
BUYS = TRADES | {"v.order"}
INVESTS = frozenset({"v.invest", "v.invest.will"})
LENDS = frozenset({"v.raise", "v.lend", "v.lend.will"})
PAYS = LENDS | INVESTS | {"v.close"}
"""What may be told of one deal more than once, and is another deal's only by its year."""
SAYS = "v.say"
DEBTS = frozenset({"n.loan", "n.bond"})
ORDERS = frozenset({"d.order", "d.purchase", "d.contract"})
"""Families of nouns for what is lent, and for what is ordered."""
GIVES, TAKES, STANDS_BESIDE = SAID = "gives", "takes", "agrees"
_VOTES = {
    "take": {"subject": TAKES, "by": TAKES, "of": GIVES, "for": TAKES, "from": GIVES, "with": GIVES, "to": TAKES},
    "commission": {"subject": TAKES, "by": TAKES, "of": GIVES, "for": TAKES, "from": GIVES, "with": GIVES, "to": GIVES},
    "get": {"subject": TAKES, "from": GIVES},
    "own": {"to": GIVES},
    "borrow": {"subject": TAKES, "by": TAKES, "for": TAKES, "from": GIVES, "in bank": GIVES},
    "give": {"subject": GIVES, "by": GIVES, "from": GIVES, "to": TAKES, "for": TAKES, "with": TAKES},
    "lend": {"subject": GIVES, "by": GIVES, "from": GIVES, "to": TAKES, "for": TAKES, "object": TAKES},
    "invest": {"subject": GIVES, "by": GIVES, "from": GIVES, "in": TAKES, "to": TAKES},
    "build": {"subject": GIVES, "by": GIVES, "for": TAKES},
    "serve": {"subject": GIVES, "by": GIVES, "for": TAKES, "to": TAKES, "of": TAKES},
    "agree": {"subject": STANDS_BESIDE, "with": STANDS_BESIDE, "between": STANDS_BESIDE, "by": STANDS_BESIDE},
    "pay": {"subject": TAKES, "by": TAKES, "to": GIVES, "object": GIVES},
    "pass": {"to": TAKES, "from": GIVES},
    "agreed take": {"subject": TAKES, "by": TAKES, "with": GIVES, "from": GIVES, "for": TAKES},
    "agreed give": {"subject": GIVES, "by": GIVES, "with": TAKES, "to": TAKES, "for": TAKES},
    "stake": {"of": GIVES},
    "win": {"subject": GIVES, "from": TAKES, "with": TAKES},
    "accept": {"subject": GIVES, "by": GIVES, "from": TAKES},
    "award": {"subject": TAKES, "by": TAKES, "from": TAKES, "object": GIVES, "to": GIVES},
    "make": {"product": GIVES},
    "purchase": {"by": TAKES, "from": GIVES},
    "order": {"with": GIVES},
    "sale": {"to": TAKES, "by": GIVES, "from": GIVES},
    "loan": {"to": TAKES, "for": TAKES, "from": GIVES, "by": GIVES, "of bank": GIVES, "in bank": GIVES},
    "investment": {"from": GIVES, "by": GIVES, "in": TAKES},
    "partake": {"subject": GIVES, "by": GIVES, "with": GIVES},
    "earn": {"object": GIVES, "to": GIVES},
    "grant": {"from": GIVES, "by": GIVES, "to": TAKES, "for": TAKES},
    "agreement": {"with": STANDS_BESIDE, "between": STANDS_BESIDE},
}
"""What an act makes of what hangs on it, whatever the deal."""
TRANSPARENT = frozenset({"agree", "plan", "close", "agreement"})
"""Acts that tell nothing of sides when another act is what is agreed, planned or closed."""
VERBS = frozenset({"pay", "pass", "award", "serve", "permit", "advise", "partake", "earn"}) | frozenset(
    act for act, families in _ACTS.items() if families.startswith("v.")
)

AGREED = {
    "take": "take", "commission": "take", "purchase": "take", "pay": "take", "order": "take", "borrow": "take",
    "give": "give", "sale": "give", "lend": "give", "invest": "give", "build": "give",
}  # fmt: skip
"""What is agreed on, by the acts that tell it."""


def vote(act: str, slot: str) -> str | None:
    """Whether one in that slot of an act gives, takes or agrees with another: the subject of a purchase takes.

    Whoever stands along with the subject is on its side.
    """
    return _VOTES.get(act, {}).get("subject" if slot == "along" else slot)

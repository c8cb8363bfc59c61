"""How English tells that money is for the deal spoken of: "to fund the purchase", "the rest from its own cash"."""

from c5db.languages.patterns import either, pattern

FOR = either(
    "for, towards?, to (?:help )?(?:fund|finance|pay for|back|cover|support), funding, financing, funds, finances, "
    "covering, meets?, of"
)
THIS = either("the, this, that, its")
WHOLE = either("planned, total, whole, overall, proposed")
BOUGHT = "purchase, acquisition, takeover, buyout, deal, transaction, project, order, investment, scheme, price, cost"
DEAL = either(f"{BOUGHT}, contract, construction, costs, bill, sum, total, amount, work, mine, plant")
OF_ANOTHER = r" (?:of|in|at|to|with|by) (?:an?|the)? ?[A-Z]"
"""A letter of either case follows: "the purchase of turbines" is one by itself."""
IS = either("will be, is, was, is being, is to be, has been, would be, being")
PARTLY = either("partly, part, largely, mostly, mainly, also")
PAID = either("funded, financed, paid for, backed, bankrolled, covered, met")
PART = either("three quarters, half, two thirds, a third, a quarter, most, part, some")
COST = either("cost, price, sum, money, total, bill, amount")
OWN_MONEY = either("cash on hand, own (?:cash|funds|resources|money|pocket), existing cash, internal resources")

TOWARDS = pattern(
    rf"\b{FOR} {THIS} (?:{WHOLE} )?{DEAL}\b(?!{OF_ANOTHER})",
    rf"\b(?:the|this|its) {either(BOUGHT)} {IS} (?:{PARTLY}[ -])?{PAID}\b",
    rf"\b{PART} of {THIS} {COST}\b",
    r"\bthe (?:rest|remainder|balance)\b",
    rf"\b{OWN_MONEY}\b",
)

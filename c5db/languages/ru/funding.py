"""How Russian tells that money is for the deal spoken of: «на оплату», «остальное — собственные средства»."""

from c5db.languages.patterns import either, pattern

FOR = either("под, на, для, в сч[её]т")
PURPOSE = either(
    r"него, не[её], эти цели, эту цель, проекта?, сделк[уи], расч[её]т\w* с продавц\w+, оплат[уы], покупк[уи], "
    r"закупк[уи], стройк[уи]"
)
DEAL = "сделк, покупк, проект, закупк, стройк"
BY_ITSELF = r"(?! [«А-ЯA-Z])"
"""No word follows, of letters of either case: «на покупку турбин» is for one of turbines."""
REST = either(r"остальн(?:ое|ую|ые), остаток, остальная сумма, недостающ\w+")
OWN_MONEY = either(r"собственны\w+ (?:средств|деньг)\w*, собственного капитала")

TOWARDS = pattern(
    rf"\b{FOR} (?:(?:эт|сам)\w+ )?{PURPOSE}(?=[\s,.;:—–]){BY_ITSELF}",
    rf"\b{either(f'{DEAL}, приобретени, строительств')}\w*(?: \w+){{0,3}} (?:про)?финансир",
    rf"\bфинансир\w+ (?:эт\w+ )?{either(DEAL)}\w*{BY_ITSELF}",
    rf"\b{REST}\b",
    rf"\b{OWN_MONEY}",
    r"\bиз (?:этой|общей) суммы\b",
)

"""Reads the figures of a text: money, shares, counts, durations, dates, capacities, as exact values with their places.

>>> from c5db.figures import find_figures
>>> [(f.value, f.unit, f.quote) for f in find_figures("за 1,125 млрд рублей", "ru")]
[(Decimal('1125000000'), 'RUB', '1,125 млрд рублей')]
"""

from c5db.figures.reader import find_figures, find_money

__all__ = ["find_figures", "find_money"]

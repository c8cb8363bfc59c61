"""What currencies were worth in US dollars: out of a file, or by the European Central Bank."""

from c5db.rates.central_bank import CENTRAL_BANK, central_bank_rates
from c5db.rates.file import read_rates
from c5db.rates.rate import Rate

__all__ = ["CENTRAL_BANK", "Rate", "central_bank_rates", "read_rates"]

"""Signs, codes and letters that are a currency in every language."""

from c5db.domain.currencies import PRESENT

SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₸": "KZT",
    "₩": "KRW",
    "₴": "UAH",
    "₺": "TRY",
    "₼": "AZN",
    "₾": "GEL",
    "₹": "INR",
    "₪": "ILS",
    "֏": "AMD",
    "₮": "MNT",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₵": "GHS",
    "₭": "LAK",
    "₲": "PYG",
    "₡": "CRC",
    "៛": "KHR",
    "؋": "AFN",
    "৳": "BDT",
    "₨": "rupee",
}
"""Currency signs."""
OTHER_INITIALS = frozenset(
    {"ALL", "CLF", "CUP", "FKP", "GIP", "SBD", "SHP", "STN", "SVC", "TOP", "VED", "VUV", "WST", "XCG"}
)
CODES = PRESENT - OTHER_INITIALS | {"HRK"}
"""Codes of currencies as news print them, without those that are rather words or other initials there."""
WRITTEN = {
    "R": "ZAR", "Rs": "rupee", "RM": "MYR", "Rp": "IDR", "KSh": "KES", "TSh": "TZS", "USh": "UGX", "Tk": "BDT",
    "SFr": "CHF", "Kč": "CZK", "zł": "PLN", "Ft": "HUF", "TL": "TRY", "Dh": "AED", "Dhs": "AED", "SR": "SAR",
    "QR": "QAR", "KD": "KWD", "BD": "BHD", "RO": "OMR", "JD": "JOD", "LE": "EGP", "Bt": "THB", "P": "p",
    "KShs": "KES", "Ksh": "KES", "Kshs": "KES", "Sh": "shilling", "Shs": "shilling", "GH": "GHS", "N": "NGN",
}  # fmt: skip
"""Letters before a number that are a currency."""
LEAST = 10_000
"""A number behind letters that may be something else is money from here on, or with a scale: "COP 29"."""
DOLLAR_PREFIXES = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nz": "NZD",
    "nt": "TWD",
    "t": "TWD",
    "r": "BRL",
    "mx": "MXN",
}
"""Letters before `$` that name whose dollar it is."""

"""How Kazakh tells that money is for the deal spoken of: «сатып алуға», «қалғанын өз қаражатынан»."""

from c5db.languages.patterns import either, pattern

DEAL = either(
    "жобаға, жобаны, осы мақсатқа, бұл мақсатқа, мәмілеге, мәмілені, сатып алуды, сатып алуға, құрылысқа, құрылысты"
)
REST = either(r"қалғанын, қалған бөлігін, қалған соманы, қалған қаражат\w*")

TOWARDS = pattern(rf"\b{DEAL}\b(?! [«A-Z])", rf"\b{REST}\b", r"\bөз (?:қаражат|қаржы)")

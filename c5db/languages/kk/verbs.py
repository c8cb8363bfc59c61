"""Forms of Kazakh verbs."""

_MEANT = "мақ мек бақ бек пақ пек мақшы мекші бақшы бекші пақшы пекші"
"""A suffix has a shape for each kind of stem; those that do not suit one meet no word."""


def meant(stems: str) -> str:
    """The forms that tell what somebody means to do: «сатпақ», «сатпақшы»."""
    return ", ".join(f"{stem.strip()}{shape}" for stem in stems.split(",") for shape in _MEANT.split())

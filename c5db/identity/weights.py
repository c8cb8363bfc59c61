"""How much each sign counts when two reports are compared, and how it is called in a reason."""

BASE = -4.0
"""Two reports that share nothing are two deals."""

WEIGHTS = {
    "one shared party": 2.2,
    "second shared party": 2.5,
    "third shared party": 0.7,
    "opposite roles": -1.5,
    "shared country": 0.8,
    "shared person": 0.5,
    "no shared party": -2.0,
    "other counterpart": -2.5,
    "same type": 1.0,
    "package and single deal": -2.0,
    "other type": -1.5,
    "same value": 2.5,
    "other value": -2.0,
    "same quantity": 2.2,
    "other quantity": -1.5,
    "same stake": 1.2,
    "other stake": -0.7,
    "same capacity": 2.0,
    "other capacity": -0.7,
    "same resource": 1.2,
    "same financing": 1.5,
    "same jobs": 1.5,
    "same term": 0.7,
    "second same figure": 0.7,
    "same day": 1.8,
    "same month": 1.3,
    "same year": 0.7,
    "dates a year apart": -3.0,
    "dates months apart": -1.5,
    "news of the same days": 1.0,
    "news a year apart": -1.5,
    "news months apart": -1.0,
    "published together": 0.8,
    "published within a month": 0.4,
    "published a year apart": -0.3,
    "same object": 1.0,
    "other object": -0.5,
    "alike titles": 1.0,
}

WORDS = {name: name for name in WEIGHTS}

"""The linear scorer: what it decides, and that it says why."""

from c5db.deals.scorer import Scorer

SCORER = Scorer({"value": {"price": 2.0, "bias": -0.5}, "none": {"income": 3.0, "bias": 0.5}})


def test_the_class_whose_features_weigh_most_wins() -> None:
    assert SCORER.decide(["bias", "price"], ("value", "none")).label == "value"
    assert SCORER.decide(["bias", "income"], ("value", "none")).label == "none"


def test_the_reasons_are_the_features_that_spoke_for_it() -> None:
    assert SCORER.decide(["bias", "price"], ("value", "none")).because == ("price",)


def test_probabilities_sum_to_one() -> None:
    assert abs(sum(SCORER.probabilities(["price", "unheard of"], ("value", "none")).values()) - 1) < 1e-9

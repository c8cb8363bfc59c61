"""What a claim's figure counts, and how it is hedged."""

from c5db.deals.counted import as_told
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, build_scene
from c5db.domain.records import Document, Figure, Span
from c5db.domain.vocab import Attribute, Qualifier
from c5db.figures import find_figures


def _scene(text: str) -> Scene:
    return build_scene(
        Document("a", "a", text, "en", None, body=(Span(0, len(text)),)), find_figures(text, "en", None), ()
    )


def _told(scene: Scene, attribute: Attribute) -> list[Figure]:
    mentions = [Mention(f.span, attribute, 1.0, (), figure=index) for index, f in enumerate(scene.figures)]
    return [as_told(scene, mention, mentions) for mention in mentions]


def test_options_are_of_the_thing_that_the_order_is_of() -> None:
    told = _told(_scene("The airline ordered 20 aircraft and took 10 options."), Attribute.QUANTITY)
    assert [(str(f.value), f.unit) for f in told] == [("20", "aircraft"), ("10", "aircraft")]


def test_people_to_be_employed_are_jobs() -> None:
    told = _told(_scene("The plant will employ 300 people."), Attribute.JOBS)
    assert [f.unit for f in told] == ["job"]


def test_a_quarter_is_a_range_of_time() -> None:
    told = _told(_scene("Deliveries begin in the second quarter of 2026."), Attribute.DELIVERY)
    assert [f.qualifier for f in told] == [Qualifier.RANGE]

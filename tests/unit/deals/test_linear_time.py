"""Finding the parties of deals takes time in proportion to how many deals there are."""

import time

from c5db.deals.assemble import shipped_judges
from c5db.deals.mentions import Mention
from c5db.deals.participants import participants
from c5db.deals.scene import build_scene
from c5db.deals.whereabouts import whereabouts
from c5db.domain.records import Document
from c5db.domain.vocab import Attribute, DealType
from c5db.entities import find_names
from c5db.figures import find_figures

FEW, MANY = 60, 960
MOST_GROWTH = 2.0
"""How much more time a deal may take among sixteen times as many: 1 when linear, 16 when quadratic."""


def seconds(deals: int) -> float:
    text = "\n\n".join(f"Nova Bank lends {n + 2} million dollars to Tavros Motors." for n in range(deals))
    scene = build_scene(Document("a", "a", text, "en"), find_figures(text, "en", None), find_names(text, "en"))
    told = [[Mention(figure.span, Attribute.VALUE, 1.0, (), figure=n)] for n, figure in enumerate(scene.figures)]
    assert len(told) == deals
    start = time.process_time()
    where, judge = whereabouts(scene, told), shipped_judges().roles
    for deal in range(deals):
        participants(scene, "d", deal, {DealType.LOAN: 1.0}, where, judge)
    return time.process_time() - start


def test_a_digest_sixteen_times_as_long_takes_about_sixteen_times_as_long() -> None:
    seconds(FEW)
    assert any(seconds(MANY) / max(seconds(FEW), 0.001) / (MANY / FEW) <= MOST_GROWTH for _ in range(3))

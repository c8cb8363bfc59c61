"""English words of the stages of a project."""

from c5db.languages.stage_words import StageWords

WORDS = StageWords(
    works="construction, building, build, works, erection, earthworks, reconstruction, rebuilding, site preparation, "
    "work on, work start*, work began, work beg*, work will start, work will begin, work has begun, work has started, "
    "work is to start, work is to begin, work is due to start, work is due to begin, work should start, "
    "work should begin, work could start, work could begin, work to start, work to begin, work can start, "
    "work can begin, work got under way, work gets under way",
    begins="start, starts, started, starting, begin*, began, begun, commence*, commencing, under way, underway, "
    "get going, kick off, kicks off, kicked off, launch of construction, since",
    ends="complet*, finish*, end, ends, ended, ready, open, opens, opened, opening, commission*, operation*, operat*, "
    "on stream, online, on line, in service, into service, hand over, handed over, delivered, inaugurat*",
    founds="broke ground, break ground, breaks ground, breaking ground, ground was broken, ground is broken, "
    "ground will be broken, ground to be broken, groundbreaking, ground-breaking, foundation stone, cornerstone, "
    "first stone, first shovel, first sod, laid the foundation, lay the foundation, lays the foundation, "
    "laying the foundation, foundations were laid, first concrete",
)

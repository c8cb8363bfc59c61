"""Which lines of a page are the article.

Prose is looked for first: long lines that end as sentences do and lead nowhere. The article is the innermost box that
still holds all prose of its kind; in it, sections under a heading such as «Читайте также» and lines of links go.
Nothing hangs on names of classes, which differ from site to site.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from c5db.readers.page_lines import Box, Line
from c5db.text.lines import is_furniture, is_prose, leads_away, points_elsewhere

LINKED = 0.5
"""A line of which more leads elsewhere is a pointer, not prose."""
COVERED = 0.8
"""The share of a declared article body that must stand on the page for its lines to be taken from there."""


def article_lines(lines: Sequence[Line], declared: Sequence[str], titles: Sequence[str]) -> list[str]:
    """The lines of the article, without its headline; `declared`: the paragraphs that the page's metadata give."""
    chosen = _by_declaration(lines, declared) or [line.text for line in _by_density(lines, titles)]
    headlines = {_flat(title) for title in titles}
    while chosen and _flat(chosen[0]) in headlines:
        chosen = chosen[1:]
    return chosen


def _by_declaration(lines: Sequence[Line], declared: Sequence[str]) -> list[str]:
    """The lines of the page that its metadata name as the article, or the metadata's own where the page has none."""
    whole = _flat(" ".join(declared))
    if len(whole) < 200:
        return []
    found = [line for line in lines if len(line.text) > 20 and _flat(line.text) in whole]
    seen = {_flat(line.text): line.text for line in found}
    if sum(len(flat) for flat in seen) >= COVERED * len(whole):
        return list(seen.values())
    if any(_flat(line.text)[:80] in whole for line in lines if _is_candidate(line)):
        return []
    return list(declared)


def _flat(text: str) -> str:
    return "".join(text.split()).casefold()


def _is_candidate(line: Line) -> bool:
    return is_prose(line.text) and line.link_share < LINKED and not any(box.furniture for box in line.box.up())


def _by_density(lines: Sequence[Line], titles: Sequence[str]) -> list[Line]:
    usable = [line for line in lines if not any(box.furniture for box in line.box.up())] or list(lines)
    prose = [line for line in usable if is_prose(line.text) and line.link_share < LINKED]
    prose = [line for line in prose if not is_furniture(line.text)]
    if not prose:
        return []
    main = _main_box(prose)
    inside = [line for line in usable if main in line.box.up()]
    prose = [line for line in prose if main in line.box.up()]
    kept = list(_without_sections(inside, set(map(id, prose))))
    return _trimmed(kept, set(map(id, prose)))


def _main_box(prose: Sequence[Line]) -> Box:
    """The innermost box that holds most of the prose, and all of it that is set like the most.

    A declared `articleBody` is believed where it holds prose at all.
    """
    weight: Counter[Box] = Counter()
    for line in prose:
        for box in line.box.up():
            weight[box] += len(line.text)
    declared = [box for box in weight if box.prop == "articleBody"]
    if declared:
        return max(declared, key=lambda box: weight[box])
    main = max(weight, key=lambda box: (weight[box], -box.depth))
    while inner := [box for box in weight if box.parent is main]:
        best = max(inner, key=lambda box: weight[box])
        within = [line for line in prose if best in line.box.up()]
        outside = [line for line in prose if main in line.box.up() and best not in line.box.up()]
        settings = {_setting(line) for line in within}
        if weight[best] * 2 < weight[main] or any(_setting(line) in settings for line in outside):
            break
        main = best
    return main


def _setting(line: Line) -> tuple[str, ...]:
    """How a line is set: the tags that it stands in."""
    return tuple(box.tag for box in line.box.up())


def _without_sections(lines: Sequence[Line], prose: set[int]) -> Iterator[Line]:
    """The lines but for sections of other things: a heading that leads away and all in the box that it opens."""
    dropped: set[Box] = set()
    cut: set[int] = set()
    main_setting = Counter(_setting(line) for line in lines if id(line) in prose).most_common(1)[0][0]
    for index, line in enumerate(lines):
        if not (leads_away(line.text) or points_elsewhere(line.text)) or len(line.text) > 200:
            continue
        section = _section(line, lines, prose, main_setting)
        if section is not None:
            dropped.add(section)
        elif leads_away(line.text) and not any(
            id(other) in prose and _setting(other) == main_setting for other in lines[index + 1 :]
        ):
            cut.update(map(id, lines[index:]))
        else:
            cut.add(id(line))
    for line in lines:
        if id(line) not in cut and not any(box in dropped for box in line.box.up()):
            yield line


def _section(line: Line, lines: Sequence[Line], prose: set[int], main_setting: tuple[str, ...]) -> Box | None:
    """The smallest box that holds the heading and more, unless the article's own prose stands in it."""
    for box in line.box.up():
        inside = [other for other in lines if box in other.box.up()]
        if any(id(other) in prose and _setting(other) == main_setting for other in inside):
            return None
        if len(inside) > 1:
            return box
    return None


def _trimmed(lines: Sequence[Line], prose: set[int]) -> list[Line]:
    """From the first prose to the last that stands beside the rest, without links, buttons and captions between."""
    order = [i for i, line in enumerate(lines) if id(line) in prose]
    if not order:
        return []
    first, last = order[0], order[0]
    for index in order[1:]:
        if index - last == 1 or _near(lines[last], lines[index]):
            last = index
    return [
        line
        for line in lines[first : last + 1]
        if line.link_share < LINKED and not is_furniture(line.text) and not re.fullmatch(r"[\W\d]*", line.text)
    ]


def _near(line: Line, other: Line) -> bool:
    """Whether both stand in one box, or in twin boxes of one."""
    boxes = list(line.box.up())[:3]
    return any(box in other.box.up() for box in boxes)

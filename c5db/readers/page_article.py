"""Which lines of a page are the article.

Prose is looked for first: long lines that end as sentences do and lead nowhere. The article is the innermost box that
still holds all prose of its kind; in it, sections under a heading such as «Читайте также» and lines of links go.
Nothing hangs on names of classes, which differ from site to site.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from c5db.readers.page_lines import Box, Line
from c5db.text.lines import is_furniture, is_prose, leads_away, points_elsewhere

LINKED = 0.5
"""A line of which more leads elsewhere is a pointer, not prose."""
COVERED = 0.8
"""The share of a declared article body that must stand on the page for its lines to be taken from there."""
SHORTENED = 1.3
"""Prose of the page that outweighs a declared body by more shows that only its beginning was declared."""
DECLARED = 200
"""A declared body shorter than this is a summary."""
MAX_WORK = 2_000_000_000
"""Characters that may be searched for the lines of a declared body; only a bomb needs more."""


def article_lines(lines: Sequence[Line], declared: Sequence[str], titles: Sequence[str]) -> list[str]:
    """The lines of the article, without its headline; `declared`: the paragraphs that the page's metadata give."""
    dense = [line.text for line in _by_density(lines)]
    chosen = _by_declaration(lines, declared, dense) or dense
    headlines = {flat(title) for title in titles}
    while chosen and flat(chosen[0]) in headlines:
        chosen = chosen[1:]
    return chosen


def flat(text: str) -> str:
    """The text without spaces and case, to compare what a page writes twice."""
    return "".join(text.split()).casefold()


def _by_declaration(lines: Sequence[Line], declared: Sequence[str], dense: Sequence[str]) -> list[str]:
    """The lines of the page that its metadata name as the article, or the metadata's own where the page has none."""
    whole = flat("".join(declared))
    if len(whole) < DECLARED or len(whole) * len(lines) > MAX_WORK:
        return []
    found = {flat(line.text): line.text for line in lines if len(line.text) > 20 and flat(line.text) in whole}
    covered = sum(map(len, found))
    if covered >= COVERED * len(whole):
        return [] if sum(len(flat(line)) for line in dense) > SHORTENED * covered else list(found.values())
    return [] if any(flat(line)[:80] in whole for line in dense) else list(declared)


def _by_density(lines: Sequence[Line]) -> list[Line]:
    """The article as the densest prose of the page; furniture counts only where there is nothing else."""
    prose = [i for i, line in enumerate(lines) if not line.box.furniture and _is_prose(line)]
    prose = prose or [i for i, line in enumerate(lines) if _is_prose(line)]
    if not prose:
        return []
    main = _main_box(lines, prose)
    prose = [i for i in prose if main.holds(i)]
    usable = [i for i in range(main.start, main.end) if lines[i].box.furniture == lines[prose[0]].box.furniture]
    usable = list(_without_sections(lines, usable, prose))
    first, last = _ends(lines, prose, usable)
    return [
        lines[i]
        for i in usable
        if first <= i <= last and lines[i].link_share < LINKED and not is_furniture(lines[i].text)
    ]


def _is_prose(line: Line) -> bool:
    return is_prose(line.text) and line.link_share < LINKED and not is_furniture(line.text)


def _main_box(lines: Sequence[Line], prose: Sequence[int]) -> Box:
    """The innermost box that holds most of the prose, and all of it that is set like the most.

    A declared `articleBody` is believed where it holds prose at all.
    """
    held = [0] * len(lines)
    for index in prose:
        held[index] = len(lines[index].text)
    sums = [0, *accumulate(held)]

    def weight(box: Box) -> int:
        return sums[box.end] - sums[box.start]

    *_, main = lines[prose[0]].box.up()
    declared = {box for index in prose for box in lines[index].box.up() if box.prop == "articleBody"}
    if declared:
        return max(declared, key=lambda box: (weight(box), -box.start))
    while main.children:
        best = max(main.children, key=weight)
        settings = {lines[i].box.setting for i in prose if best.holds(i)}
        outside = {lines[i].box.setting for i in prose if main.holds(i) and not best.holds(i)}
        if weight(best) * 2 < weight(main) or settings & outside:
            break
        main = best
    return main


def _without_sections(lines: Sequence[Line], usable: Sequence[int], prose: Sequence[int]) -> Iterator[int]:
    """The lines but for sections of other things: a heading that leads away and all in the box that it opens."""
    usual = Counter(lines[i].box.setting for i in prose).most_common(1)[0][0]
    own = [i for i in prose if lines[i].box.setting == usual]
    marks = set(own)
    sums = [0, *accumulate(i in marks for i in range(len(lines)))]
    skip_to = -1
    for index in usable:
        if index < skip_to:
            continue
        heading = leads_away(lines[index].text)
        if heading or (points_elsewhere(lines[index].text) and index not in marks):
            section = _section(lines[index].box, sums)
            if section is not None:
                skip_to = section.end
                continue
            if heading and index > own[-1]:
                return
            continue
        yield index


def _section(box: Box, own: Sequence[int]) -> Box | None:
    """The smallest box that holds the heading and more, unless prose of the article stands in it."""
    for above in box.up():
        if own[above.end] > own[above.start]:
            return None
        if above.end - above.start > 1:
            return above
    return None


def _ends(lines: Sequence[Line], prose: Sequence[int], usable: Sequence[int]) -> tuple[int, int]:
    """Indexes of the first prose and of the last that stands beside the prose before it."""
    among = set(usable)
    kept = [index for index in prose if index in among]
    if not kept:
        return 0, -1
    last = kept[0]
    for index in kept[1:]:
        if index - last == 1 or _beside(lines[last], index):
            last = index
    for index in (i for i in usable if i > last):
        if not _continues(lines, last, index):
            break
        last = index
    return kept[0], last


def _beside(line: Line, index: int) -> bool:
    """Whether the line of this index stands in the same box, or in a twin of it."""
    return any(box.holds(index) for box in list(line.box.up())[:3])


def _continues(lines: Sequence[Line], last: int, index: int) -> bool:
    """Whether the next line is a short paragraph of the same article: set like the last and beside it."""
    following = lines[index]
    return (
        following.box.setting == lines[last].box.setting
        and _beside(lines[last], index)
        and following.link_share < LINKED
        and not is_furniture(following.text)
    )

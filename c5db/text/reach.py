"""How far a text is read: an article ends long before, and what does not is a dump that would fill the memory."""

LONGEST = 100_000
"""Characters; the longest articles have a fifth."""
ENDS = ("\n", ". ", " ")
"""Of a line, a sentence or a word, the best first: a figure that is cut in two would be read as another."""
NEAR = 10_000


def reach_of(text: str) -> int:
    """The character up to which a text is read: its end, or where it is far too long an end within it."""
    if len(text) <= LONGEST:
        return len(text)
    ends = (text.rfind(end, LONGEST - NEAR, LONGEST) for end in ENDS)
    return next((at + 1 for at in ends if at >= 0), LONGEST)

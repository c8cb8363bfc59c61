"""Leave to make a deal, which whoever asked for it gets: "won approval to sell the field", «получил разрешение»."""

from c5db.deals.deeds import acts_of, begins_part
from c5db.deals.scene import Scene, Sentence
from c5db.languages.frame_words import FrameWords

_GETS = frozenset({"v.get", "v.get.will"})
_AHEAD = 5
"""So many words on from a verb of getting stands the leave that is got: "received final regulatory approval"."""
_OTHERWISE_GOT = frozenset({"d.contract", "d.order", "n.loan", "n.grant", "n.stake", "n.share"})


def gets_consent(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what a verb of getting tells to be got is leave, and nothing else."""
    token = scene.tokens[at]
    gets = not _GETS.isdisjoint(token.families) or "get" in acts_of(words, token, True) or token.low in words.gets
    if not words.consents or not gets:
        return False
    step = -1 if words.verb_last else 1
    end = sentence.first_token - 1 if words.verb_last else sentence.last_token
    for place in range(at + step, end, step)[:_AHEAD]:
        if begins_part(scene, max(place, place - step)) or not _OTHERWISE_GOT.isdisjoint(scene.tokens[place].families):
            return False
        if scene.tokens[place].low.startswith(words.consents):
            return True
    return False

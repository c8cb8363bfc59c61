"""How a name hangs on the words around it: by a preposition, by its form, or by the names that it is listed with."""

from collections.abc import Sequence

from c5db.deals.deeds import REACH, acts_at, describes, frame_words, name_over
from c5db.deals.fronting import is_behind_who_acts, is_counted, may_be_either
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.stakes import is_genitive
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import noun_cases
from c5db.languages.frame_words import FrameWords

MARKS = ",;:()—–"
_GIVING = frozenset({"give", "lend", "pay", "award", "permit"})
"""Acts done for whom a dative tells."""
_MODAL = frozenset({"m.will", "m.may"})
_ABLATIVE = frozenset({"with", "between"})
"""Slots that a preposition gives an ablative."""
DESCRIBED = 6
"""So many words may describe a name where articles tell how far back they go: "from the private equity firm X"."""


@once
def slot_of(scene: Scene, name: Name) -> str | None:
    """How the name hangs on the words before it, or after it: `with`, `from`; by its form where no word tells."""
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(name.span.start)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    return _hanger(scene, words, name, first, last, sentence) or _by_form(scene, words, name, first, last)


def _hanger(scene: Scene, words: FrameWords, name: Name, first: int, last: int, sentence: Sentence) -> str | None:
    """The slot that a preposition before the name gives it, or a postposition after it; lists share one."""
    if words.verb_last:
        return _postposition(scene, words, last, sentence)
    reach, opened = DESCRIBED if words.determiners else REACH, False
    at = first - 1
    while at >= sentence.first_token and reach:
        token = scene.tokens[at]
        slot = words.hangers.get(token.low)
        if opened and not slot:
            return None
        opened = token.low in words.determiners
        if slot == "of" and _of_a_team(scene, words, at, sentence):
            reach, opened = DESCRIBED, False
            at -= 2
        elif slot == "of" and _is_of_a_body(scene, name, at):
            opened = False
            at -= 1
        elif slot or token.low in words.led_by:
            return _borne_by(scene, words, name, at, slot, sentence)
        else:
            step = _step_back(scene, words, name, at, first, sentence)
            if step is None:
                return None
            reach -= name_over(scene, at) is None and token.low not in words.joiners
            at = step
    return None


def _postposition(scene: Scene, words: FrameWords, last: int, sentence: Sentence) -> str | None:
    for at in range(last, min(last + 2, sentence.last_token)):
        if name_over(scene, at):
            return None
        if scene.tokens[at].low in words.hangers:
            return words.hangers[scene.tokens[at].low]
    return None


def _of_a_team(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> bool:
    """Whether "of" tells who make up a group that acts as one: "a consortium of X and Y"."""
    return at > sentence.first_token and not words.cases and scene.tokens[at - 1].low in words.teams


def _borne_by(scene: Scene, words: FrameWords, name: Name, at: int, slot: str | None, sentence: Sentence) -> str | None:
    """The slot that a preposition gives a name by the word before it: "together with", "led by", "a unit of"."""
    if slot is None:
        return _slot_of_team(scene, words, at, sentence)
    before = scene.tokens[at - 1].low if at > sentence.first_token else ""
    if slot == "with" and before in words.companions:
        return "along"
    if before in words.leading:
        return _slot_of_led(scene, words, at - 1, sentence)
    if slot == "with" and name.case == "gent" and not words.auxiliaries:
        return "from"
    if name.case == "ablt" and words.heads and slot not in _ABLATIVE and not words.determiners:
        return "by"  # «на поглощение компанией „Вега“»: the preposition is the noun's
    return (_slot_of_part(scene, words, at - 1, sentence) if slot == "of" else None) or slot


def _step_back(scene: Scene, words: FrameWords, name: Name, at: int, first: int, sentence: Sentence) -> int | None:
    """The place before a word between a preposition and a name that describes the name, or is listed with it."""
    token, inside = scene.tokens[at], name_over(scene, at)
    gap = scene.text[token.end : scene.tokens[at + 1].start]
    if inside is not None:
        apart = any(c in gap for c in "–—:(") or _begins_another(scene, words, name, at, first)
        apart = apart or (gap.strip() == "," and _opens_main_clause(scene, words, at + 1, sentence))
        return None if apart else scene.token_at(inside.span.start) - 1
    if token.low in words.joiners:
        return at - 1
    if token.breaks or any(c in gap for c in ",;:()—"):
        return None
    head = at if describes(words, token) else _head_of_genitive(scene, words, at, sentence)
    return None if head is None else head - 1


def _opens_main_clause(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> bool:
    """Whether English names behind a comma do what follows at once: "With a loan from Orda, Tavor will build"."""
    if not words.determiners:
        return False
    while at < sentence.last_token and (name_over(scene, at) or scene.tokens[at].low in words.joiners):
        at += 1
    if at + 1 >= sentence.last_token or scene.text[scene.tokens[at - 1].end : scene.tokens[at].start] != " ":
        return False
    token = scene.tokens[at]
    if (
        token.low in words.auxiliaries
        or not _MODAL.isdisjoint(token.families)
        or words.acts.get(token.low) == "nothing"
    ):
        return True
    told = any(family.startswith("v.") for family in token.families) and not token.low.endswith("ing")
    return told and words.hangers.get(scene.tokens[at + 1].low) not in {"by", "in", "to"}


def _begins_another(scene: Scene, words: FrameWords, name: Name, at: int, first: int) -> bool:
    """Whether a description without any word that joins follows a firm: «купила у фонда „Тарн“ компания „Вега“»."""
    inside = name_over(scene, at)
    if not words.heads or inside is None or inside.kind is PartyKind.COUNTRY:
        return False
    if at + 1 >= first:
        return name.case == "nomn" and inside.case not in {None, "nomn"}
    gap = scene.text[inside.span.end : scene.tokens[at + 1].start].strip(' »"“')
    return not gap and scene.tokens[at + 1].low.startswith(words.heads)


def _head_of_genitive(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> int | None:
    """Where the noun stands that tells what a firm is by what it makes or runs: «у производителя вакцин „Вега"»."""
    if not words.heads or words.verb_last:
        return None
    for place in range(at, max(sentence.first_token - 1, at - REACH - 1), -1):
        token = scene.tokens[place]
        if place < at and (scene.text[token.end : scene.tokens[place + 1].start] != " " or name_over(scene, place)):
            return None
        if place < at and token.low.startswith(words.heads) and describes(words, token):
            return place
        if token.breaks or not (is_genitive(token.low) or words.adjectives.search(token.low)):
            return None
    return None


def _is_of_a_body(scene: Scene, name: Name, at: int) -> bool:
    """Whether "of" tells only whose a body is that a firm is listed with: "a Ministry of Energy of Chad and Orda"."""
    body, owner = (name_over(scene, place) for place in (at - 1, at + 1)) if at else (None, None)
    if body is None or owner is None or owner.kind is not PartyKind.COUNTRY:
        return False
    return owner.span != name.span and body.kind is PartyKind.GOVERNMENT_BODY and name.kind is not PartyKind.COUNTRY


def _slot_of_part(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> str | None:
    """The slot of what is a firm's part, and acts for it: "a unit of X has bought", "sold to the energy arm of X"."""
    if not words.determiners or at < sentence.first_token or not scene.tokens[at].low.startswith(words.parts):
        return None
    for place in range(at - 1, max(sentence.first_token - 1, at - DESCRIBED), -1):
        token = scene.tokens[place]
        if name_over(scene, place) or any(c in scene.text[token.end : scene.tokens[place + 1].start] for c in MARKS):
            return None
        if slot := words.hangers.get(token.low):
            return slot if slot != "of" else None
        if not (token.low in words.determiners or describes(words, token)):
            return None
    return "subject" if at - DESCRIBED < sentence.first_token else None


def _slot_of_led(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> str | None:
    """The slot of the group that a name leads: "to a group led by X", «консорциуму во главе с X»."""
    noun = at - 1 - (scene.tokens[at - 1].low in words.hangers)
    if words.determiners and "n.investment" in scene.tokens[noun].families:
        return "by"  # "a funding round led by X"
    for place in range(noun, max(sentence.first_token, noun - REACH) - 1, -1):
        token = scene.tokens[place]
        if slot := words.hangers.get(token.low):
            return slot
        if any(family.startswith("v.") for family in token.families):
            break
    cases = noun_cases(scene.tokens[noun].low) if words.cases and noun >= 0 else []
    return words.cases.get(cases[0]) if cases else None


def _slot_of_team(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> str | None:
    """The slot of the group that is told to be led: «синдикат банков под руководством „Веги" выдал»."""
    for place in range(at - 1, max(sentence.first_token, at - DESCRIBED) - 1, -1):
        low = scene.tokens[place].low
        if low.startswith(tuple(words.teams)):
            cases = noun_cases(low)
            return words.cases.get(cases[0]) if cases else None
    return None


def _by_form(scene: Scene, words: FrameWords, name: Name, first: int, last: int) -> str | None:
    """The slot that the form of the name gives it."""
    head = (_head_after(scene, words, last) or _own_head(scene, words, last)) if words.verb_last else None
    if head:
        return (None if head in words.heads else _by_ending(words, head)) or "subject"
    before = scene.tokens[first - 1].low if first else ""
    if words.cases and not words.verb_last and _ends_as_dative(name):
        return "to"
    if name.case == "gent" and _is_given_to(scene, words, name, first):
        return "to"
    if first and words.datives and _falls_to(scene, words, name, first):
        return "to"
    if name.case == "gent" and (part := _part_of(scene, words, first)):
        return part
    if name.case == "gent" and last:
        return _by_ending(words, scene.tokens[last - 1].low) or "of"
    if scene.text[name.span.end : name.span.end + 2] in {"'s", "’s"}:
        return "of"
    agreeing = next((slot for ending, slot in words.agreement.items() if before.endswith(ending)), None)
    if agreeing and name.case in {None, "nomn"}:
        return agreeing
    if words.cases and may_be_either(name) and not words.verb_last and is_counted(scene, name):
        return "share"
    if name.case == "nomn" and is_behind_who_acts(scene, words, name, first):
        return None
    return words.cases.get(name.case or "")


def _ends_as_dative(name: Name) -> bool:
    """Whether a name ends as whom something is given to, whatever noun stands before it: «продал сеть „Магниту“»."""
    if name.case not in {None, "nomn"}:
        return False
    base, told = name.name.lower().rstrip('»"”'), name.quote.lower().rstrip('»"”')
    return told == f"{base}у" or (base.endswith(("а", "я")) and told == f"{base[:-1]}е")


def _is_given_to(scene: Scene, words: FrameWords, name: Name, first: int) -> bool:
    """Whether the noun that calls a firm so stands right behind a verb of giving: «выдал компании „Тарн“ кредит».

    Several may be what is given: «продала компании „Тарн“ и „Вега“».
    """
    at, head = first - 1, first - 1
    while at > 0 and scene.text[scene.tokens[at].end : scene.tokens[at + 1].start].strip(' «"„') == "":
        if acts := acts_at(scene, words, at, True):
            break
        if name_over(scene, at) or not describes(words, scene.tokens[at]) or first - at > REACH:
            return False
        head = at if scene.tokens[at].low.startswith(words.heads) else head
        at -= 1
    else:
        return False
    if head == at or "datv" not in noun_cases(scene.tokens[head].low) or _GIVING.isdisjoint(acts):
        return False
    behind = scene.token_at(name.span.end)
    return "give" not in acts or not (behind < len(scene.tokens) and scene.tokens[behind].low in words.joiners)


def _falls_to(scene: Scene, words: FrameWords, name: Name, first: int) -> bool:
    """Whether a verb tells whose something is or becomes: «принадлежал французской Vega», «достался „Веге"»."""
    at = first - 1
    while at and first - at <= REACH and describes(words, scene.tokens[at]):
        at -= 1
    between = scene.text[scene.tokens[at].end : name.span.start]
    return scene.tokens[at].low.startswith(words.datives) and set(",;:()—–").isdisjoint(between)


def _head_after(scene: Scene, words: FrameWords, last: int) -> str | None:
    """The noun that describes a name before it and bears its case: «AerCap лизинг компаниясымен»."""
    for at in range(last, min(last + 2, len(scene.tokens))):
        token = scene.tokens[at]
        gap = scene.text[scene.tokens[at - 1].end : token.start] if at else ""
        named = gap.strip('»"” ') or scene.text[token.start].isupper()
        if named or any(family.startswith("v.") for family in token.families):
            return None
        if token.low.startswith(words.heads):
            return token.low
    return None


def _own_head(scene: Scene, words: FrameWords, last: int) -> str | None:
    """The noun at the end of a name that bears its case: «Қорғаныс министрлігіне»."""
    low = scene.tokens[last - 1].low
    return low if low.startswith(words.heads) else None


def _part_of(scene: Scene, words: FrameWords, first: int) -> str | None:
    """The slot of what is a firm's part, and acts for it: «структуре холдинга „Вега"», «правление „Веги"»."""
    for at in range(first - 1, max(-1, first - 3), -1):
        low = scene.tokens[at].low
        if (words.parts and low.startswith(words.parts)) or low in words.organs:
            return next((words.cases[case] for case in noun_cases(low) if case != "gent" and case in words.cases), None)
        if not (low.startswith(words.heads) or low in words.organs_of):
            return None
    return None


def _by_ending(words: FrameWords, low: str) -> str | None:
    return next((slot for ending, slot in words.endings.items() if low.endswith(ending)), None)


def by_list(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> str | None:
    """The slot of a name that bears no case, by one that it is listed with: «банки „Орда" и „Арлан"»."""
    if not words.cases or name.case is not None:
        return None
    names = scene.names_in(sentence.span)
    at = next(n for n, other in enumerate(names) if other.span == name.span)
    sides = [names[at + 1 :]] if words.verb_last else [names[:at][::-1], names[at + 1 :]]
    return next((slot for others in sides if (slot := _shared(scene, words, name, others, sentence))), None)


def _shared(scene: Scene, words: FrameWords, name: Name, others: Sequence[Name], sentence: Sentence) -> str | None:
    """The slot of the nearest of the names that one is listed with that has any."""
    for other in others:
        if not _is_joined(scene, words, *sorted((name, other), key=lambda n: n.span)):
            return None
        if slot := slot_of(scene, other):
            return slot
        name = other
    return None


def _is_joined(scene: Scene, words: FrameWords, left: Name, right: Name) -> bool:
    """Whether nothing stands between two names but a comma or a word that joins, and what describes the second."""
    first, last = scene.token_at(left.span.end), scene.token_at(right.span.start)
    while last > first and not words.verb_last and describes(words, scene.tokens[last - 1]):
        last -= 1
    end = scene.tokens[last].start if last < len(scene.tokens) else right.span.start
    return scene.text[left.span.end : min(end, right.span.start)].strip(' «»"„“”') in words.joiners | {","}


def first_listed(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Name:
    """The first of the names that one is listed with."""
    for other in scene.names_in(Span(sentence.span.start, name.span.start))[::-1]:
        if not _is_joined(scene, words, other, name):
            break
        name = other
    return name

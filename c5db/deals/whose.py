"""Names that only tell whose or of what another is: «основатель „Дикси“ Игорь Кесаев», "Sveza, owned by Severstal"."""

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.deeds import describes, frame_words, name_over
from c5db.deals.frames import frames_of
from c5db.deals.scene import Scene, Sentence, once
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.languages.frame_words import FrameWords

_REACH = 4
"""So many words stand at most between a title and the firm that it is of."""
_MARKS = frozenset(",;:()—–.")
_QUOTES = ' «»"„“”'
_SIDES = frozenset({GIVES, TAKES})


@once
def only_tells_who(scene: Scene, name: Name) -> bool:
    """Whether a name stands there only to tell who another is, and that one gives or takes."""
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(name.span.start)
    if name.kind is PartyKind.PERSON:
        return False
    told = (tell(scene, words, name, sentence) for tell in _WAYS)
    return any(whom is not None and _has_a_side(scene, whom, sentence) for whom in told)


def _has_a_side(scene: Scene, whom: Name, sentence: Sentence) -> bool:
    return any(vote(*frame) in _SIDES for frame in frames_of(scene, whom, sentence))


def _by_title(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Name | None:
    """The one behind the title of an owner: «бывший владелец сети „Лента“ Мордашов», "Lenta founder Zherebtsov"."""
    end = _end_of_title(scene, words, name, sentence)
    return None if end is None else _right_behind(scene, words, end, sentence)


def _end_of_title(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> int | None:
    """Where a firm and a title end that are told together: «владелец „Ленты“», "Lenta founder", «„Дикси“ иесі»."""
    if not words.owners:
        return None
    if words.determiners or words.verb_last:
        return _end_of_joined(scene, words, name, sentence)
    title = _before(scene, words, scene.token_at(name.span.start), sentence)
    if title is None or name.case not in {None, "gent", "nomn"}:
        return None
    return name.span.end if scene.tokens[title].low.startswith(words.owners) else None


def _end_of_joined(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> int | None:
    """Where a title ends that a firm stands before."""
    last = scene.token_at(name.span.end)
    for at in range(last, min(last + _REACH, sentence.last_token)):
        token = scene.tokens[at]
        if name_over(scene, at) or not _MARKS.isdisjoint(scene.text[name.span.end : token.start]):
            return None
        if token.low.startswith(words.owners):
            return token.end
        if token.low in words.hangers or any(family.startswith("v.") for family in token.families):
            return None
    return None


def _by_owning(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Name | None:
    """The one right behind a word of belonging to a firm: «подконтрольная „Северстали“ „Свеза“», "X-owned Y"."""
    if not words.owned:
        return None
    if words.determiners or words.verb_last:
        end = _end_of_owned(scene, words, name, sentence)
        return None if end is None else _right_behind(scene, words, end, sentence)
    word = _before(scene, words, scene.token_at(name.span.start), sentence)
    belongs = word is not None and scene.tokens[word].low.startswith(words.owned)
    return _right_behind(scene, words, name.span.end, sentence) if belongs else None


def _end_of_owned(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> int | None:
    """Where a word of belonging ends right behind a firm: "Severstal-owned", «„Роснефтьке“ тиесілі»."""
    behind = scene.text[name.span.end : sentence.span.end]
    opening = behind if words.determiners else behind.lstrip(_QUOTES)
    joined = opening[1:] if opening.startswith("-") else "" if words.determiners else opening
    if not joined.lower().startswith(words.owned):
        return None
    return name.span.end + len(behind) - len(joined) + len(joined.split(" ", 1)[0])


def _in_an_aside(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Name | None:
    """The one before an aside that tells whose it is: "Sveza, controlled by Severstal, bought a mill"."""
    behind = scene.text[name.span.end : sentence.span.end].lstrip(_QUOTES)
    opens = scene.text.rfind(",", sentence.span.start, name.span.start)
    if words.aside is None or not behind.startswith(",") or opens < 0:
        return None
    before = scene.names_in(Span(sentence.span.start, opens))[-1:]
    if not before or scene.text[before[0].span.end : opens].strip(_QUOTES):
        return None
    return before[0] if words.aside.fullmatch(scene.text[opens + 1 : name.span.start].strip(_QUOTES)) else None


def _before(scene: Scene, words: FrameWords, first: int, sentence: Sentence) -> int | None:
    """The place of the word before a name, past what calls it a firm: «владелец (сети) „Лента“»."""
    for at in range(first - 1, max(sentence.first_token - 1, first - _REACH), -1):
        if not _MARKS.isdisjoint(scene.text[scene.tokens[at].end : scene.tokens[at + 1].start]):
            return None
        if scene.tokens[at].low.startswith((*words.owners, *words.owned)) or not describes(words, scene.tokens[at]):
            return at
    return None


def _right_behind(scene: Scene, words: FrameWords, end: int, sentence: Sentence) -> Name | None:
    """The next name, where nothing stands before it but what describes it."""
    named = next(iter(scene.names_in(Span(end, sentence.span.end))), None)
    if named is None or not _MARKS.isdisjoint(scene.text[end : named.span.start]):
        return None
    between = scene.tokens[scene.token_at(end) : scene.token_at(named.span.start)]
    plain = all(describes(words, token) and token.low not in words.hangers for token in between if token.end > end)
    return named if plain and len(between) < _REACH else None


_WAYS = (_by_title, _by_owning, _in_an_aside)
"""How a name may be told to say who another is."""

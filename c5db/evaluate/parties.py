"""Which party that was read is which party of the annotators, and whether it has the right role."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from c5db.domain.records import Parsed, ParsedParty
from c5db.domain.vocab import Role
from c5db.evaluate.corpus import GoldArticle, GoldParty
from c5db.evaluate.misses import Miss, miss
from c5db.evaluate.names import equal_name, same_name
from c5db.evaluate.tally import Tally

Alike = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of an article, wanted and read, by canonical name."""

    wanted: Mapping[str, frozenset[Role]]
    read: Mapping[str, frozenset[Role]]
    """Those that count: what is nothing but the target of a sale is mostly left out of annotations."""
    answers: Mapping[str, str]
    """The party read, for each party of the annotators that was found."""

    @property
    def tally(self) -> Tally:
        right = sum(len(self.wanted[name] & self.read[answer]) for name, answer in self.answers.items())
        return Tally(
            party_gold=len(self.wanted),
            party_found=len(self.read),
            party_right=len(self.answers),
            role_gold=sum(map(len, self.wanted.values())),
            role_found=sum(map(len, self.read.values())),
            role_right=right,
        )


def compare(
    gold: Iterable[tuple[str, Role]],
    parties: Sequence[ParsedParty],
    spellings: Mapping[str, Collection[str]],
    alike: Sequence[Alike] = (equal_name, same_name),
) -> Sides:
    """Wanted and read parties side by side; `alike`: when two spellings are one name, the surest way first."""
    wanted: dict[str, set[Role]] = defaultdict(set)
    for canonical, role in gold:
        wanted[canonical].add(role)
    read: dict[str, set[Role]] = defaultdict(set)
    spelt: dict[str, set[str]] = defaultdict(set)
    for one in parties:
        read[one.canonical].add(one.role)
        spelt[one.canonical] |= {one.name, one.canonical}
    answers = _answers({name: spellings[name] for name in wanted}, spelt, alike)
    counted = {name: roles for name, roles in read.items() if name in answers.values() or roles != {Role.TARGET}}
    return Sides(
        {name: frozenset(roles) for name, roles in wanted.items()},
        {name: frozenset(roles) for name, roles in counted.items()},
        answers,
    )


def as_annotated(sides: Sides) -> Sides:
    """The same where the target of a sale is a recipient, as the annotators have it."""
    recipient = {Role.TARGET: Role.RECIPIENT}
    return replace(
        sides, read={name: frozenset(recipient.get(r, r) for r in roles) for name, roles in sides.read.items()}
    )


def _answers(
    wanted: Mapping[str, Collection[str]], spelt: Mapping[str, Collection[str]], alike: Sequence[Alike]
) -> dict[str, str]:
    """One party read for each that is wanted, by the first way to be alike that finds one."""
    answers: dict[str, str] = {}
    for same in alike:
        for canonical in sorted(set(wanted) - set(answers)):
            for name, spellings in spelt.items():
                if name not in answers.values() and any(same(a, b) for a in wanted[canonical] for b in spellings if b):
                    answers[canonical] = name
                    break
    return answers


def party_misses(article: GoldArticle, parsed: Parsed, sides: Sides) -> list[Miss]:
    """Parties left out, made up, or with another role."""
    found: list[Miss] = []
    for party in {p.canonical: p for p in article.parties}.values():
        answer = sides.answers.get(party.canonical)
        wanted = sides.wanted[party.canonical]
        if answer is None:
            found.append(_left_out(article, parsed, party, wanted))
        elif sides.read[answer] != wanted:
            span = next(p.span for p in parsed.parties if p.canonical == answer)
            why = f"gold {_listed(wanted)}, read {_listed(sides.read[answer])}"
            found.append(miss("wrong", "role", article, parsed, party.deal, party.canonical, why, span))
    answers = set(sides.answers.values())
    return found + [_made_up(article, parsed, name) for name in sides.read if name not in answers]


def _left_out(article: GoldArticle, parsed: Parsed, party: GoldParty, roles: Iterable[Role]) -> Miss:
    """A party that was not read, with what its name was taken for."""
    spelt = (party.name, party.canonical)
    name = next((n for n in parsed.names if any(same_name(one, n.canonical) for one in spelt)), None)
    why = f"named as {name.canonical} ({name.kind}), but given no part" if name else "no such name was read"
    value = f"{party.name} = {party.canonical} ({party.kind}, {_listed(roles)})"
    return miss("missed", "party", article, parsed, party.deal, value, why, name.span if name else None)


def _made_up(article: GoldArticle, parsed: Parsed, canonical: str) -> Miss:
    """A party that the annotators do not have."""
    parts = [p for p in parsed.parties if p.canonical == canonical]
    first, told = parts[0], ", ".join(f"{p.role} of {p.deal}" for p in parts)
    written = parsed.document.text[first.span.start : first.span.end]
    why = f"read as {told}" + ("" if written == first.name else "; not as written")
    value = f"{first.name} = {canonical} ({first.kind})"
    return miss("false", "party", article, parsed, first.deal, value, why, first.span)


def _listed(roles: Iterable[Role]) -> str:
    return ", ".join(sorted(roles))

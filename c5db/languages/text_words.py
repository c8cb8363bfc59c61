"""What a language must say for an article to be found in its page: marks of sentences, of background, of furniture."""

from dataclasses import dataclass

_AGENCIES = """
Reuters, Bloomberg, AFP, Agence France-Presse, AP, Associated Press, UPI, dpa, EFE, ANSA, BBC, ВВС, Би-би-си, CNN, CNBC
Financial Times, FT, The Wall Street Journal, Wall Street Journal, WSJ, The New York Times, New York Times, The Guardian
The Washington Post, Politico, Axios, The Economist, Forbes, Fortune, Nikkei, Nikkei Asia, Kyodo, Yonhap, Xinhua
Синьхуа, Al Jazeera, Anadolu, Trend, Report, Interfax, Интерфакс, TASS, ТАСС, RIA Novosti, РИА Новости, РИА «Новости»
РБК, RBC, Коммерсантъ, Коммерсант, Ведомости, Известия, Sputnik, Euronews, Eurasianet, The Diplomat, Platts, Argus
Kazinform, Казинформ, Қазақпарат, QazInform, Азаттык, Азаттық, Радио Свобода, RFE/RL, Kun.uz, Gazeta.uz, Spot.uz
The Times of Central Asia, UzA, УзА, Кабар, 24.kg, АКИpress, Азертадж, Арменпресс, БелТА
"""


def words(text: str) -> frozenset[str]:
    """Words with spaces between them."""
    return frozenset(text.split())


def entries(text: str) -> frozenset[str]:
    """Entries with commas between them."""
    return frozenset(entry.strip() for entry in text.split(","))


AGENCIES = entries(_AGENCIES.strip().replace("\n", ",").casefold())
"""News agencies and outlets whom the whole world cites, in all scripts."""


@dataclass(frozen=True, slots=True)
class TextWords:
    """The words of one language that the text layer needs; all in lower case."""

    frequent: frozenset[str]
    """Words so common that a few of them tell the language."""
    abbreviations: frozenset[str]
    """Words after whose full stop a sentence goes on."""
    closing_abbreviations: frozenset[str]
    """Those of them that may also end a sentence, when a capital follows."""
    currencies: frozenset[str]
    """Those that name a currency, after which its country may follow in capitals («долл. США»)."""
    starters: frozenset[str]
    """Words that begin sentences, in a language where a capital alone tells little («U.S. Treasury», "U.S. The")."""
    background: tuple[str, ...]
    """Openings of a paragraph that tells what was known before."""
    digest: tuple[str, ...]
    """Openings of a heading over short news on different matters."""
    pointers: tuple[str, ...]
    """Openings of a line that points to other articles, whatever follows."""
    sections: tuple[str, ...]
    """Headings after which a page goes on to other things; alone on their line or before a colon."""
    notices: tuple[str, ...]
    """Openings of short lines that are no text: captions, rights, calls to subscribe."""
    labels: tuple[str, ...]
    """Openings of the same that a sentence may have too: no text only where no full stop ends the line."""
    sources: tuple[str, ...]
    """Openings of a line that names the article's source; it belongs to the article."""
    menu: frozenset[str]
    """Entries of menus and buttons."""
    months: tuple[str, ...]
    """Regular expressions for the months, January first."""
    outlet_kinds: tuple[str, ...]
    """Regular expressions for what is said before the name of an outlet: «агентство», «газета»."""
    outlet_words: frozenset[str]
    """Words that show a name to be an outlet's: «служба», "Times"."""
    credits: tuple[str, ...]
    """Regular expressions for naming a source; `{outlet}` stands for a name that must look like an outlet's, `{who}`
    for one that need not, `{line}` for one that runs to the end of its line."""
    hearsay: tuple[str, ...]
    """The same, for wordings that credit the whole article only in its first paragraph."""
    closing_credits: tuple[str, ...]
    """The same, for the last lines of an article."""

"""The generated corpora: the same for the same seed, of any size, with deals of one voice and of fifty."""

from collections import Counter

from benchmarks.corpus import DAY, articles


def test_the_same_seed_gives_the_same_articles() -> None:
    assert list(articles(50, seed=7)) == list(articles(50, seed=7))
    assert list(articles(50, seed=7)) != list(articles(50, seed=8))


def test_a_longer_corpus_goes_on_where_a_shorter_one_ends() -> None:
    assert list(articles(DAY + 20))[:DAY] == list(articles(DAY))


def test_no_article_comes_twice() -> None:
    generated = list(articles(3 * DAY))
    assert len({article["id"] for article in generated}) == len({article["url"] for article in generated}) == 3 * DAY


def test_most_texts_are_nobody_elses() -> None:
    # A copy keeps all words of its original but adds a line, so that the second line betrays it.
    leads = Counter(article["text"].split("\n")[2] for article in articles(DAY))
    copied = sum(times for times in leads.values() if times > 1)
    assert 0.1 * DAY < copied < 0.4 * DAY


def test_every_language_is_there() -> None:
    spoken = Counter(article["lang"] for article in articles(DAY))
    assert set(spoken) == {"ru", "en", "kk"} and spoken["ru"] > spoken["en"] > spoken["kk"]

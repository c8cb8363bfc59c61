"""Pages with articles on deals, made up for tests."""

PARAGRAPHS = (
    "Компания «{buyer}» купит у завода «{seller}» {number} тракторов за ${sum} млн, сообщили в пресс-службе компании.",
    "Контракт подписан 3 марта 2026 года. Поставки начнутся осенью и продлятся до конца следующего года.",
)


def article(buyer: str = "Ромашка", seller: str = "Василёк", number: int = 12, sum: int = 40) -> str:
    """A page with an article on one deal."""
    body = "".join(f"<p>{words.format(buyer=buyer, seller=seller, number=number, sum=sum)}</p>" for words in PARAGRAPHS)
    return (
        f"<html><head><title>«{buyer}» купит тракторы</title></head><body><nav><a href='/'>Главная</a></nav>"
        f"<article><h1>«{buyer}» купит тракторы</h1>{body}</article></body></html>"
    )


def feed(*urls: str) -> str:
    """A feed that names these articles."""
    items = "".join(f"<item><title>Сделка</title><link>{url}</link></item>" for url in urls)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'

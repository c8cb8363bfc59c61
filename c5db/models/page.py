"""What was fetched from the web, kept packed so that a better reader can read it again."""

from sqlalchemy import CheckConstraint, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, Moment, Number, Pk, RunRef, Words


class Page(Base):
    __tablename__ = "page"
    __table_args__ = (
        CheckConstraint("kind IN ('article', 'list')", name="kind_is_known"),
        CheckConstraint("char_length(url) <= 2000", name="url_fits_an_index"),
        CheckConstraint("body IS NULL OR fetched_at IS NOT NULL", name="what_is_kept_was_fetched"),
        Index("ix_page_unread", "id", postgresql_where=text("unread")),
        {"comment": "Pages, feeds and sitemaps that were fetched, with what tells whether they have changed since"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the page")
    url: Mapped[Words] = mapped_column(unique=True, comment="The address that was asked for")
    kind: Mapped[Words] = mapped_column(comment="article: is read; list: names articles, as feeds and sitemaps do")
    feed: Mapped[Words] = mapped_column(comment="Name of the source in the config that led to it")
    publisher: Mapped[Words | None] = mapped_column(comment="Publisher, where the config states it")
    lang: Mapped[Words | None] = mapped_column(comment="Language, where the config states it")
    body: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What came, packed by zstd; null once its time is over, or where nothing came"
    )
    charset: Mapped[Words | None] = mapped_column(comment="Encoding that the server stated")
    etag: Mapped[Words | None] = mapped_column(comment="ETag of the answer")
    last_modified: Mapped[Words | None] = mapped_column(comment="Last-Modified of the answer")
    first_seen_at: Mapped[Moment] = mapped_column(server_default=text("now()"), comment="When it was first asked for")
    asked_at: Mapped[Moment] = mapped_column(server_default=text("now()"), comment="When it was last asked for")
    fetched_at: Mapped[Moment | None] = mapped_column(comment="When the kept body came")
    failures: Mapped[Number] = mapped_column(server_default=text("0"), comment="Nights in a row on which it failed")
    error: Mapped[Words | None] = mapped_column(comment="Why it could not be fetched the last time")
    unread: Mapped[bool] = mapped_column(
        server_default=text("false"), comment="Whether what came, or why nothing did, is still to be loaded"
    )
    run_id: Mapped[RunRef] = mapped_column(comment="The run that last asked for it")

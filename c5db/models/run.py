"""What was done when: every command that changes the database is a row from its start."""

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, CreatedAt, Moment, Number, Pk, Words


class Run(Base):
    __tablename__ = "run"
    __table_args__ = (
        CheckConstraint("status IN ('running', 'done', 'failed', 'interrupted', 'killed')", name="status_is_known"),
        CheckConstraint("(status = 'running') = (finished_at IS NULL)", name="only_running_is_unfinished"),
        Index("ix_run_running", "id", postgresql_where=text("status = 'running'")),
        {"comment": "Every command that changed the database, from its start"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the run")
    command: Mapped[Words] = mapped_column(comment="The command, without passwords")
    version: Mapped[Words] = mapped_column(comment="Version of c5db that ran")
    started_at: Mapped[CreatedAt] = mapped_column(comment="When it began")
    finished_at: Mapped[Moment | None] = mapped_column(comment="When it ended; null while it runs")
    status: Mapped[Words] = mapped_column(
        server_default=text("'running'"), comment="running, done, failed, interrupted, or killed without a word"
    )
    documents_seen: Mapped[Number] = mapped_column(server_default=text("0"), comment="Documents read")
    documents_new: Mapped[Number] = mapped_column(server_default=text("0"), comment="Documents stored as new sources")
    documents_revised: Mapped[Number] = mapped_column(server_default=text("0"), comment="Documents with a new text")
    documents_unchanged: Mapped[Number] = mapped_column(server_default=text("0"), comment="Documents known already")
    documents_rejected: Mapped[Number] = mapped_column(server_default=text("0"), comment="Documents not taken")
    claims_new: Mapped[Number] = mapped_column(server_default=text("0"), comment="Claims stored")
    deals_new: Mapped[Number] = mapped_column(server_default=text("0"), comment="Deals not known before")
    parties_new: Mapped[Number] = mapped_column(server_default=text("0"), comment="Parties not known before")
    error: Mapped[Words | None] = mapped_column(comment="Why it failed")
    pages_fetched: Mapped[Number] = mapped_column(server_default=text("0"), comment="Pages that came from the web")
    pages_failed: Mapped[Number] = mapped_column(server_default=text("0"), comment="Pages that did not come")
    facts_moved: Mapped[Number] = mapped_column(
        server_default=text("0"), comment="Facts that stood before and came to say something else"
    )
    warnings: Mapped[list[str]] = mapped_column(
        ARRAY(Text), server_default=text("'{}'"), comment="What was out of bounds, in words"
    )

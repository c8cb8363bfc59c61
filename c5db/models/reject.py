"""Documents that could not be taken, with the reason."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, CreatedAt, Pk, RunRef, Words


class RejectRow(Base):
    __tablename__ = "reject"
    __table_args__ = (
        # A path may be longer than what fits into an index row, hence the hash.
        Index("uq_reject_origin_reason", text("md5(origin)"), text("md5(reason)"), unique=True),
        {"comment": "Documents that could not be read or stored, and why"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the reject")
    origin: Mapped[Words] = mapped_column(comment="Where the document was read from")
    reason: Mapped[Words] = mapped_column(comment="Why it was not taken")
    rejected_at: Mapped[CreatedAt] = mapped_column(comment="When it was first not taken")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that first did not take it")

"""What the API says of imports from files."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from bothways_web.api.schemas.values import In
from bothways_web.intake.pages import ImportPage
from bothways_web.intake.queries import State


class What(StrEnum):
    """What a file holds."""

    CONTACTS = "contacts"
    ORDERS = "orders"
    MENTIONS = "mentions"


class ColumnOut(BaseModel):
    """A column of the file, and the field that it holds."""

    number: int = Field(description="Counted from 1.")
    name: str
    field: str | None = Field(description="The field it holds, such as `email`; null when it is not used.")


class LineOut(BaseModel):
    """A line of which something could not be used."""

    line: int = Field(description="Where it begins in the file, counted from 1.")
    why: str


class ImportOut(BaseModel):
    """An import: what became, or would become, of every row of a file."""

    id: UUID
    what: What
    file: str
    state: State = Field(
        description="`looking`, `running` and `undoing` are being worked on; `ready` waits to be run."
    )
    begun_at: datetime
    done: int = Field(description="How many rows were dealt with in the present step.")
    rows: int = Field(description="How many rows the file has; 0 while that is not known.")
    new: int
    joined: int = Field(description="Rows that say more of customers who are known.")
    unchanged: int = Field(description="Rows that are there already.")
    skipped: int = Field(description="Rows that are left out.")
    customers: int = Field(description="How many customers are new.")
    reasons: dict[str, int] = Field(description="Why something could not be used, and how often.")
    lines: list[LineOut] = Field(description="The first lines of which something could not be used.")
    columns: list[ColumnOut] = Field(description="How the file is read; empty when it is no longer kept.")
    problem: str | None = Field(description="What went wrong, and what to do.")

    @classmethod
    def of(cls, page: ImportPage) -> "ImportOut":
        """One import, as its page shows it."""
        found = page.found
        counts = ("rows", "new", "joined", "unchanged", "skipped", "customers")
        columns = page.reading.columns if page.reading else ()
        return cls(
            id=found.id,
            what=What(found.what),
            file=found.name,
            state=found.state,
            begun_at=found.at,
            done=found.upload.rows if found.upload else 0,
            **{name: found.count(name) for name in counts},
            reasons={why: count for count, why in page.reasons},
            lines=[LineOut(line=line, why=why) for line, why in page.lines],
            columns=[
                ColumnOut(number=one.place + 1, name=one.name, field=one.field or None) for one in columns
            ],
            problem=page.problem or None,
        )


class ColumnsIn(In):
    """Which column holds which field."""

    columns: dict[str, str] = Field(
        max_length=40,
        description="Field to column, by name or number; an empty column for a field that none holds.",
        examples=[{"email": "E-Mail", "phone": "5", "note": ""}],
    )

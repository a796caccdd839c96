"""Mailboxes and archives of mails as programs see and make them. How one gets in is never shown."""

from datetime import date, datetime
from typing import Annotated, Literal, cast
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bothways.journal.relationship import Medium
from bothways_web.api.schemas.values import Day, In, ShortText
from bothways_web.channels.archives import Given
from bothways_web.channels.forms_mailbox import FOR_DAYS, MOST_DAYS, PURPOSE, port_of
from bothways_web.channels.mailboxes import Connecting, Looked
from bothways_web.channels.models import Mailbox, Way
from bothways_web.channels.pages_mailbox import MailboxPage, state_of
from bothways_web.parties.addresses import normalised

State = Literal[
    "sign-in",
    "choose",
    "paused",
    "trouble",
    "new",
    "well",
    "looking",
    "ready",
    "running",
    "failed",
    "archive",
]


def _address(value: str) -> str:
    return normalised(Medium.EMAIL, value)


MailAddress = Annotated[str, Field(max_length=254), AfterValidator(_address)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=500)]
HostName = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^[A-Za-z0-9.:_-]{1,253}$")
]
Days = Annotated[int, Field(ge=1, le=MOST_DAYS, description="A mail is kept so many days after it was sent.")]


class ServerOut(BaseModel):
    """Where a mailbox is. The password is not told."""

    model_config = ConfigDict(from_attributes=True)

    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    user: str
    provider: str = Field(description="Who signs the member in; empty for a password.")
    folders: list[str] = Field(description="Those that are read; none before they were chosen.")
    since: date = Field(description="Mails from this day on are read.")


class MailboxOut(BaseModel):
    """A mailbox that is read, or an archive that was handed in."""

    id: UUID
    way: Literal["imap", "archive"]
    address: str
    member: str
    own: bool = Field(description="Whether it is your own; nobody else changes it.")
    state: State
    problem: str | None = Field(description="What is wrong, since when, and what to do.")
    problem_since: datetime | None
    shared: bool
    paused: bool
    purpose: str
    keep_days: int
    account: dict[str, int] = Field(
        description="What became of its mails: `kept`, `there`, `outside`, `old`, `objected`, `unreadable`."
    )
    read_at: datetime | None
    made_at: datetime
    server: ServerOut | None = Field(description="Of your own mailboxes.")

    @classmethod
    def of(cls, row: Mailbox, own: bool) -> "MailboxOut":
        """A mailbox as its reader sees it."""
        archive = row.archive if row.way == Way.ARCHIVE else None
        problem = archive.error if archive else f"{row.error}. {row.remedy}".strip() if row.error else ""
        return cls(
            id=row.id,
            way="archive" if archive else "imap",
            address=row.address,
            member=row.member.name,
            own=own,
            state=cast("State", state_of(row)),
            problem=problem or None,
            problem_since=row.error_at,
            shared=row.shared,
            paused=row.paused,
            purpose=row.purpose,
            keep_days=row.keep_days,
            account=row.account,
            read_at=row.read_at,
            made_at=row.made_at,
            server=ServerOut.model_validate(row.login) if own and archive is None else None,
        )


class MailboxIn(In):
    """A mailbox that is reached with a password. Others are connected on the page, where one signs in."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "address": "hello@linden.example",
                    "host": "imap.linden.example",
                    "password": "a password for programs",
                    "since": "2026-03-01",
                }
            ]
        }
    )

    address: MailAddress
    host: HostName
    password: Name
    user: str = Field("", max_length=254, description="Empty: the mail address.")
    port: int | None = Field(None, ge=1, le=65535, description="Left out: the usual one.")
    security: Literal["tls", "starttls", "none"] = "tls"
    since: Day = Field(description="Mails from this day on are read.")
    purpose: ShortText = str(PURPOSE)
    keep_days: Days = FOR_DAYS

    def connecting(self) -> Connecting:
        """What is tried."""
        user, port = self.user.strip() or self.address, self.port or port_of(self.security)
        given = self.model_dump(exclude={"port", "user"})
        return Connecting(**given, user=user, port=port, provider="")


class MailboxChange(In):
    """What is to be another way; left out, it stays as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"folders": ["INBOX", "Sent"]}, {"shared": True}, {"paused": True}]}
    )

    folders: list[Name] | None = Field(
        None, min_length=1, max_length=200, description="Read these from now on; see `list_folders`."
    )
    paused: bool | None = None
    shared: bool | None = Field(
        None, description="True: the team sees its mails, and they stand in the customers' books."
    )
    purpose: ShortText | None = None
    keep_days: Days | None = None
    password: Name | None = Field(None, description="It is tried first, and used at once.")

    @model_validator(mode="after")
    def _something(self) -> "MailboxChange":
        if not self.model_fields_set:
            raise ValueError("say what is to be another way")
        return self


class FolderOut(BaseModel):
    """A folder of a mailbox, and what would become of its latest mails."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    chosen: bool = Field(description="Whether it holds what people write to each other.")
    mails: int = Field(description="How many mails since the day that was named.")
    latest: int = Field(description="How many of the latest were looked at.")
    kept: int = Field(description="How many of those would be kept.")

    @classmethod
    def of(cls, looked: Looked) -> "FolderOut":
        """A folder that was looked at."""
        return cls.model_validate(looked)


class Removed(BaseModel):
    """A mailbox is removed."""

    mails: int = Field(description="How many kept mails went with it.")


class ArchiveIn(In):
    """Whose mails they are, what for, and how long they are kept."""

    address: MailAddress
    purpose: ShortText = str(PURPOSE)
    keep_days: Days = FOR_DAYS

    def given(self) -> Given:
        """The same for the room."""
        return Given(self.address, self.purpose, self.keep_days)


class ArchiveOut(BaseModel):
    """An archive that was handed in: how far it is, and what became, or would become, of every mail."""

    id: UUID = Field(description="It is a mailbox too, under this id.")
    file: str
    address: str
    state: Literal["looking", "ready", "running", "failed", "archive"] = Field(
        description="`looking` and `running` are being worked on; `ready` waits to be run; `archive` is in."
    )
    mails: int = Field(description="How many mails were read in the present step.")
    done: float | None = Field(description="How far the present step is, 0 to 1; null where nobody knows.")
    account: dict[str, int] = Field(
        description="What became of its mails, or would while it waits: `kept`, `there`, `outside`, `old`, "
        "`objected`, `unreadable`."
    )
    customers: int = Field(description="With how many customers they would be, while it waits.")
    problem: str | None = Field(description="What went wrong, and what to do.")
    handed_in_at: datetime
    done_at: datetime | None

    @classmethod
    def of(cls, page: MailboxPage) -> "ArchiveOut":
        """An archive as its page shows it."""
        row = page.mailbox.archive
        return cls(
            id=row.mailbox_id,
            file=row.name,
            address=page.mailbox.address,
            state=cast("Literal['archive']", page.state),
            mails=row.mails,
            done=min(row.place / row.size, 1.0) if row.size else None,
            account=page.told,
            customers=page.customers,
            problem=row.error or None,
            handed_in_at=row.asked_at,
            done_at=row.done_at,
        )

"""What an outbox row of the effect ``mail`` asks for.

A room writes the payload in the transaction that gives rise to it (``Door.send``), as plain JSON:

``to``        the mail address
``subject``   one line
``template``  a text template of the room, below ``<room>/mail/``; its text becomes the mail, in text and HTML
``context``   what the template needs
``button``    optional: ``{"act": name, "subject": id}``, the one question it asks (``parties.button_acts``)
``code``      optional: the id of a ``Code``; the mail then opens a page
``invitation`` optional: the id of an ``Invitation``; the mail then opens it
``path``      optional: the page of ours that the mail's one button opens, for a member
``message_id`` optional: the mail's own identifier; without it the outbox row's id makes one
``in_reply_to``, ``references`` optional: the thread it goes on with (identifiers without angle brackets)
``personal``  true when a member wrote the words
``despite``   true when it goes although the customer asked for no mail, because somebody said why
``inside``    true when it goes to a member of the merchant and not to a customer

Links and codes are never in a payload: they are made when the mail is written.
"""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, JsonValue

EFFECT = "mail"


class Asking(BaseModel):
    """The button of a mail."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    act: str
    subject: UUID


class Task(BaseModel):
    """A payload, read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: str
    subject: str
    template: str
    context: dict[str, JsonValue] = {}
    button: Asking | None = None
    code: UUID | None = None
    invitation: UUID | None = None
    path: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    personal: bool = False
    despite: bool = False
    inside: bool = False

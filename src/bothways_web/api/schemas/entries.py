"""Entries as the API shows them. The bodies are the journal's own."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field, GetJsonSchemaHandler, SerializeAsAny
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bothways.journal.body import Body
from bothways.journal.entry import ActorRole, Entry, Source, Stream
from bothways.units.side import Side
from bothways_web.journal.registry import kinds


class ActorOut(BaseModel):
    """Who made an entry: a member of a side, the clock, or an import."""

    role: ActorRole
    member: UUID | None = None
    batch: UUID | None = None


class StanceOut(BaseModel):
    """What the other side said of an entry, and whether its writer took it back."""

    stance: str = Field(description="`confirmed`, `contested`, or empty while nothing was said.")
    why: str = ""
    withdrawn: bool = False


class EntryOut(BaseModel):
    """One thing that happened. `kind` says which `body` it has; an erased entry has none."""

    id: UUID
    relationship: UUID
    stream: Stream
    seq: int = Field(description="Its number in the stream, counted from 1 without gaps.")
    happened_at: datetime
    recorded_at: datetime
    actor: ActorOut
    says: Side | None = Field(description="Whose word it reports, which is not always who wrote it.")
    kind: str
    version: int
    subject: UUID | None
    body: SerializeAsAny[Body] | None
    source: Source | None
    digest: str = Field(description="SHA-256 over envelope and content, in hexadecimal.")
    stance: StanceOut | None = None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema, in which each kind has its own body."""
        reference = handler(core_schema)
        schema = handler.resolve_ref_schema(reference)
        schema["properties"]["body"] = {}
        schema["oneOf"] = [
            {
                "title": kind.name,
                "description": f"“… {kind.says}.”",
                "properties": {
                    "kind": {"const": kind.name},
                    "body": {"anyOf": [handler(kind.body.__pydantic_core_schema__), {"type": "null"}]},
                },
            }
            for kind in kinds.all()
        ]
        return reference

    @classmethod
    def of(cls, entry: Entry, stance: StanceOut | None = None) -> "EntryOut":
        """An entry, unchecked: the journal checked it when it was written."""
        envelope = entry.envelope
        shown: dict[str, Any] = {
            "id": envelope.id,
            "relationship": envelope.relationship,
            "stream": envelope.stream,
            "seq": envelope.seq,
            "happened_at": envelope.happened_at,
            "recorded_at": envelope.recorded_at,
            "actor": ActorOut.model_construct(
                role=envelope.actor.role, member=envelope.actor.member, batch=envelope.actor.batch
            ),
            "says": envelope.says,
            "kind": envelope.kind,
            "version": envelope.version,
            "subject": envelope.subject,
            "body": entry.body,
            "source": entry.source,
            "digest": entry.digest.hex(),
            "stance": stance,
        }
        return cls.model_construct(**shown)


class Written(BaseModel):
    """What an act recorded, in its order."""

    entries: list[EntryOut]
    repeated: bool = Field(
        False, description="An earlier request with the same idempotency key had recorded them."
    )

"""Digests: frozen vectors, and what each byte of them depends on.

The vectors stand for every entry that was ever recorded. Should one of them no longer come out, the
code is wrong, not the vector.
"""

import hashlib
import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.digest import content_bytes, content_digest, entry_digest, envelope_bytes, stamp
from bothways.journal.entry import CLOCK, Actor, ActorRole, Envelope, Source, Stream
from bothways.journal.kinds import EntryContested
from bothways.journal.relationship import KeeperChosen
from bothways.units.side import Side

BODY = EntryContested(entry=UUID(int=7), why="It was Tuesday — not “Friday”.")
SOURCE = Source(mail="<a1@mail.example>", start=3, end=40)
SALT = bytes(range(16))
ENVELOPE = Envelope(
    id=UUID(int=1),
    merchant=UUID(int=2),
    relationship=UUID(int=3),
    stream=Stream.SHARED,
    seq=4,
    happened_at=datetime(2026, 6, 17, 9, 30, tzinfo=UTC),
    recorded_at=datetime(2026, 6, 17, 9, 30, 0, 1, tzinfo=UTC),
    actor=Actor(ActorRole.CUSTOMER, UUID(int=5)),
    says=Side.CUSTOMER,
    kind="entry_contested",
    version=1,
    subject=UUID(int=7),
)
CONTENT = (
    '{"body":{"entry":"00000000-0000-0000-0000-000000000007","why":"It was Tuesday — not “Friday”."},'
    '"source":{"end":40,"mail":"<a1@mail.example>","start":3}}'
).encode()
OUTSIDE = (
    b'{"actor":{"member":"00000000-0000-0000-0000-000000000005","role":"customer"},'
    b'"happened_at":"2026-06-17T09:30:00.000000Z","id":"00000000-0000-0000-0000-000000000001",'
    b'"kind":"entry_contested","merchant":"00000000-0000-0000-0000-000000000002",'
    b'"recorded_at":"2026-06-17T09:30:00.000001Z",'
    b'"relationship":"00000000-0000-0000-0000-000000000003","says":"customer","seq":4,"stream":"shared",'
    b'"subject":"00000000-0000-0000-0000-000000000007","version":1}'
)
SPARE = (
    b'{"actor":{"role":"clock"},"happened_at":"2026-06-17T09:30:00.000000Z",'
    b'"id":"00000000-0000-0000-0000-000000000001","kind":"entry_contested",'
    b'"merchant":"00000000-0000-0000-0000-000000000002","recorded_at":"2026-06-17T09:30:00.000001Z",'
    b'"relationship":"00000000-0000-0000-0000-000000000003","says":null,"seq":4,"stream":"internal",'
    b'"subject":null,"version":1}'
)


def test_the_bytes_of_content_are_frozen() -> None:
    assert content_bytes(BODY, SOURCE) == CONTENT
    assert content_bytes(KeeperChosen(member=None), None) == b'{"body":{}}'


def test_the_bytes_of_an_envelope_are_frozen() -> None:
    assert envelope_bytes(ENVELOPE) == OUTSIDE
    bare = replace(ENVELOPE, actor=CLOCK, says=None, stream=Stream.INTERNAL, subject=None)
    assert envelope_bytes(bare) == SPARE


def test_an_import_names_its_batch() -> None:
    imported = replace(ENVELOPE, actor=Actor(ActorRole.IMPORT, batch=UUID(int=9)))
    assert b'"actor":{"batch":"00000000-0000-0000-0000-000000000009","role":"import"}' in envelope_bytes(
        imported
    )


ENVELOPES = st.builds(
    Envelope,
    id=st.uuids(),
    merchant=st.uuids(),
    relationship=st.uuids(),
    stream=st.sampled_from(Stream),
    seq=st.integers(1, 10**9),
    happened_at=st.datetimes(timezones=st.just(UTC)),
    recorded_at=st.datetimes(timezones=st.just(UTC)),
    actor=st.builds(Actor, st.sampled_from(ActorRole), st.none() | st.uuids(), st.none() | st.uuids()),
    says=st.none() | st.sampled_from(Side),
    kind=st.just("promise_made"),
    version=st.integers(1, 99),
    subject=st.none() | st.uuids(),
)


@given(ENVELOPES)
def test_the_bytes_of_an_envelope_are_canonical(envelope: Envelope) -> None:
    written = envelope_bytes(envelope)
    assert rfc8785.dumps(json.loads(written)) == written


def test_digests_are_frozen() -> None:
    sealed = content_digest(SALT, CONTENT)
    assert sealed == hashlib.sha256(SALT + CONTENT).digest()
    assert sealed.hex() == "8144daf5d724c021a8dfce02d12bcb81a2df1f19feb51a0634acbddb2a68dfc0"
    assert entry_digest(ENVELOPE, sealed) == hashlib.sha256(OUTSIDE + sealed).digest()
    expected = "2d617981eac83b48bb81c9d94cbac9a11675c31536173dee474ba1c90cb113f0"
    assert entry_digest(ENVELOPE, sealed).hex() == expected


OTHERWISE: dict[str, Any] = {
    "id": UUID(int=99),
    "merchant": UUID(int=99),
    "relationship": UUID(int=99),
    "stream": Stream.INTERNAL,
    "seq": 5,
    "happened_at": ENVELOPE.happened_at + timedelta(microseconds=1),
    "recorded_at": ENVELOPE.recorded_at + timedelta(microseconds=1),
    "actor": Actor(ActorRole.CUSTOMER, UUID(int=99)),
    "says": Side.MERCHANT,
    "kind": "entry_confirmed",
    "version": 2,
    "subject": None,
}


@pytest.mark.parametrize("name", [field.name for field in fields(Envelope)])
def test_every_field_of_the_envelope_is_hashed(name: str) -> None:
    changed = replace(ENVELOPE, **{name: OTHERWISE[name]})
    assert entry_digest(changed, bytes(32)) != entry_digest(ENVELOPE, bytes(32))


def test_body_source_and_salt_are_hashed() -> None:
    contents = {
        content_bytes(BODY, SOURCE),
        content_bytes(BODY, None),
        content_bytes(BODY, Source(mail="<a1@mail.example>", start=3, end=41)),
        content_bytes(EntryContested(entry=UUID(int=7), why="No."), SOURCE),
    }
    digests = {content_digest(salt, content) for content in contents for salt in (SALT, bytes(16))}
    assert len(digests) == 8


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00.000000Z"),
        (datetime(987, 1, 2, 3, 4, 5, 6, tzinfo=UTC), "0987-01-02T03:04:05.000006Z"),
        (
            datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=5, minutes=45))),
            "2026-01-01T18:15:00.000000Z",
        ),
    ],
)
def test_instants_are_written_in_one_way(instant: datetime, text: str) -> None:
    assert stamp(instant) == text

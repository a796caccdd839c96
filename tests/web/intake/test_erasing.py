"""Rows that an import left out quote its file; they go with an erasure."""

from pathlib import Path

import pytest

from bothways.journal.entry import Recorded
from bothways_web.intake import importing
from bothways_web.intake.importing import account_file
from bothways_web.journal.models import Batch
from bothways_web.parties import erasing
from bothways_web.parties.erasing import Whom
from bothways_web.parties.models import Relationship
from tests.cast import Cast
from tests.web.intake.test_importing import CONTACTS


@pytest.mark.django_db(transaction=True)
def test_what_was_left_out_is_forgotten_and_counted(cast: Cast, tmp_path: Path, settings: object) -> None:
    settings.DATA, settings.ERASURES = tmp_path, tmp_path / "erased.jsonl"  # type: ignore[attr-defined]
    file = tmp_path / "contacts.csv"
    file.write_text(CONTACTS)
    importing.run(cast.owner, importing.plan(importing.CONTACTS, file))
    batch = Batch.objects.get()
    assert "not an address" in str(batch.account["lines"])
    assert account_file(batch.id) is not None
    dent = Relationship.objects.get(name="Dent Ltd")
    assert isinstance(erasing.erase(cast.owner.relationship(dent.id), Whom(), "They asked us to."), Recorded)
    forgotten = Batch.objects.get()
    assert forgotten.account == {**batch.account, "lines": []}
    assert account_file(batch.id) is None

"""What was ever stored is read as it was meant: one frozen body for each kind and version."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.digest import content_bytes
from bothways.journal.kind import Kind, Kinds
from tests.builders.arbitrary import arbitrary
from tests.builders.kinds import every_kind
from tools.golden import FOLDER, path_of, stored

VERSIONS = [(kind, version) for kind in every_kind() for version in range(1, kind.version + 1)]


@pytest.mark.parametrize(("kind", "version"), VERSIONS, ids=[f"{kind.name}.{n}" for kind, n in VERSIONS])
def test_a_stored_body_is_read_as_ever(kind: Kind, version: int) -> None:
    path = path_of(kind.name, version)
    assert path.exists(), f"{path.name} is missing. Run: python tools/golden.py"
    golden: dict[str, Any] = json.loads(path.read_text(encoding="ascii"))
    assert stored(kind.read(golden["stored"], version)) == golden["read"], (
        "A body that is stored must not be read differently. Make a new version, with an upcast."
    )


def test_every_golden_body_is_of_a_kind_that_is_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {path_of(kind.name, n).name for kind, n in VERSIONS}


@given(st.sampled_from(every_kind()), st.randoms(use_true_random=False))
def test_a_body_comes_back_as_it_was_stored(kind: Kind, chance: Any) -> None:
    body = arbitrary(kind.body, chance)
    content = content_bytes(body, None)
    read = kind.read(json.loads(content)["body"], kind.version)
    assert read == body
    assert content_bytes(read, None) == content


def test_all_kinds_go_together() -> None:
    assert Kinds(every_kind()).all() == every_kind()

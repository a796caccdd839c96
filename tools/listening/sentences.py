"""The labelled sentences of the repository, as training and measuring read them."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bothways.language.cues import Act, Register

ROOT = Path(__file__).parents[2]
TRAINING = ROOT / "tools/listening/corpus"
VALIDATION = ROOT / "tests/core/language/corpus"
_POINTS = re.compile(r"[.,!?;:\"“”()–—-]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with the acts that it does. ``group`` is what must not be torn apart when measuring."""

    text: str
    acts: frozenset[Act]
    register: Register
    source: str
    group: str
    weight: float = 1.0

    def as_spoken(self) -> "Labelled":
        """The same as a transcriber leaves it: no capitals and no points."""
        text = _POINTS.sub("", self.text).lower()
        return Labelled(text, self.acts, Register.SPEECH, self.source, self.group, self.weight / 2)


def labelled(folder: Path) -> list[Labelled]:
    """All sentences of a folder that are not borderline, in order."""
    return [each for path in sorted(folder.glob("*.jsonl")) for each in _lines(path)]


def _lines(path: Path) -> Iterable[Labelled]:
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if not row.get("borderline"):
            register = Register.SPEECH if row["register"] == "speech" else Register.MAIL
            group = row.get("group") or row["trade"]
            acts = frozenset(Act(act) for act in row["acts"])
            yield Labelled(row["text"], acts, register, path.stem, group)

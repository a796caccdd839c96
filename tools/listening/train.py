"""Writes the weights of English anew: ``python -m tools.listening.train`` (half a minute).

They are learnt from the sentences in ``tools/listening/corpus`` alone (written for this repository,
Apache-2.0): those of mail also as they would be spoken. How sure a score is comes from sentences that were
not learnt from, of another sort or by another writer: in each turn one medium or one writer is left out. The
same sentences give the same file, but for the last digits of some weights.
"""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array

from bothways.language.cues import Act, Register
from bothways.language.en.acts import ENGLISH_EAR
from bothways.language.weights import ACTS, packed
from tools.listening.fitting import fitted
from tools.listening.learning import CUES, Learnt, Seen, learnt, score, seen
from tools.listening.sentences import ROOT, TRAINING, labelled

TARGET = ROOT / "src/bothways/language/en/weights.py"
#: The files that are left out together, by name.
TURNS = (
    ("mail",), ("asks", "office"), ("list",), ("speech",), ("mail-b", "asks-b", "list-b", "speech-b"),
    ("mail-c", "asks-c", "list-c", "office-c", "speech-c"),
)  # fmt: skip
#: What a sentence twice as long adds to an act: long sentences of real mails promise less often than ours.
LENGTH = {Act.PROMISE: -0.5}
#: Features that no act gives as much are left out, in log-odds.
SMALLEST = 0.06
_HEAD = '''"""Learnt weights of English, written by ``python -m tools.listening.train``; do not edit.

Learnt from the sentences in ``tools/listening/corpus``, which were written for this repository (Apache-2.0).
"""

from bothways.language.weights import Weights

'''


def training() -> tuple[list[Seen], list[Seen]]:
    """What is learnt from: the sentences as they are, and those of mail as they would be spoken."""
    sentences = labelled(TRAINING)
    spoken = [each.as_spoken() for each in sentences if each.register is Register.MAIL]
    return seen(ENGLISH_EAR, sentences), seen(ENGLISH_EAR, spoken)


def taught(plain: Sequence[Seen], spoken: Sequence[Seen]) -> list[Learnt]:
    """What is learnt in each turn, from all but the files that are left out."""
    every = [*plain, *spoken]
    parts = [[each for each in every if each.sentence.source not in left_out] for left_out in TURNS]
    with ProcessPoolExecutor() as pool:
        return list(pool.map(learnt, parts))


def out_of_fold(plain: Sequence[Seen], of_turns: Sequence[Learnt]) -> list[dict[Act, float]]:
    """For each plain sentence, what weights say that were learnt from other sources: a set for each turn."""
    turns = {source: turn for turn, sources in enumerate(TURNS) for source in sources}
    return [score(*of_turns[turns[each.sentence.source]], each) for each in plain]


def calibration(plain: Sequence[Seen], scores: Sequence[dict[Act, float]], act: Act) -> tuple[float, float]:
    """Scale and shift that make an act's scores log-odds (Platt 1999)."""
    sheet = csr_array(np.array([[each[act]] for each in scores]))
    is_so = np.array([[float(act in one.sentence.acts)] for one in plain])
    scale, shift = fitted(sheet, np.zeros_like(is_so), is_so, np.ones(len(plain)), np.zeros(1))
    return float(scale[0, 0]), float(shift[0])


def write(target: Path) -> None:
    """Learn everything and write the module."""
    plain, spoken = training()
    table, bias = learnt([*plain, *spoken])
    scores = out_of_fold(plain, taught(plain, spoken))
    sure = [calibration(plain, scores, act) for act in ACTS]
    numbers = {
        "bias": bias,
        "scale": [scale for scale, _ in sure],
        "shift": [shift for _, shift in sure],
        "length": [LENGTH.get(act, 0.0) for act in ACTS],
    }
    lines = packed(table, SMALLEST).splitlines()
    rows = "".join(f"    {_many(lines[at : at + 75])}\n" for at in range(0, len(lines), 75))
    said = "".join(
        f"    {name}=({', '.join(f'{each:.4f}' for each in of)}),\n" for name, of in numbers.items()
    )
    target.write_text(
        f"{_HEAD}_PACKED = (\n{rows})\nENGLISH_WEIGHTS = Weights(\n    _PACKED,\n    cues={CUES},\n{said})\n"
    )


def _many(lines: Sequence[str]) -> str:
    inside = "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return f'"{inside}\\n"'


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)

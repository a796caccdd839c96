"""Writes the weights of English anew: ``python -m tools.listening.train`` (about three minutes).

They are learnt from the sentences in ``tools/listening/corpus`` alone (written for this repository,
Apache-2.0): those of mail also as they would be spoken. How sure a score is comes from sentences that were
not learnt from: in each of three turns one third of the trades is left out. The same sentences give the same
file.
"""

import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

from bothways.language.cues import Act, Register
from bothways.language.en.acts import ENGLISH_EAR
from bothways.language.weights import ACTS, packed
from tools.listening.lbfgs import Example, fitted
from tools.listening.learning import CUES, Seen, learnt, score, seen
from tools.listening.sentences import ROOT, TRAINING, Labelled, labelled

TARGET = ROOT / "src/bothways/language/en/weights.py"
TURNS = 3
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


def turn(sentence: Labelled) -> int:
    """In which turn a sentence is left out: all of one trade together."""
    return zlib.crc32(sentence.group.encode()) % TURNS


def out_of_fold(plain: Sequence[Seen], spoken: Sequence[Seen]) -> list[dict[Act, float]]:
    """For each plain sentence, what weights say that were learnt from other trades."""
    scores: list[dict[Act, float]] = [{} for _ in plain]
    for left_out in range(TURNS):
        table, bias = learnt([each for each in (*plain, *spoken) if turn(each.sentence) != left_out])
        for place, each in enumerate(plain):
            if turn(each.sentence) == left_out:
                scores[place] = score(table, bias, each)
    return scores


def calibration(plain: Sequence[Seen], scores: Sequence[dict[Act, float]], act: Act) -> tuple[float, float]:
    """Scale and shift that make an act's scores log-odds (Platt 1999)."""
    examples = [
        Example((), (0,), each[act], 0.0, act in one.sentence.acts, 1.0)
        for each, one in zip(scores, plain, strict=True)
    ]
    scale, shift = fitted(examples, 1, 0.0)
    return scale, shift


def write(target: Path) -> None:
    """Learn everything and write the module."""
    plain, spoken = training()
    scores = out_of_fold(plain, spoken)
    sure = [calibration(plain, scores, act) for act in ACTS]
    table, bias = learnt([*plain, *spoken])
    numbers = {
        "bias": bias,
        "scale": [scale for scale, _ in sure],
        "shift": [shift for _, shift in sure],
    }
    lines = packed(table, SMALLEST).splitlines()
    rows = "".join(f"    {_many(lines[at : at + 60])}\n" for at in range(0, len(lines), 60))
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

"""How well it hears: ``python -m tools.listening.measure [--writer WHO] [--turns] [--public FOLDER]``.

Prints precision, recall and F1 with 95 % intervals (bootstrap over mails, calls or sentences) on the
validation sentences, and how often a confidence is right; with ``--writer``, on those of another writer; with
``--turns``, what is heard in each source of training sentences by what the others teach (a minute); with
``--public``, also on public data in that folder.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from bothways.language.cues import Act, Register
from bothways.language.en.acts import ENGLISH_EAR
from bothways.language.findings import LEAST
from bothways.language.weights import ACTS, log_odds
from tools.listening.sentences import VALIDATION, Labelled, labelled
from tools.listening.train import calibration, out_of_fold, taught, training

ROUNDS = 1000
#: Whether it was so, whether it was heard.
Pair = tuple[bool, bool]
_OWED = (Act.PROMISE, Act.REQUEST, Act.QUESTION)
_PUBLIC = {
    "parakweet/dev_labelled.jsonl": {"commit": Act.PROMISE, "request": Act.REQUEST, "question": Act.QUESTION},
    "bc3/train.jsonl": {"commit": Act.PROMISE},
    "bc3/dev.jsonl": {"commit": Act.PROMISE},
}


def figures(groups: Sequence[Sequence[Pair]]) -> str:
    """F1 with its interval, precision, recall, and how many there were."""
    chance = Random(1)  # noqa: S311  the same intervals every time
    again = sorted(_rates(_flat(chance.choices(groups, k=len(groups))))[0] for _ in range(ROUNDS))
    f1, precision, recall = _rates(_flat(groups))
    meant = sum(is_so for is_so, _ in _flat(groups))
    low, high = again[ROUNDS // 40], again[-ROUNDS // 40]
    return (
        f"F1 {f1:.3f} ({low:.2f} to {high:.2f})  precision {precision:.2f}  recall {recall:.2f}  of {meant}"
    )


def _flat(groups: Iterable[Sequence[Pair]]) -> list[Pair]:
    return [pair for group in groups for pair in group]


def _rates(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    right = sum(is_so and heard for is_so, heard in pairs)
    meant, heard = sum(is_so for is_so, _ in pairs), sum(heard for _, heard in pairs)
    return 2 * right / max(meant + heard, 1), right / max(heard, 1), right / max(meant, 1)


def confidences(sentences: Sequence[Labelled]) -> list[dict[Act, float]]:
    """How sure the ear is of each act in each sentence."""
    return [
        {each.act: each.confidence for each in ENGLISH_EAR.hear(ENGLISH_EAR.read(one.text), one.register)}
        for one in sentences
    ]


def grouped(
    sentences: Sequence[Labelled], is_heard: Sequence[bool], act: Act, source: str = ""
) -> list[list[Pair]]:
    """Pairs of one act, a list for each mail, call or other group."""
    groups: dict[str, list[Pair]] = {}
    for one, heard in zip(sentences, is_heard, strict=True):
        if not source or one.source == source:
            groups.setdefault(one.group, []).append((act in one.acts, heard))
    return list(groups.values())


def validation(folder: Path) -> None:
    """Sentences that nothing was learnt from."""
    sentences = labelled(folder)
    sure = confidences(sentences)
    for act in ACTS:
        heard = [each.get(act, 0.0) >= LEAST for each in sure]
        for source in (*dict.fromkeys(one.source for one in sentences), ""):
            groups = grouped(sentences, heard, act, source)
            print(f"{act:10} {source or 'all':8} {figures(groups)} in {len(_flat(groups))}")
    _reliability(sentences, sure)


def _reliability(sentences: Sequence[Labelled], sure: Sequence[dict[Act, float]]) -> None:
    print("\nconfidence   findings   right")
    for low in range(0, 10, 2):
        at = [
            act in one.acts
            for one, each in zip(sentences, sure, strict=True)
            for act, confidence in each.items()
            if low <= confidence * 10 < low + 2 or (low == 8 and confidence == 1)
        ]
        print(f".{low} to {(low + 2) / 10:.1f}    {len(at):6}     {sum(at) / max(len(at), 1):.2f}")


def turns() -> None:
    """F1 of each act in each source of training sentences, by weights that were learnt from the others."""
    plain, spoken = training()
    scores = out_of_fold(plain, taught(plain, spoken))
    bounds = {act: calibration(plain, scores, act) for act in _OWED}
    for source in dict.fromkeys(each.sentence.source for each in plain):
        row = ""
        for act, (scale, shift) in bounds.items():
            pairs = [
                (act in each.sentence.acts, scale * score[act] + shift >= log_odds(LEAST))
                for each, score in zip(plain, scores, strict=True)
                if each.sentence.source == source
            ]
            row += f"   {act} {_rates(pairs)[0]:.2f} of {sum(is_so for is_so, _ in pairs)}"
        print(f"{source:9}{row}")


def public(folder: Path) -> None:
    """Public sentences; those that their annotators left open count neither for nor against."""
    for name, acts in _PUBLIC.items():
        path = folder / name
        if not path.exists():
            print(f"{name} is not there")
            continue
        rows = [row for row in map(json.loads, path.read_text().splitlines()) if not row.get("quoted")]
        for label, act in acts.items():
            sentences = [
                Labelled(row["text"], frozenset({act} if row[label] else ()), Register.MAIL, name, row["id"])
                for row in rows
                if row[label] is not None
            ]
            heard = [each.get(act, 0.0) >= LEAST for each in confidences(sentences)]
            print(f"{name} {act}: {figures(grouped(sentences, heard, act))} in {len(sentences)}")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--writer", choices=("second", "third"), help="the sentences of another writer instead"
    )
    parser.add_argument("--turns", action="store_true", help="each source by what others teach")
    parser.add_argument("--public", type=Path, metavar="FOLDER", help="public data, where you have them")
    asked = parser.parse_args()
    validation(VALIDATION / (asked.writer or ""))
    if asked.turns:
        turns()
    if asked.public:
        public(asked.public)


if __name__ == "__main__":
    main()

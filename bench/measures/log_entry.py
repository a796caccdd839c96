"""Logging a talk through the API: acknowledged once it is on the disk; the answer carries the new entry."""

import json
from collections.abc import Callable, Sequence
from functools import partial

from bench.clockwork import Sample, timed_together
from bench.measures.setting import Contest, Operation, Setting, compared, figure
from bench.plan import Figure
from bench.syncs import counted
from bench.visitor import Unexpected, Visitor

WRITERS = 8
TALK = {"medium": "call", "summary": "They asked for the new price list."}
BODY = json.dumps(TALK).encode()
_JSON = {"Content-Type": "application/json"}


def measure(setting: Setting) -> Figure:
    """One after the other, then eight writers at once, then the syncs of each kind."""
    program, bare = setting.program(), setting.bare_visitor()

    def logs(turn: int) -> Sequence[Operation]:
        return [partial(_log, program, one) for one in setting.drawn(turn)]

    def rows(turn: int) -> Sequence[Operation]:
        return [partial(bare.expect, 200, "GET", f"/log/{one}") for one in setting.drawn(turn)]

    ours, against = compared(setting, Contest(logs, rows))
    together = _together(setting, setting.program, _log)
    bare_together = _together(setting, setting.bare_visitor, _log_bare)
    return figure(
        setting,
        "log_entry",
        ours,
        against,
        writers_8_median_ms=together.median,
        writers_8_p99_ms=together.p99,
        writers_8_rate=together.rate,
        writers_8_against_p99_ms=bare_together.p99,
        **_syncs(setting, program),
    )


def _log(program: Visitor, relationship: str) -> None:
    answer = program.expect(201, "POST", f"/api/v1/relationships/{relationship}/conversations", BODY, _JSON)
    if b'"seq"' not in answer:
        raise Unexpected(f"the answer does not carry the entry: {answer[:300]!r}")


def _log_all(program: Visitor, relationships: Sequence[str]) -> None:
    for one in relationships:
        _log(program, one)


def _log_bare(visitor: Visitor, relationship: str) -> None:
    visitor.expect(200, "GET", f"/log/{relationship}")


def _together(setting: Setting, client: Callable[[], Visitor], act: Callable[[Visitor, str], None]) -> Sample:
    sample, clients = Sample(), [client() for _ in range(WRITERS)]
    for turn in range(-1, setting.size.rounds):
        rows = [
            [partial(act, writer, one) for one in setting.drawn(turn, 100 * (number + 1))]
            for number, writer in enumerate(clients)
        ]
        timed_together(
            sample if turn >= 0 else Sample(), setting.ours, [row[: _each(setting)] for row in rows]
        )
    return sample


def _each(setting: Setting) -> int:
    return max(setting.size.block // WRITERS, 2)


def _syncs(setting: Setting, program: Visitor) -> dict[str, float | str]:
    drawn = setting.drawn(99)
    found = counted(setting.ours, lambda: _log_all(program, drawn))
    if found is None:
        return {"syncs_per_write": "strace is not here"}
    log = found.pop("write-ahead log", 0)
    return {"syncs_per_write": log / len(drawn), "other_syncs_per_write": sum(found.values()) / len(drawn)}

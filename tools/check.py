"""The quick checks: style, templates, types, arrows, the house's rules and the rules of the core.

    python tools/check.py [style]

Two run at a time; each prints one line, and all that it said when it failed. With ``style`` only the
checks that are no tests run.
"""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent
TEMPLATES = "src/bothways_web"


class Check(NamedTuple):
    """A name for people, and the command that passes with 0."""

    name: str
    command: list[str]


class Outcome(NamedTuple):
    """How a check went: its name, whether it passed, what it said, and how long it took in seconds."""

    name: str
    passed: bool
    said: str
    seconds: float


STYLE = [
    Check("types", ["mypy"]),
    Check("lint", ["ruff", "check"]),
    Check("format", ["ruff", "format", "--check"]),
    Check("template format", ["djangofmt", "--check", TEMPLATES]),
    Check("template lint", ["djangofmt", "check", TEMPLATES]),
]
TESTS = [
    Check("arrows, lengths, banned calls, documents", ["pytest", "-q", "tests/architecture"]),
    Check("core", ["pytest", "-q", "tests/core"]),
]


def perform(check: Check) -> Outcome:
    """Run one check to its end."""
    began = time.monotonic()
    program, *arguments = check.command
    done = subprocess.run([BIN / program, *arguments], capture_output=True, text=True, check=False)
    return Outcome(check.name, done.returncode == 0, done.stdout + done.stderr, time.monotonic() - began)


def main(arguments: list[str]) -> int:
    """Run the checks, longest first; 1 when one failed."""
    checks = STYLE if arguments == ["style"] else [*STYLE, *TESTS]
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for outcome in pool.map(perform, checks):
            failed += not outcome.passed
            print(
                f"{'ok  ' if outcome.passed else 'FAIL'} {outcome.name} ({outcome.seconds:.1f} s)", flush=True
            )
            if not outcome.passed:
                print(outcome.said)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

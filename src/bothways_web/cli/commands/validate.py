"""``bothways validate``: does what Bothways estimates hold on a table of your own? Needs no book."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from bothways_web.cli.plain import App, Failure, out

if TYPE_CHECKING:
    from bothways.standing.checking import Report
    from bothways_web.intake.promise_rows import PromiseTable

validate = App(help="Hold estimates to a table of what really happened.", no_args_is_help=True)
_SEED = 20260
_SHOWN = 5


@validate.command("standing")
def standing(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE.csv", help="A table with debtor, creditor, made, due and kept_at."),
    ],
    half_life: Annotated[
        float | None,
        typer.Option(
            metavar="DAYS", min=1.0, help="After how long a promise counts half. Fitted, if left out."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Say how well trust foretells whether the next promise is kept in time, beside plain rules.

    Each promise is foretold from what was known when it was made. A row without kept_at was not kept; one
    that is neither kept nor due when the table ends is left out.
    """
    from bothways.standing.checking import check
    from bothways_web.foundation import clock
    from bothways_web.intake.promise_rows import read_promises
    from bothways_web.intake.refusals import FileDoesNotFit

    try:
        table = read_promises(file)
    except FileDoesNotFit as error:
        raise Failure(str(error), 2) from None
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror or error}.", 2) from None
    report = check(table.outcomes, clock.seeded(_SEED).random, half_life)
    if as_json:
        sys.stdout.write(json.dumps(_values(report, table), ensure_ascii=False, indent=2) + "\n")
        return
    _tell(report, table)


def _values(report: "Report", table: "PromiseTable") -> dict[str, Any]:
    """The report as JSON; what could not be scored is null."""
    made = asdict(report)
    if not report.foretold:
        made["scores"] = []
    return {**made, "foretold": report.foretold, "open": table.open, "skipped": table.skipped}


def _tell(report: "Report", table: "PromiseTable") -> None:
    share = f", {report.kept / report.promises:.0%} of them in time" if report.promises else ""
    out.print(f"{report.promises:,} promises{share}.")
    if table.open:
        out.print(f"{table.open:,} rows are neither kept nor due when the table ends, and left out.")
    _tell_skipped(table)
    if not report.foretold:
        out.print("That is too few to say anything: some thirty must be known before the next one is made.")
        return
    out.print(f"{report.foretold:,} were foretold; a promise counts half after {_days(report.half_life)}.\n")
    scores = Table("foretold by", "log score", "Brier score", caption="less is better")
    for each in report.scores:
        scores.add_row(each.name, f"{each.log:.4f}", f"{each.brier:.4f}")
    out.print(scores)
    held = Table("promises", "said to be kept", "kept", title="of those of whom standing said")
    for of in report.calibration:
        held.add_row(f"{of.count:,}", f"{of.said:.1%}", f"{of.came:.1%}")
    out.print(held)
    if report.in_band is not None:
        out.print(
            f"The 80 % interval held {report.in_band:.1%} of {report.debtors:,} debtors' later promises "
            "(the last three tenths of the table)."
        )


def _tell_skipped(table: "PromiseTable") -> None:
    for line, why in table.skipped[:_SHOWN]:
        out.print(f"Line {line} was left out: {why}.", markup=False)
    if len(table.skipped) > _SHOWN:
        out.print(f"So were {len(table.skipped) - _SHOWN:,} more lines; --json names all of them.")


def _days(half_life: float) -> str:
    return f"{half_life:,.0f} days" if half_life < 10_000 else "a lifetime: nothing is forgotten"

"""The table that is printed, row by row."""

from bench.plan import Figure

HEAD = ("", "median ms", "p99 ms", "cpu ms", "a second", "ratio", "against")
WIDTHS = (34, 10, 9, 9, 10, 7, 0)


def head() -> None:
    """What the columns are."""
    _print(HEAD)


def row(figure: Figure) -> None:
    """One figure, and what else it says below it."""
    numbers = (figure.median_ms, figure.p99_ms, figure.cpu_ms)
    cells = [figure.name, *("" if number is None else f"{number:.2f}" for number in numbers)]
    _print((*cells, f"{figure.rate:,.0f}", f"{figure.ratio:.1f}", figure.against))
    for name, value in figure.more.items():
        shown = f"{value:.2f}" if isinstance(value, float) else value
        print(f"    {name.replace('_', ' ')}: {shown}", flush=True)


def _print(cells: tuple[str, ...]) -> None:
    aligned = [f"{cells[0]:<{WIDTHS[0]}}"]
    aligned += [f"{cell:>{width}}" for cell, width in zip(cells[1:-1], WIDTHS[1:-1], strict=True)]
    print("".join(aligned), "", cells[-1], flush=True)

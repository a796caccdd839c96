"""What is printed: where to look, and the table."""

from bench.making import EMAIL, PASSWORD
from bench.measures.setting import Setting
from bench.plan import Figure
from bench.server import HOST

HEAD = ("", "median ms", "p99 ms", "cpu ms", "a second", "ratio", "against")
WIDTHS = (34, 10, 9, 9, 10, 7, 0)


def invite(setting: Setting) -> None:
    """Everything an outside client needs to measure the same."""
    base, one = f"http://{HOST}:{setting.port}", setting.drawn(0)[0]
    print(f"\n{setting.size.customers:,} customers on {setting.database}")
    print(f"  pages     {base}{setting.desk}  sign in as {EMAIL}, password {PASSWORD!r}")
    print(f"  customer  {base}{setting.desk}customers/{one}/")
    print(f"  search    {base}{setting.desk}customers/find/?q=Bel  (HX-Request: true)")
    print(f"  log       POST {base}/api/v1/relationships/{one}/conversations")
    print(f"  token     Authorization: Bearer {setting.token}")
    print(f"  bare      http://{HOST}:{setting.bare_port}/open/{one}\n")
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

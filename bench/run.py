"""One database and one size: ``python -m bench.run SIZE DATABASE NAME,NAME FOLDER BOOK FIGURES``.

The environment names the database. Its book is there already for SQLite, and is loaded from the kept
file for PostgreSQL. Prints where an outside client finds everything, then a row for each figure.
"""

import importlib
import sys
from contextlib import ExitStack
from pathlib import Path

import django

from bench.plan import SIZES, Figure, save
from bench.server import free_port, product, serving


def run(size_name: str, database: str, names: list[str], folder: Path) -> list[Figure]:
    """Serve the book, measure what is named, and stop serving."""
    from bench import bare_sql, making, report
    from bench.measures.setting import Setting

    size = SIZES[size_name]
    owner, token = making.find_owner(), making.make_token()
    figures = []
    with ExitStack() as stack:
        port, bare_port = free_port(), free_port()
        web = stack.enter_context(product(port, folder / "web.log"))
        bare = stack.enter_context(serving("bench.bare:made", bare_port, folder / "bare.log"))
        setting = Setting(
            size, database, folder, owner, token, port, web, bare_port, bare, bare_sql.database_processes()
        )
        report.invite(setting)
        for name in names:
            measure = importlib.import_module(f"bench.measures.{name}").measure
            figures.append(measure(setting))
            report.row(figures[-1])
    return figures


def main(arguments: list[str]) -> None:
    """Measure, and write the figures down for whoever started this."""
    size, database, names, folder, book, to = arguments
    django.setup()
    if database == "postgresql":
        from bench import loading

        loading.load(Path(book))
    figures = run(size, database, names.split(","), Path(folder))
    save([figure.as_json() for figure in figures], Path(to))


if __name__ == "__main__":
    main(sys.argv[1:])

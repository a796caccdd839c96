"""Restore an export into the installation that the environment names, which must be empty.

    python -m tests.builders.restoring EXPORT ROWS

reads the file EXPORT and writes all projection rows, pickled, to the file ROWS.
"""

import pickle
import sys
from pathlib import Path

import django


def main(export: Path, rows: Path) -> None:
    """Restore, and write down what there is."""
    django.setup()
    from django.core.management import call_command

    from bothways_web.journal.restore import restore
    from tests.builders.rows import everything_projected

    call_command("migrate", verbosity=0)
    with export.open("rb") as lines:
        restore(lines)
    rows.write_bytes(pickle.dumps(everything_projected()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

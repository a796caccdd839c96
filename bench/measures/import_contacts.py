"""Importing a file of contacts into the book: nine of ten are new, the tenth is in the book already."""

import os

from bench.measures.importing import measure_file
from bench.measures.setting import Setting
from bench.names import named
from bench.plan import Figure

HEADER = ("Company", "Name", "Email", "Phone")
#: Kept free for fiction, as +44 AREA 496 0xxx.
AREAS = (113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161)


def measure(setting: Setting) -> Figure:
    """One file, one run; every row is looked for by mail address, phone number and name."""
    rows = [_row(setting, number) for number in range(setting.size.file)]
    return measure_file(setting, "import_contacts", "contacts", HEADER, rows)


def _row(setting: Setting, number: int) -> list[str]:
    known = number % 10 == 0
    names = named(number % setting.size.customers) if known else named(number, f"contacts {os.getpid()}")
    phone = "" if known else f"+44{AREAS[number // 1000 % len(AREAS)]}4960{number % 1000:03}"
    return [names.company, names.person, names.email, phone]

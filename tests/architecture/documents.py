"""What pages claim about the repository, and whether it is so."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from tests.architecture.sources import ROOT

STATES = ("open", "started", "done")
OTHER_PROGRAMS = ("sure", "it", "a", "the")  # words that follow "make" in a sentence
# Standards, licences and providers of mailboxes are named; everything else stands in these reserved places.
CITED_HOSTS = {
    "www.w3.org",
    "www.apache.org",
    "keepachangelog.com",
    "semver.org",
    "json-schema.org",
    "www.rfc-editor.org",
    # where members sign in to their mailboxes: see config/mail_providers.py
    "accounts.google.com",
    "oauth2.googleapis.com",
    "mail.google.com",
    "login.microsoftonline.com",
    "outlook.office.com",
    "localhost",
    "127.0.0.1",
    "testserver",
}
RESERVED_ENDINGS = (
    ".example",
    ".test",
    ".invalid",
    "example.com",
    "example.org",
    "example.net",
    ".localhost",
)
PLACEHOLDER = re.compile(r"[{$<%A-Z*]")
MACHINE_PATH = re.compile(r"(?<![\w.~/}-])/(?:work|root|home|Users)/[\w.-]+")
HOST = re.compile(r"https?://(?:[^\s/@\"'`]*@)?([^\s/:\"'`)<>\]\\,;|]*)")
NOT_OURS = ("LICENSE", "OFL.txt")  # licences as their authors wrote them
FULL_OF_BAD_EXAMPLES = "tests/architecture/test_documents.py"
UNHEARD = {".woff2", ".png", ".jpg", ".ico", ".svg", ".sqlite3", ".pyc", ".map", ".gz", ".zip", ".csv"}


def texts() -> Iterator[tuple[str, str]]:
    """Path and text of what we wrote by hand: no pictures, nothing vendored."""
    top = [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"} or path.name == "Makefile"]
    folders = ("docs", "requirements", "src", "tests", "tools", "bench", ".ci")
    below = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in sorted([*top, *below]):
        inside = path.relative_to(ROOT)
        made = {"vendor", "_build", "__pycache__", "snapshots"} & set(inside.parts) or path.suffix in UNHEARD
        if not made and not path.name.endswith(NOT_OURS) and inside.as_posix() != FULL_OF_BAD_EXAMPLES:
            yield inside.as_posix(), path.read_text(encoding="utf-8")


def pages() -> Iterator[tuple[str, str]]:
    """Path and text of each page of documentation."""
    return ((path, text) for path, text in texts() if path.endswith(".md"))


def strangers(text: str) -> list[str]:
    """Paths of somebody's machine, and hosts that are neither reserved nor cited."""
    hosts = [host for host in HOST.findall(text) if host and not _is_fine(host)]
    return [*MACHINE_PATH.findall(text), *hosts]


def unknown_commands(text: str, known: Container[str], program: str = "make") -> list[str]:
    """Commands of a program that a page names in code but that do not exist."""
    named = re.findall(rf"(?:^ *|`|\$ ){program} ([a-z][a-z-]*)", text, re.MULTILINE)
    return [command for command in named if command not in known and command not in OTHER_PROGRAMS]


def make_targets() -> set[str]:
    """The commands of the Makefile."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def broken_links(path: str, text: str, root: Path = ROOT) -> list[str]:
    """Links of a page to files that are not there."""
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    here = (root / path).parent
    return [target for target in targets if "://" not in target and not (here / target).exists()]


def coverage_complaints(text: str, root: Path = ROOT) -> list[str]:
    """What is wrong with the table of requirements, row by row."""
    rows = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in _rows(text)]
    numbers = [row[0] for row in rows]
    twice = [f"{number} stands twice" for number in set(numbers) if numbers.count(number) > 1]
    return twice + [words for row in rows for words in _row_complaints(row, root)]


def _rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.match(r"\| R\d\d ", line)]


def _row_complaints(row: list[str], root: Path) -> Iterator[str]:
    row = [*row, "", "", ""][:5]
    number, _, state, where, test = row
    if state not in STATES:
        yield f"{number}: the state is one of {', '.join(STATES)}"
    elif state != "open" and not (where and test):
        yield f"{number}: {state}, so say where, and which test drives it"
    for path in re.findall(r"`([^`]+)`", where):
        if not (root / path).exists():
            yield f"{number}: {path} does not exist"
    for named in re.findall(r"`([^`]+)`", test):
        if not _test_exists(named, root):
            yield f"{number}: there is no test {named}"


def _test_exists(named: str, root: Path) -> bool:
    path, _, name = named.partition("::")
    file = root / path
    if not file.exists() or not name:
        return file.exists() and path.startswith("tests/")
    return re.search(rf"def {re.escape(name)}\b", file.read_text(encoding="utf-8")) is not None


def _is_fine(host: str) -> bool:
    return host in CITED_HOSTS or host.endswith(RESERVED_ENDINGS) or bool(PLACEHOLDER.search(host))

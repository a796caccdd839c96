"""Generated books that are kept: made once for each size, copied for each run."""

import hashlib
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.plan import ROOT, Size

SETTINGS = "bothways_web.config.settings"
SOURCES = ROOT.parent / "src" / "bothways_web"


def snapshot(size: Size, folder: Path) -> Path:
    """The SQLite file of a book of this size in a folder; made when there is none, or one of other tables."""
    kept, mark = folder / f"{size.name}.sqlite3", folder / f"{size.name}.made-from"
    now = _fingerprint()
    if kept.exists() and mark.exists() and mark.read_text(encoding="ascii") == now:
        return kept
    folder.mkdir(parents=True, exist_ok=True)
    for old in (mark, *folder.glob(f"{size.name}.sqlite3*")):
        old.unlink(missing_ok=True)
    print(f"Making the book of {size.customers:,} customers (kept for the next run) …", flush=True)
    made = folder / f"{size.name}.part.sqlite3"
    for old in folder.glob(f"{made.name}*"):
        old.unlink()
    command = [sys.executable, "-m", "bench.generate", str(size.customers)]
    with tempfile.TemporaryDirectory(prefix="bothways-bench-") as data:
        subprocess.run(command, env=_environment(made, data), check=True)
    made.rename(kept)
    for rest in folder.glob(f"{made.name}?*"):
        rest.unlink()
    mark.write_text(now, encoding="ascii")
    return kept


def _environment(made: Path, data: str) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        **os.environ,
        "BOTHWAYS_DATA": data,
        "BOTHWAYS_DATABASE_URL": f"sqlite:///{made}",
        "BOTHWAYS_SECRET_KEY": secrets.token_hex(32),
    }


def _fingerprint() -> str:
    """What the rows depend on: the generator, the tables and the projectors."""
    sources = [ROOT / "book.py", ROOT / "names.py", *SOURCES.glob("*/migrations/0*.py")]
    sources += [*SOURCES.glob("*/projections.py"), *SOURCES.glob("*/projections/*.py")]
    digest = hashlib.sha256()
    for path in sorted(sources):
        digest.update(path.name.encode() + b"\x00" + path.read_bytes())
    return digest.hexdigest()

"""Set up what a command of the Makefile needs, once, and say in one line what is being done.

    python3 tools/setup.py run | check | test | docs | installer

Runs with the system's Python and its standard library alone: it makes the virtual environment, puts
the pinned installer into it, then the pinned requirements (every download checked against its hash),
then Bothways itself. A stamp in the environment remembers what was installed, so a second run is quick.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - asked of the system's Python, before newer syntax is read
    sys.exit("Bothways needs Python 3.11 or newer. Install it, then try: make PYTHON=python3.11 …")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import system  # noqa: E402 - found only once the root is on the path

VENV = Path(os.environ.get("VENV") or ROOT / ".venv").resolve()
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = {
    "run": "runtime",
    "check": "test",
    "test": "test",
    "docs": "docs",
    "installer": None,
}
PROGRAMS = {
    "test": (system.CHROMIUM, system.POSTGRES, system.DOVECOT),
}


def main(arguments: list[str]) -> None:
    """Set up for the purpose named; SystemExit with a plain sentence when that is not possible."""
    if len(arguments) != 1 or arguments[0] not in REQUIREMENTS:
        raise SystemExit(f"Usage: python3 tools/setup.py {' | '.join(REQUIREMENTS)}")
    purpose = arguments[0]
    make_environment()
    requirements = REQUIREMENTS[purpose]
    install_installer()
    if requirements:
        install_requirements(requirements)
        install_bothways()
    system.ensure(*PROGRAMS.get(purpose, ()))
    if purpose == "test":
        add_cluster()


def add_cluster() -> None:
    """What the tests on a cluster need, where it can be had; where not, the others run all the same."""
    try:
        install_requirements("spark")
        system.ensure(system.JAVA)
    except SystemExit as reason:
        print(f"{reason}\nThe tests on a cluster are skipped.", flush=True)


def make_environment() -> None:
    """Make the virtual environment if there is none."""
    if PYTHON.exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        if not system.may_install():
            raise SystemExit("Python's venv is missing. On Debian and Ubuntu: apt-get install python3-venv")
        system.install("python3-venv")
    print(f"Making the virtual environment {VENV.name} …", flush=True)
    run([sys.executable, "-m", "venv", str(VENV)], "The virtual environment could not be made.")


def install_installer() -> None:
    """Put the pinned uv into the environment, by pip."""
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pinned = ROOT / "requirements" / "setup.txt"
    failure = "pip could not install uv. Is a package index reachable?"
    once("setup", pinned, [*pip, "--require-hashes", "-r", str(pinned)], failure)


def install_requirements(name: str) -> None:
    """Put one set of pinned requirements into the environment."""
    pinned = ROOT / "requirements" / f"{name}.txt"
    failure = "uv could not install the requirements. Behind a mirror, set UV_DEFAULT_INDEX to its address."
    once(name, pinned, [*uv_install(), "--require-hashes", "-r", str(pinned)], failure)


def install_bothways() -> None:
    """Make Bothways importable in its own environment; one that is shared takes PYTHONPATH instead."""
    if VENV.parent != ROOT:
        return
    failure = "Bothways could not be installed into its environment."
    command = [*uv_install(), "--no-deps", "--offline", "--editable", str(ROOT)]
    once("bothways", ROOT / "pyproject.toml", command, failure)


def uv_install() -> list[str]:
    """The beginning of every installation by uv."""
    return [str(PYTHON.parent / "uv"), "pip", "install", "--quiet", "--python", str(PYTHON)]


def once(name: str, source: Path, command: list[str], failure: str) -> None:
    """Run the command unless the stamp of that name shows it ran for this very source."""
    stamp = VENV / f"bothways-{name}.stamp"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    print(f"Installing {name} …", flush=True)
    run(command, failure)
    stamp.write_text(digest, encoding="ascii")


def run(command: list[str], failure: str) -> None:
    """Run a command, showing what it says. SystemExit with the sentence when it fails."""
    if subprocess.run(command, check=False).returncode != 0:
        raise SystemExit(failure)


if __name__ == "__main__":
    main(sys.argv[1:])

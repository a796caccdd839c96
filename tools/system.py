"""Programs that no Python package brings: found, or installed where that is allowed, or asked for."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.dovecot import find_dovecot
from tools.postgres import find_programs

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@dataclass(frozen=True)
class Program:
    """One program: what people call it, what it is for, its Debian package, and how to find it."""

    name: str
    purpose: str
    package: str
    find: Callable[[], Path | None]


def find_chromium() -> Path | None:
    """The browser that the tests drive: $BOTHWAYS_CHROMIUM, or the first known name on the path."""
    wanted = os.environ.get("BOTHWAYS_CHROMIUM", "")
    names = (wanted,) if wanted else CHROMIUM_NAMES
    found = next((path for name in names if (path := shutil.which(name))), None)
    return Path(found) if found else None


CHROMIUM = Program("Chromium", "the browser tests", "chromium", find_chromium)


def find_java() -> Path | None:
    """The Java that Spark runs on."""
    found = shutil.which("java")
    return Path(found) if found else None


DOVECOT = Program("Dovecot", "the tests of mailboxes", "dovecot-imapd", find_dovecot)
JAVA = Program("Java", "the tests on a cluster", "openjdk-17-jre-headless", find_java)
POSTGRES = Program("PostgreSQL", "the tests on both databases", "postgresql", find_programs)


def ensure(*programs: Program) -> None:
    """Install what is missing where we may; SystemExit with a sentence for each where we may not."""
    missing = [program for program in programs if program.find() is None]
    if missing and may_install():
        install(*(program.package for program in missing))
        missing = [program for program in missing if program.find() is None]
    if missing:
        raise SystemExit("\n".join(_sentence(program) for program in missing))


def may_install() -> bool:
    """Whether system packages can be installed without asking anybody: we are root and have apt-get."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """Install Debian packages. SystemExit when apt-get cannot."""
    print(f"Installing {', '.join(packages)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-qq", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            raise SystemExit(f"apt-get {command[0]} failed. Install by hand: {', '.join(packages)}.")


def _sentence(program: Program) -> str:
    return (
        f"{program.name} is missing; it is needed for {program.purpose}. "
        f"Install it (on Debian and Ubuntu, as root: apt-get install {program.package}) and try again."
    )

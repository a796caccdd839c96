"""The documentation: pages that are written by the code, then all pages as one site.

    python tools/docs.py            write the generated pages anew, then build docs/_build/html
    python tools/docs.py generate   write the generated pages only

A generated page is listed in GENERATED with the function that makes its text. A test compares each
with what stands in the repository.
"""

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import django

ROOT = Path(__file__).resolve().parent.parent
GENERATED = {
    "docs/decisions/README.md": "tools.pages.decisions:page",
    "docs/reference/access.md": "tools.pages.access:page",
    "docs/reference/commands.md": "tools.pages.commands:page",
    "docs/reference/kinds.md": "tools.pages.kinds:page",
    "docs/reference/settings.md": "tools.pages.settings:page",
    "docs/reference/amends.md": "tests.core.promises.standard_outcomes:page",
    "docs/reference/promises.md": "tests.core.promises.outcomes:page",
    "docs/reference/openapi.json": "bothways_web.api.openapi:text",
    "docs/reference/packages.md": "tools.pages.packages:page",
}


def text_of(path: str) -> str:
    """What a generated page should say. Django must be set up."""
    module, _, function = GENERATED[path].partition(":")
    make = cast(Callable[[], str], getattr(importlib.import_module(module), function))
    return make()


def generate() -> None:
    """Write every generated page that differs from what stands there, and name it."""
    for path in GENERATED:
        file, text = ROOT / path, text_of(path)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(f"{path} is new.")


def build() -> int:
    """Make the site. A broken link or a page that no list names is an error; the exit code."""
    target = ROOT / "docs" / "_build" / "html"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    code = subprocess.run([*command, str(ROOT / "docs"), str(target)], check=False).returncode
    if code == 0:
        print(f"The documentation is in {target.relative_to(ROOT)}/index.html")
    return code


def main(arguments: list[str]) -> int:
    """Generate, and build unless told otherwise."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bothways_web.config.settings")
    django.setup()
    generate()
    return 0 if arguments == ["generate"] else build()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

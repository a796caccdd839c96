"""Every command of ``bothways``, from the commands themselves."""

import typer
from typer.cli import get_docs_for_click

from bothways_web.cli.main import app

INTRODUCTION = """\
# Commands

<!-- Written by `make docs` from the commands' own help. -->

"""


def page() -> str:
    """What `bothways --help` says, for every command."""
    command = typer.main.get_command(app)
    text = get_docs_for_click(obj=command, ctx=typer.Context(command), name="bothways")
    _, _, below = text.partition("\n\n")
    return INTRODUCTION + below.rstrip() + "\n"

"""Every command ends in words: one plain sentence on standard error and an exit code, never a traceback."""

import os
import sys
from typing import Any, NoReturn

import typer
from rich.console import Console
from typer.exceptions import TyperException

#: What people read; progress and results go to standard output, what went wrong to standard error.
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


class Failure(Exception):
    """A command cannot do what it was asked; the text says why and what to do.

    ``code`` 2 means that the command was not understood, 1 that it could not be done.
    """

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


class App(typer.Typer):
    """A Typer application that tells its failures plainly."""

    def __call__(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run the command line and leave with its exit code."""
        try:
            code = super().__call__(*args, standalone_mode=False, **kwargs)
        except Failure as failure:
            _leave(str(failure), failure.code)
        except TyperException as error:
            _leave(_sentence(error.format_message()), 2)
        except (typer.Abort, KeyboardInterrupt):
            _leave("Stopped. Nothing more was done.", 130)
        except SystemExit as error:
            _leave(error.code if isinstance(error.code, str) else "", _code(error.code))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            _leave("", 1)
        except Exception as error:  # noqa: BLE001  the last resort before a person's screen
            _leave(_unexpected(error), 1)
        sys.exit(code if isinstance(code, int) else 0)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _code(code: object) -> int:
    return code if isinstance(code, int) else 0 if code is None else 1


def _leave(sentence: str, code: int) -> NoReturn:
    if sentence:
        err.print(sentence, markup=False)
    sys.exit(code)


def _unexpected(error: Exception) -> str:
    if os.environ.get("BOTHWAYS_DEBUG", "").lower() in ("1", "true", "on", "yes"):
        err.print_exception()
    first_line = str(error).strip().partition("\n")[0].rstrip(".")
    return (
        f"This went wrong and should not have: {type(error).__name__}: {first_line}. "
        "Set BOTHWAYS_DEBUG=on to see where, and report it."
    )

"""``bothways tone``: how texts that you are about to send may sound."""

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILES]...",
        help="Plain text, .eml or JSON Lines; without one, standard input.",
        show_default=False,
    ),
]


def tone(files: Files = None) -> None:
    """Mark what may sound condescending, pressing, blaming, contradicting or like small print.

    A JSON line for each text: {"id", "findings": [{"start", "end", "kind", "words", "instead", "why"}]}.
    Needs no book.
    """
    from bothways.language.en.tone import ENGLISH_TONE
    from bothways.language.tone import marks
    from bothways_web.cli.texts import texts, write

    for each in texts(files or []):
        found = [
            {
                "start": mark.start,
                "end": mark.end,
                "kind": mark.kind,
                "words": mark.words,
                "instead": mark.instead,
                "why": mark.why,
            }
            for mark in marks(each.text, ENGLISH_TONE)
        ]
        write({"id": each.id, "findings": found})

"""``bothways listen``: what was promised, asked and wished in a text; no book is needed for it."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bothways_web.cli.plain import Failure


class Tongue(StrEnum):
    """Languages that can be listened to."""

    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


def listen(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILES]...",
            help="Mails (.eml), calls (.vtt, .srt), lines of JSON (.jsonl) or text; else standard input.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        Tongue | None,
        typer.Option(help="The language of the texts; without it, each is guessed.", show_default=False),
    ] = None,
    least: Annotated[
        float | None,
        typer.Option(metavar="CONFIDENCE", min=0, max=1, help="Leave out what is less sure than this."),
    ] = None,
    zone: Annotated[
        str, typer.Option(metavar="ZONE", help="Where texts were sent that do not say so.")
    ] = "UTC",
    jobs: Annotated[
        int,
        typer.Option(metavar="NUMBER", min=1, help="So many processes listen; lines come out in portions."),
    ] = 1,
) -> None:
    """Say what a text promises, asks, wishes, complains of, thanks for and declines.

    One line of JSON comes out for each text. A line that comes in has a text and, where they are known, an
    id, a speaker, when it was sent, its zone, and its medium: mail, speech or note.
    """
    from bothways.language.findings import LEAST
    from bothways.units.due import zone_named
    from bothways_web.cli.listening.files import Input
    from bothways_web.cli.listening.heard_in import Defaults
    from bothways_web.cli.listening.portions import lines
    from bothways_web.foundation import clock

    try:
        zone_named(zone)
    except ValueError as error:
        raise Failure(f"{error}.", 2) from None
    heard_in = Input(files or [], Defaults(clock.now(), zone))
    code = language.value if language else None
    for line in lines(heard_in.pieces(), code, LEAST if least is None else least, jobs):
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    if heard_in.unread:
        many = heard_in.unread
        raise Failure("1 text could not be read." if many == 1 else f"{many} texts could not be read.")

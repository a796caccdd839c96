"""Why a file cannot be read at all. What is wrong with a single row is said in the account instead."""

from bothways.units.refusal import Refused


class FileDoesNotFit(ValueError):
    """The file cannot be read; ``refused`` says what happened and what to do."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.sentence)
        self.refused = refused


FILE_IS_EMPTY = Refused(
    "file_is_empty", "This file has no rows. Export it again, or choose another one.", "file"
)


def file_is_not_text(line: int) -> Refused:
    """Bytes that are no text in any encoding we know."""
    return Refused(
        "file_is_not_text",
        f"Line {line} cannot be read as text. Save the file as CSV in UTF-8 and try again.",
        "file",
    )


def line_is_broken(line: int, why: str) -> Refused:
    """The CSV breaks off inside a row."""
    return Refused("line_is_broken", f"The row that begins in line {line} cannot be read: {why}.", "file")


def column_is_missing(what: str, have: str) -> Refused:
    """A column that is needed was not found."""
    sentence = f"No column looks like {what}. The file has: {have}. Say which one it is."
    return Refused("column_is_missing", sentence, "columns")


def column_is_unknown(name: str, have: str) -> Refused:
    """A column was named that the file does not have."""
    return Refused("column_is_unknown", f"The file has no column {name!r}. It has: {have}.", "columns")


def field_is_unknown(name: str, have: str) -> Refused:
    """A field was named that imports do not know."""
    return Refused("field_is_unknown", f"There is no field {name!r}. There are: {have}.", "columns")

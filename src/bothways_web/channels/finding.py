"""What a check of the installation found."""

from enum import StrEnum
from typing import NamedTuple


class Grade(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


class Finding(NamedTuple):
    """``sentence`` says what is the case, ``do`` what to do about it; empty where all is well."""

    name: str
    grade: Grade
    sentence: str
    do: str = ""

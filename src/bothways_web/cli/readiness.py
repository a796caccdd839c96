"""Whether the database can be used as it is; one that cannot is neither served nor written."""

from django.db import DatabaseError

from bothways_web.cli.plain import Failure
from bothways_web.journal import readiness


def require() -> None:
    """End the command with the first thing that is wrong and what to do about it."""
    try:
        problems = readiness.problems()
    except DatabaseError as error:
        raise unreachable(error) from None
    if problems:
        raise Failure(problems[0])


def unreachable(error: DatabaseError) -> Failure:
    """The sentence for a database that does not answer."""
    first = str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
    return Failure(f"The database cannot be opened: {first}. Check BOTHWAYS_DATABASE_URL and BOTHWAYS_DATA.")

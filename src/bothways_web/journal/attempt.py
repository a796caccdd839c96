"""One transaction, tried again when another one came first."""

from collections.abc import Callable
from typing import TypeVar

from django.db import OperationalError, transaction

Outcome = TypeVar("Outcome")

#: PostgreSQL's serialization failure and deadlock: the transaction did nothing and may be tried again.
_TRY_AGAIN = ("40001", "40P01")
_TRIES = 5


class Meanwhile(Exception):
    """Somebody else did the same thing at the same moment. Nothing was written; trying again will see it."""


def in_transaction(work: Callable[[], Outcome]) -> Outcome:
    """Do ``work`` in one transaction, and again when it merely met another one."""
    for left in reversed(range(_TRIES)):
        try:
            with transaction.atomic():
                return work()
        except (OperationalError, Meanwhile) as error:
            if not left or not _may_try_again(error):
                raise
    raise AssertionError("unreachable")


def _may_try_again(error: Exception) -> bool:
    return isinstance(error, Meanwhile) or getattr(error.__cause__, "sqlstate", "") in _TRY_AGAIN

"""Days in the sentences of counsel."""

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(on: date, today: date) -> str:
    """A day as one says it: ``today``, ``yesterday``, ``on 6 March``, ``on 6 March 2024``."""
    away = (on - today).days
    if away in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[away + 1]
    year = "" if on.year == today.year else f" {on.year}"
    return f"on {on.day} {_MONTHS[on.month - 1]}{year}"


def by(due: date | None, today: date) -> str:
    """``, due on 6 March``; nothing where there is no day."""
    return f", due {day(due, today)}" if due else ""


def lateness(due: date | None, today: date) -> str:
    """``3 days late``; ``late`` where the day is today or unknown."""
    days = (today - due).days if due else 0
    return "late" if days < 1 else f"{days} day{'s' if days > 1 else ''} late"


def since(began: date, today: date) -> str:
    """``since today``, ``since yesterday``, ``since 6 March``."""
    return f"since {day(began, today).removeprefix('on ')}"


def quoted(text: str) -> str:
    """In quotation marks, without a full stop before the closing one."""
    return f"“{text.strip().rstrip('. ')}”"

"""Bodies of any kind with arbitrary content, made from what their types allow.

Identifiers come from a small pool, so that entries often refer to each other. With ``full`` every field is
filled; otherwise those that may be left out often are.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from bothways.journal.body import Body
from bothways.promises.rhythm import Rhythm, Unit
from bothways.units.due import Due, on_day
from bothways.units.money import Money

POOL = tuple(UUID(int=number) for number in range(1, 13))
BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)
LETTERS = "abc xyz ÄßéŒ 漢字 \U0001f600 \u202e\u0301\n\"\\'<&%0"
#: An example for each pattern that some field asks for.
EXAMPLES = {
    "^[a-z][a-z_]{1,38}[a-z]$": "spare_them_time",
    "^[0-9a-f]{64}$": "0123456789abcdef" * 4,
    "^https?://": "https://board.example/reviews/7",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "en-GB",
}
#: Chance alone hardly ever makes the fields of a rhythm agree.
RHYTHMS = (
    Rhythm(unit=Unit.DAY, every=10),
    Rhythm(unit=Unit.WEEK),
    Rhythm(unit=Unit.MONTH, every=3),
    Rhythm(unit=Unit.WEEKDAY_OF_MONTH, nth=1, weekday=0),
    Rhythm(unit=Unit.WEEKDAY_OF_MONTH, nth=-1, weekday=4),
)
_TRIES = 50


def arbitrary(body: type[Body], chance: Random, *, full: bool = False) -> Body:
    """A body of this type that its own rules accept."""
    made = _model(body, chance, full)
    assert isinstance(made, Body)
    return made


def _model(model: type[BaseModel], chance: Random, full: bool) -> BaseModel:
    for _ in range(_TRIES):
        values = {
            name: _field(model, name, field, chance, full)
            for name, field in model.model_fields.items()
            if full or field.is_required() or chance.random() < 0.6
        }
        try:
            return model.model_validate(values)
        except ValidationError as error:
            last = error
    raise AssertionError(f"no {model.__name__} could be made: {last}")


def _field(model: type[BaseModel], name: str, field: FieldInfo, chance: Random, full: bool) -> Any:
    # The hints keep what pydantic moved from Annotated into the field's own metadata.
    return _value(_hints(model)[name], list(field.metadata), chance, full)


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


def _value(wanted: Any, rules: list[Any], chance: Random, full: bool) -> Any:
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return _value(inner[0], [*rules, *inner[1:]], chance, full)
    if origin in (Union, UnionType):
        choices = [each for each in inner if not (full and each is NoneType)]
        return _value(chance.choice(choices), rules, chance, full)
    if origin is Literal:
        return chance.choice(inner)
    if origin is tuple:
        fewest = max(_said(rules, "min_length") or 0, int(full))
        return [_value(inner[0], [], chance, full) for _ in range(chance.randint(fewest, fewest + 2))]
    return _plain(wanted, rules, chance, full)


def _plain(wanted: Any, rules: list[Any], chance: Random, full: bool) -> Any:
    if wanted is NoneType:
        return None
    if issubclass(wanted, BaseModel) and wanted is not Rhythm:
        return _model(wanted, chance, full)
    if issubclass(wanted, Enum):
        return chance.choice(list(wanted))
    if wanted is str:
        return _text(rules, chance, full)
    if wanted is int:
        return chance.randint(_bound(rules, "ge", "gt", 0), _bound(rules, "le", "lt", 50))
    makers: dict[Any, Callable[[], Any]] = {
        UUID: lambda: chance.choice(POOL),
        bool: lambda: chance.random() < 0.5,
        Rhythm: lambda: chance.choice(RHYTHMS),
        Due: lambda: on_day(BEGAN.date() + timedelta(days=chance.randint(-9, 30)), "Europe/Berlin"),
        Money: lambda: Money(chance.randint(1, 10**6), chance.choice(["EUR", "JPY"])),
        Decimal: lambda: Decimal(chance.randint(1, 10**5)) / 100,
        date: lambda: BEGAN.date() + timedelta(days=chance.randint(-400, 30)),
        datetime: lambda: BEGAN + timedelta(minutes=chance.randint(-9000, 9000)),
    }
    if wanted not in makers:
        raise AssertionError(f"say in {__name__} how a {wanted} is made")
    return makers[wanted]()


def _text(rules: list[Any], chance: Random, full: bool) -> str:
    pattern = _said(rules, "pattern")
    if pattern is not None:
        return EXAMPLES[pattern]
    shortest, longest = _said(rules, "min_length") or 0, _said(rules, "max_length") or 40
    if full:
        return f"Zwölf “{chance.randint(1, 99)}”"[:longest]
    length = chance.choice([shortest, min(longest, shortest + 12), longest]) if longest < 600 else 300
    return "".join(chance.choices(LETTERS, k=max(length - 1, 0))) + ("." if length else "")


def _bound(rules: list[Any], inclusive: str, exclusive: str, otherwise: int) -> int:
    near, beyond = _said(rules, inclusive), _said(rules, exclusive)
    if near is not None:
        return int(near)
    if beyond is None:
        return otherwise
    return int(beyond) + (1 if exclusive == "gt" else -1)


def _said(rules: list[Any], name: str) -> Any:
    """What a rule of this name says, in a constraint of its own or within a field's description."""
    for rule in rules:
        parts = [rule, *(rule.metadata if isinstance(rule, FieldInfo) else ())]
        for part in parts:
            if not isinstance(part, type) and getattr(part, name, None) is not None:
                return getattr(part, name)
    return None

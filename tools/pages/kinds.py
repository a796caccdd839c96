"""Every kind of entry with the schema of its body."""

from typing import Any

from bothways.journal.kind import Kind
from bothways_web.journal.registry import kinds, rooms_of_kinds

INTRODUCTION = """\
# Kinds of entries

Everything that can be recorded, room by room. An entry's body is JSON; a field without *required* may be
left out. Identifiers are UUIDs, instants are UTC, days are written 2026-06-17. A kind's version goes up when
its body changes; bodies of earlier versions are read as today's and never rewritten.

<!-- Written by `make docs` from the registered kinds. -->
"""


def page() -> str:
    """All kinds by room, each room with the parts that its bodies are made of."""
    rooms: dict[str, list[Kind]] = {}
    for kind in kinds.all():
        rooms.setdefault(rooms_of_kinds[kind.name], []).append(kind)
    return INTRODUCTION + "".join(_room(room, rooms[room]) for room in sorted(rooms))


def _room(room: str, its_kinds: list[Kind]) -> str:
    shared: dict[str, Any] = {}
    described = "".join(_kind(kind, shared) for kind in its_kinds)
    parts = "".join(_fields(f"*{name}*", shared[name]) for name in sorted(shared))
    return f"\n## {room.capitalize()}\n{described}{parts}"


def _kind(kind: Kind, shared: dict[str, Any]) -> str:
    schema = kind.body.model_json_schema()
    shared.update(schema.pop("$defs", {}))
    streams = " or ".join(sorted(stream.value for stream in kind.streams))
    about = f"Reads “{kind.says}”. Version {kind.version}; {streams}."
    return _fields(f"`{kind.name}`", schema, about)


def _fields(title: str, schema: dict[str, Any], about: str = "") -> str:
    words = " ".join(schema.get("description", "").replace("``", "`").split())
    text = f"\n### {title}\n\n{words}{' ' if words and about else ''}{about}\n"
    if "enum" in schema:
        return text + "\nOne of " + ", ".join(f"`{value}`" for value in schema["enum"]) + ".\n"
    required = set(schema.get("required", ()))
    rows = [
        f"| `{name}` | {_type(field)}{', required' if name in required else ''} | {_words(field)} |\n"
        for name, field in schema.get("properties", {}).items()
    ]
    return text + (
        "\n| field | type | |\n| --- | --- | --- |\n" + "".join(rows) if rows else "\nNo fields.\n"
    )


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"*{field['$ref'].rpartition('/')[2]}*"
    if "anyOf" in field:
        return " or ".join(_type(choice) for choice in field["anyOf"] if choice.get("type") != "null")
    if "const" in field:
        return f"`{field['const']}`".lower()
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return str(field.get("format") or field.get("type")) + _limits(field)


def _limits(field: dict[str, Any]) -> str:
    said = [
        f"{words} {field[name]}"
        for name, words in (
            ("minimum", "at least"),
            ("exclusiveMinimum", "more than"),
            ("maximum", "at most"),
            ("maxLength", "at most"),
        )
        if name in field
    ]
    return f" ({', '.join(said)}{' characters' if 'maxLength' in field else ''})" if said else ""


def _words(field: dict[str, Any]) -> str:
    return " ".join(str(field.get("description", "")).split()).replace("|", "\\|")

"""Every setting of the environment, from the fields that read it."""

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bothways_web.config.environment import Environment

INTRODUCTION = """\
# Settings

Bothways reads its settings from the environment. Each may be left out.

<!-- Written by `make docs` from `bothways_web.config.environment`. -->

| variable | when left out | what it is |
| --- | --- | --- |
"""


def page() -> str:
    """The table of settings."""
    return INTRODUCTION + "".join(_line(name, field) for name, field in Environment.model_fields.items())


def _line(name: str, field: FieldInfo) -> str:
    return f"| `BOTHWAYS_{name.upper()}` | {_default(field.default)} | {field.description} |\n"


def _default(value: object) -> str:
    plain = value.get_secret_value() if isinstance(value, SecretStr) else value
    if isinstance(plain, bool):
        return "on" if plain else "off"
    return f"`{plain}`" if plain not in ("", None) else "empty"

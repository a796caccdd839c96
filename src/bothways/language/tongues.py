"""The languages that can be listened to, each loaded when it is asked for."""

from functools import cache
from importlib import import_module

from bothways.language.findings import Language
from bothways.language.guess import language_of

_WHERE = {
    "en": ("bothways.language.en.language", "ENGLISH"),
    "de": ("bothways.language.de.language", "GERMAN"),
    "fr": ("bothways.language.fr.language", "FRENCH"),
}


def tongue_of(text: str, code: str | None = None) -> Language:
    """The language of this code, one of those above, or else that of the text."""
    return _loaded(code or language_of(text))


@cache
def _loaded(code: str) -> Language:
    module, name = _WHERE[code]
    language: Language = getattr(import_module(module), name)
    return language

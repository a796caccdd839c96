"""The languages that can be listened to, each loaded when it is asked for."""

from importlib import import_module

from bothways.language.findings import Language

_WHERE = {
    "en": ("bothways.language.en.language", "ENGLISH"),
    "de": ("bothways.language.de.language", "GERMAN"),
    "fr": ("bothways.language.fr.language", "FRENCH"),
}


def tongue(code: str) -> Language:
    """The language of this code, one of those that the command offers."""
    module, name = _WHERE[code]
    language: Language = getattr(import_module(module), name)
    return language

"""What somebody promised, asked, wished, complained of, thanked for or declined: text in, findings out.

Each finding is a candidate. It names its place in the text, the wording that it rests on, who would owe it
and by when, and how sure it is; a person decides what it is worth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bothways.language.cues import Act, CueBook, Heard, Who, weigh
from bothways.language.dates.found import TimeExpression
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.language.sentences import Sentence, sentences

#: Below this a finding is not worth a look.
LEAST = 0.5
_LONGEST = 1500


class Register(StrEnum):
    """What sort of text it is."""

    MAIL = "mail"
    SPEECH = "speech"
    NOTE = "note"  # one side's account of a talk: "she will send the drawing"


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its cues and its time words."""

    cues: CueBook
    dates: Lexicon


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was done by saying a sentence.

    ``start`` and ``end`` are the sentence's place in the text; ``what`` is what it is about, in its own words
    without the time; ``whens`` the times that it names. ``through``: a third person does it for whoever owes.
    """

    act: Act
    owes: Who
    start: int
    end: int
    text: str
    what: str
    whens: tuple[TimeExpression, ...]
    confidence: float
    because: tuple[str, ...]
    through: bool
    conditional: bool


def findings(
    text: str, said: Said, language: Language, register: Register = Register.MAIL, least: float = LEAST
) -> list[Finding]:
    """All that is found in a text, in reading order; several acts of one sentence stand together."""
    found = []
    for sentence in sentences(text):
        if len(sentence.text) <= _LONGEST:
            found += _in_sentence(sentence, said, language, register, least)
    return found


def _in_sentence(
    sentence: Sentence, said: Said, language: Language, register: Register, least: float
) -> list[Finding]:
    spoken, noted = register is Register.SPEECH, register is Register.NOTE
    acts = [weigh(sentence.text, act, language.cues, spoken=spoken, noted=noted) for act in Act]
    heard = [each for each in acts if each is not None and each.confidence >= least]
    if not heard:
        return []
    whens = tuple(times(sentence.text, said, language.dates))
    return [_finding(sentence, each, whens, language, register) for each in heard]


def _finding(
    sentence: Sentence, heard: Heard, whens: Sequence[TimeExpression], language: Language, register: Register
) -> Finding:
    about_them = register is Register.NOTE and language.cues.others.match(
        sentence.text[heard.span[0] :].lstrip(" ,;")
    )
    owes = Who.LISTENER if heard.act in (Act.REQUEST, Act.QUESTION) or about_them else Who.SPEAKER
    return Finding(
        act=heard.act,
        owes=owes,
        start=sentence.start,
        end=sentence.start + len(sentence.text),
        text=sentence.text,
        what=_what(sentence.text, heard, whens, language) if heard.act in _ABOUT else sentence.text,
        whens=tuple(whens),
        confidence=heard.confidence,
        because=heard.because,
        through=heard.through,
        conditional=language.cues.conditionals.search(sentence.text) is not None,
    )


def _what(text: str, heard: Heard, whens: Sequence[TimeExpression], language: Language) -> str:
    """The clause that the wording begins, without its subject and without the times."""
    begin = heard.span[0]
    end = min((match.start() for match in _CLAUSE.finditer(text, heard.span[1])), default=len(text))
    kept = "".join(
        character
        for place, character in enumerate(text[begin:end], begin)
        if not any(when.start <= place < when.end for when in whens)
    )
    bare = language.cues.subjects.sub("", kept.strip(" ,;:–—-"), count=1)
    bare = re.sub(r"\s+", " ", bare).strip(" ,;:.!?–—-")
    return bare[:1].upper() + bare[1:]


#: Acts that are about one thing; of the others the whole sentence is told.
_ABOUT = (Act.PROMISE, Act.REQUEST)
_CLAUSE = re.compile(r"[.!?;](?:\s|$)|,?\s+(?:but|because|since|so that|although|though|unless)\s|\s[–—-]\s")

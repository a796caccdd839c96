"""What somebody promised, asked, wished, complained of, thanked for or declined: text in, findings out.

Each finding is a candidate. It names its place in the text, the wording that it rests on, who would owe it
and by when, and how sure it is; a person decides what it is worth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bothways.language.cues import Act, Register, Who
from bothways.language.dates.found import TimeExpression
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.language.hearing import Ear, Heard
from bothways.language.read import Read
from bothways.language.sentences import Sentence, sentences

#: Below this a finding is not worth a look. Where confidences are right, half the F1 that can be reached is
#: the bound that reaches it (Lipton and others 2014).
LEAST = 0.40
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Language:
    """One language: what it listens for and its time words.

    ``conditional`` is a pattern of what makes something depend on something else; ``subject`` of what stands
    before the thing that is promised or asked ("I will", "could you please"). Both are among the ear's
    patterns.
    """

    ear: Ear
    dates: Lexicon
    conditional: str
    subject: str


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
    text: str,
    said: Said,
    language: Language,
    register: Register = Register.MAIL,
    least: float = LEAST,
) -> list[Finding]:
    """All that is found in a text, in reading order; several acts of one sentence stand together.

    ``least`` is how sure a finding must be.
    """
    found = []
    for sentence in sentences(text):
        if len(sentence.text) <= _LONGEST:
            found += _in_sentence(sentence, said, language, register, least)
    return found


def _in_sentence(
    sentence: Sentence, said: Said, language: Language, register: Register, least: float
) -> list[Finding]:
    read = language.ear.read(sentence.text)
    heard = language.ear.hear(read, register, least)
    if not heard:
        return []
    whens = times(sentence.text, said, language.dates)
    depends = language.ear.grammar.compiled[language.conditional].regex.search(read.letters) is not None
    places = read.places
    starts = sorted({_place(places, each.first) for each in heard if each.cue is not None})
    made = []
    for each in heard:
        begin = _place(places, each.first)
        until = next((start for start in starts if start > begin), len(sentence.text))
        its = tuple(
            when
            for when in whens
            if len(starts) < 2 or begin == max((at for at in starts if at <= when.start), default=starts[0])
        )
        made.append(_finding(sentence, read, each, its, language, until=until, depends=depends))
    return made


def _place(places: Sequence[tuple[int, int]], word: int) -> int:
    return places[word][0] if places else 0


def _finding(
    sentence: Sentence,
    read: Read,
    heard: Heard,
    whens: Sequence[TimeExpression],
    language: Language,
    *,
    until: int,
    depends: bool,
) -> Finding:
    theirs = heard.cue is not None and heard.cue.theirs
    asked = heard.act in (Act.REQUEST, Act.QUESTION)
    about = heard.act in _ABOUT
    return Finding(
        act=heard.act,
        owes=Who.LISTENER if asked or theirs else Who.SPEAKER,
        start=sentence.start,
        end=sentence.start + len(sentence.text),
        text=sentence.text,
        what=_what(sentence.text, read, heard, whens, language, until) if about else sentence.text,
        whens=tuple(whens),
        confidence=heard.confidence,
        because=language.ear.why(read, heard),
        through=heard.cue is not None and heard.cue.through,
        conditional=depends,
    )


def _what(
    text: str, read: Read, heard: Heard, whens: Sequence[TimeExpression], language: Language, until: int
) -> str:
    """The clause that the wording begins, up to the next act, without its subject and without the times."""
    places = read.places
    if not places:
        return text
    first = heard.first
    before = language.ear.grammar.compiled[language.subject].regex.search(read.letters[first:])
    if before is not None and first + before.end() < len(places):
        first += before.end()
    begin, after = places[first][0], places[max(heard.last, first)][1]
    clause = _CLAUSE.search(text, after)
    end = until if clause is None else min(clause.start(), until)
    kept, place = "", begin
    for when in whens:
        if begin <= when.start < end:
            kept += text[place : when.start]
            place = min(when.end, end)
    kept += text[place:end]
    bare = re.sub(r"\s+", " ", kept).strip(" ,;:.!?–—-")
    bare = _DANGLING.sub("", bare)
    return bare[:1].upper() + bare[1:]


#: Acts that are about one thing; of the others the whole sentence is told.
_ABOUT = (Act.PROMISE, Act.REQUEST)
_CLAUSE = re.compile(r"[.!?;](?:\s|$)|,?\s+(?:but|because|since|so that|although|though|unless)\s|\s[–—-]\s")
#: What joined a clause to the next one.
_DANGLING = re.compile(r"(?:,?\s+(?:and|but|so|or|und|aber|et|mais))+$", re.IGNORECASE)

"""German time expressions: its words and patterns together."""

from bothways.language.dates.lexicon import Lexicon
from bothways.language.de.days import DAYS, SPANS
from bothways.language.de.hours import CLOCKS, COUNTED, EVERY
from bothways.language.de.idioms import NOTHING
from bothways.language.de.times import SPLIT, WORDS

#: Words that may follow a number which is a time of day: no thing is counted by it.
_PLAIN = """
ich wir sie er es du ihr man uns euch ihnen ihm mir mich bei mit auf für und oder aber denn dass da wenn
ob als wie ist sind war wird werden kann können soll sollen muss müssen darf hat haben bin zu dann damit
weil doch auch nur passt geht wäre gut bitte gern gerne nicht kein keine noch schon wieder fertig los
steht komme kommen kommt melde melden sende schicke liefern liefere rufe treffen findet beginnt starten
hier dort ihre unser unsere der die das den dem des ein eine einen alles alle sehr ganz genau pünktlich
an ab vorbei statt frühestens spätestens
"""
GERMAN = Lexicon(
    code="de",
    words=WORDS,
    patterns=(*DAYS, *CLOCKS, *COUNTED, *SPANS, *EVERY, *NOTHING),
    near="(,|LP|am|den|dem|der|des|um|im|in|an|von|vom|zum|gegen|etwa|so|ab|bis|zwischen|-|;|:|noch|spätestens|"
    "bereits|wenn_möglich|möglichst|gerne|und_zwar|dann|vor|ca .?)*",
    ranged="(-|bis|und|oder|/|bis_zum|bis_zur|bis_einschließlich|und dem) (zum|dem|den|der|am|zur)*",
    doubtful=frozenset(["mo", "di", "mi", "do", "fr", "sa", "mai", "august", "april", "juni", "früh"]),
    glued=frozenset(["q", "h", "kw"]),
    suffixed=frozenset(["uhr", "h", "std", "min", "tage", "wochen", "monate"]),
    nth=r"\Z\A",
    known=_PLAIN.split(),
    split=SPLIT,
)
TIMES = GERMAN

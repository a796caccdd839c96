"""English time expressions: its words and patterns together."""

from bothways.language.dates.lexicon import Lexicon
from bothways.language.en.days import DAYS, SPANS
from bothways.language.en.hours import CLOCKS, COUNTED, EVERY
from bothways.language.en.idioms import NOTHING
from bothways.language.en.times import WORDS

#: Words that may follow a number which is a time of day: no thing is counted by it.
_PLAIN = """
i we you he she it they there this that which who is was are will would should could can works work
suits suit if when with as so please but from then because since i'll we'll you'll he'll she'll they'll
i'd we'd instead too also for has have be do not no our your my his her their us me them him fine ok
okay possible deadline shall must need needs may might does did had were being been say said perhaps
maybe definitely unless while where and or just only already still again thanks regards cheers
"""
_SUFFIXED = "a am bd cet d day days gmt h hours hr hrs ish min mins mo months p pm utc wd weeks wks"
_DOUBTFUL = "may march mar sat sun mon wed wed. sat. sun. second first august april june"
_NEAR = (
    "(,|if possible|please|preferably|ideally|LP|at|on|by|of|in|around|about|before|the|for|from|@|-|"
    ";|:|between|until|till|sharp|latest|no_later_than|(your|our|my|local) time)*"
)
ENGLISH = Lexicon(
    code="en",
    words=WORDS,
    patterns=(*DAYS, *CLOCKS, *COUNTED, *SPANS, *EVERY, *NOTHING),
    near=_NEAR,
    ranged="(-|to|and|or|through|thru|until|till|&|/|up_to|until and including|and until) (the|on|at)*",
    doubtful=frozenset(_DOUBTFUL.split()),
    glued=frozenset(["cw", "fy", "h", "kw", "q", "w", "week", "wk"]),
    suffixed=frozenset(_SUFFIXED.split()),
    nth="st|nd|rd|th",
    known=_PLAIN.split(),
)
TIMES = ENGLISH

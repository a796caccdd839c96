"""German."""

from bothways.language.de.acting import AGAINST, CUES
from bothways.language.de.dates import GERMAN as GERMAN_DATES
from bothways.language.de.words import WORDS
from bothways.language.findings import Language
from bothways.language.hearing import Ear

_CONDITIONAL = "[falls sofern sobald vorausgesetzt] | wenn ![es] | nur wenn"
_SUBJECT = "^ ([AND COMMA POLITE])* (US | [MY THE]? ..1 SOMEBODY)? ([WILL COULD] [YOU]? | bitte | [möchte möchten] )? ({adv})*"
_JOINTS = "BREAK | [COMMA] | [AND] (US | YOU | IT | THE)"
GERMAN_EAR = Ear(WORDS, CUES, AGAINST, _JOINTS, (_CONDITIONAL, _SUBJECT))
GERMAN = Language(GERMAN_EAR, GERMAN_DATES, _CONDITIONAL, _SUBJECT)

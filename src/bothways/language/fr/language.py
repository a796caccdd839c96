"""French."""

from bothways.language.findings import Language
from bothways.language.fr.acting import AGAINST, CUES
from bothways.language.fr.dates import FRENCH as FRENCH_DATES
from bothways.language.fr.words import WORDS
from bothways.language.hearing import Ear

_CONDITIONAL = "[si] ![seulement il] | (à condition | dès | pourvu) [que qu]"
_SUBJECT = "^ ([AND COMMA])* (veuillez | merci (de | d) | [COULD] BREAK? [YOU] | US | [MY THE] ..1 SOMEBODY)? ([YOU IT ME] | [vais allons va])*"
_JOINTS = "BREAK | [COMMA] | [AND] (US | YOU | THE)"
FRENCH_EAR = Ear(WORDS, CUES, AGAINST, _JOINTS, (_CONDITIONAL, _SUBJECT))
FRENCH = Language(FRENCH_EAR, FRENCH_DATES, _CONDITIONAL, _SUBJECT)

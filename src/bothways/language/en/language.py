"""English."""

from bothways.language.en.acts import ENGLISH_CUES
from bothways.language.en.dates import ENGLISH as ENGLISH_DATES
from bothways.language.findings import Language

ENGLISH = Language(ENGLISH_CUES, ENGLISH_DATES)

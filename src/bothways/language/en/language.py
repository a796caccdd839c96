"""English."""

from bothways.language.en.acts import CONDITIONAL, ENGLISH_EAR, SUBJECT
from bothways.language.en.dates import ENGLISH as ENGLISH_DATES
from bothways.language.findings import Language

ENGLISH = Language(ENGLISH_EAR, ENGLISH_DATES, CONDITIONAL, SUBJECT)

"""Words of English that look like a time and are none."""

from bothways.language.dates.tables import patterns
from bothways.language.en.macros import MACROS

NOTHING = patterns(
    """
nothing (the|our|my|your|his|her|their) WEEKDAY (X|THING|best)
nothing (DAY|NTH)? (MONTH|FEAST|WEEKDAY|SEASON) STREET
nothing (FEAST|SEASON) (road|street|avenue|lane|close)
nothing second to none
nothing (day|week|month|year|night) in ,? (day|week|month|year|night) out?
nothing in the day $
nothing ^ WEEKDAY X X? (is|was|are|were)
nothing ^ MONTH (X|is|was|has|and|from|will|said|can|would|asked|told|called|writes|wrote|here)
nothing (dear|hi|hello|mr|ms|mrs|miss|thanks|mr.|ms.|mrs.) (,)? (MONTH|WEEKDAY)
nothing (one|the other|some|these|those|all|any|any other) (day|days|time)
nothing (day|week) (to|by|in|after) (day|week)
nothing at the end_of_the_day ,
nothing ^ at the end_of_the_day
nothing (today's|tomorrow's) X
nothing (THING|unit) .? (DAY|INT|YEAR|HHMM|DOT|DEC|FIG|CLOCK|MY)
nothing (DAY|INT|NUMBER) (of|out of|from) the? (DAY|INT)
nothing (from) NUMBER to NUMBER (X|people|items|pieces|stars)
nothing (for|takes|took|take|lasts|lasted|about|over|almost|nearly) n=NUMBER (UNIT)
    (now|old|already|long|straight)
nothing ADVERB (X|THING)
nothing (at|by) (DAY|NUMBER) (%|percent|people|euros|each|metres|meters|items|pieces|per)
nothing (in|for|over|of) (the)? (past|last) NUMBER UNIT
nothing (over|in|about|since) the (years|weeks|months|days)
nothing NUMBER (UNIT) (a|per|each|every) (UNIT)
nothing NUMBER (a|per) (UNIT)
nothing (a|per|an|/) (UNIT) $
nothing in (her|his|their|the) (early|mid|late) -? X
nothing (hour|day|week|month|year|UNIT) (-? long|-? old|rate|guarantee|warranty|course|contract)
nothing (so|too|very|how|as) (late|early|soon|long)
nothing (the)? (early|late) (bird|shift|fee|payment|delivery|riser|adopter|stage)
nothing sat (X|in|on|at|down|with|there|for|by)
nothing (the|in|under|full) sun
nothing (ORDINAL|minute|NTH) (THING|best|one|of all)
nothing march (on|into|through|up|towards|for|against)
nothing may (i|we|you|he|she|it|they|or may|not|be|have|also|need|want|well|as)
nothing (i|we|you|he|she|it|they|there|this|that|which|who|X) may
nothing (black|casual) friday X
nothing (twice|NUMBER times) (a|per) (day|week|month|year)
nothing DAY / DAY (inch|inches|")
nothing once upon a time
nothing (good|all|happy) (morning|afternoon|evening|night|day|MONTH|FEAST|WEEKDAY)
nothing (happy|merry) FEAST
""",
    MACROS,
)

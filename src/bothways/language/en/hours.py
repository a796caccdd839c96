"""How English names times of day, counts from now, and says what comes round."""

from bothways.language.dates.tables import patterns
from bothways.language.en.macros import MACROS

CLOCKS = patterns(
    """
close the? CLOSE
clock c=CLOCK <ap> (h|hrs|hours|sharp|o'clock)?
clock c=DOT ap=AMPM
clock c=DOT (h|hrs)
clock (at|by|before|around|until|till|from|after) c=DOT !(X|THING|UNIT|JUNK|%|MONTH)
clock c=DOT !(X|THING|UNIT|JUNK|%) &(on|today|tomorrow|WEEKDAY|h|hrs|REL)
clock h=(DAY|HOUR) ap=AMPM
clock h=DAY (h|hrs) m=INT
clock h=(DAY|INT) exact=(h|hrs) m=(DAY|INT)?
clock (at|by|before|around|until|till|after|from|@) c=HHMM !(X|THING|UNIT|JUNK) (h|hrs|hours|sharp)?
clock c=(HHMM|YEAR) (h|hrs|hours)
clock c=HHMM !(X|THING|UNIT) &(on|today|tomorrow|WEEKDAY|the)
clock @(WEEKDAY|REL) ,? c=HHMM !(X|THING|UNIT)
clock h=(DAY|HOUR) o'clock ap=AMPM? !(X|THING)
clock m=DAY past h=(DAY|HOUR) ap=AMPM?
clock past=PAST h=(DAY|HOUR) <ap>
clock to=TO h=(DAY|HOUR) <ap>
half_clock half h=(DAY|HOUR) &(REL|on|this|in the|WEEKDAY)
half_clock (at|by|around|about|before|until|till|after) half h=(DAY|HOUR) !(UNIT|X|THING)
clock (at|by|before|around|about|until|till|@|after|past|from) (about|around)? h=(DAY|HOUR) (ish|-?
    ish|sharp|ish#|on the dot)* <free>
clock h=(DAY|HOUR) (ish|sharp) !(X|THING|UNIT)
clock (at|by)? h=(DAY|HOUR) &((in the|this|at) PART)
clock @(REL|WEEKDAY) (at|,)? h=DAY !(X|THING|UNIT|-|to|MONTH|AMPM|:|/|NTH|JUNK|%)
hours h=(DAY|HOUR) ap=AMPM? <dash> h2=(DAY|HOUR) ap2=AMPM
hours c=(CLOCK|DOT) ap=AMPM? <dash> c2=(CLOCK|DOT) ap2=AMPM?
hours h=DAY ap=AMPM? <dash> c2=(CLOCK|DOT) ap2=AMPM?
hours c=(CLOCK|DOT) ap=AMPM? <dash> h2=DAY ap2=AMPM?
hours h=DAY (h|hrs) <dash> h2=DAY (h|hrs)
hours (between|from) h=(DAY|HOUR) (and|to|until|till|-) h2=(DAY|HOUR) <free>
hours @(REL|WEEKDAY|PART) (,|from|between)? h=DAY (-|to|and) h2=DAY !(X|THING|UNIT|MONTH|NTH|%)
hours h=DAY (-|to) h2=DAY o'clock
hours h=DAY (-|to|and) h2=DAY &(on (the|this|next|WEEKDAY)|WEEKDAY|REL|this PART|in the PART)
same_clock (at|by|about|around)? (this|the|same)* time &(on? (REL|WEEKDAY))
same_clock @(REL|WEEKDAY) ,? (at|about|around)? (the)? same time
noon DAY? NOON !(X|THING|is the)
midnight DAY? midnight !(X|THING)
part ((in|over|during|by|before|at|until|till|around|on|for|after) (the|a)? |this |that |the &(PART of))?
    part=PART
zone LP? zone=ZONE RP?
zone offset=OFFSET
""",
    MACROS,
)
COUNTED = patterns(
    """
later (in|inside of?|over|during|after) <how> <n> <short> -? unit=UNIT (time|'s time)? (or so|or less)?
later within=(within|inside|no later than|under) of? <how> the? <n> <short> -? unit=UNIT (or so|or less|of
    today|from today|from now)?
later (in|over|within=within|during|for) (the|these)? (next|coming|following) <n> unit=UNIT
later within=the next <n> unit=UNIT
later <how> <n> -? unit=UNIT (from now|from today|from the? date of this (mail|letter|email)|hence|out|on
    from today)
later <how> <n> unit=UNIT time
later (in|within=within) n=NUMBER unit=UNIT more=(or two|or so)
later (in|within=within) n=NUMBER unit=(hour|day|week|month|year) half=(and a_half)
later within=(within|inside) the unit=(hour|day)
later (in|within=within|over|during|inside) the next unit=(hour|day)
later within=net n=ANYINT unit=(day|days)
later within=(valid|open|good|held|firm|payable|payment) (for|in|within) n=NUMBER unit=UNIT
later n=NUMBER unit=(day|days) within=net
later (allow|up_to|lead_time|lead_time_of|turnaround|turnaround_of) :? <how> <n> unit=UNIT
later ^ <how> <n> <short> -? unit=UNIT .? $
soon (in|over|within|during) the? (coming|next|following) unit=(days|weeks|months)
lead <how> n=NUMBER unit=UNIT lead=LEAD
lead (the|on)* lead=eve of
lead the (very)? unit=(day|week|month|weekend|year) lead=(before|after|following|prior_to)
lead the? (next|first) unit=(working_day|business_day|work_day|workday|day) lead=(before|after|following)
lead the last unit=(working_day|business_day|work_day|workday|day) lead=(before|prior_to)
lead the? n=ORDINAL? weekday=WEEKDAY lead=(before|after|following)
""",
    MACROS,
)
EVERY = patterns(
    """
every <every> weekday=WEEKDAY ((and|,|&) also=WEEKDAY)? ((and|,|&) also2=WEEKDAY)?
every <every> (other=(other|second|2nd)|n=NUMBER) unit=UNIT (on (a|the)? weekday=(WEEKDAY|WEEKDAYS))?
every <every> other=(other|second|2nd) weekday=WEEKDAY
every <every> other=NTH unit=UNIT
every <every> unit=(day|week|month|quarter|year|fortnight|weekday|working_day|business_day|hour|work_day)
every <every> unit=(week|month|fortnight) on (a|the)? weekday=(WEEKDAY|WEEKDAYS)
every (on|at|by)? the? nth=ORDINAL weekday=WEEKDAY (of|in) <every>? unit=(month|quarter|year)
every (on|at|by)? the? nth=ORDINAL weekday=WEEKDAY (of|in) <every> unit=(month|quarter|year)
every <every> nth=(first|third|fourth|last|NTH) weekday=WEEKDAY ((of|in) the unit=month)?
every (on|at|by)? the? nth=ORDINAL (of=UNIT)? of <every> unit=(month|quarter|year|week)
every <every> unit=(month|quarter|year) (on|by|before|until) the? nth=ORDINAL (of=UNIT)?
every <every> nth=ORDINAL weekday=WEEKDAY (of|in) (the|a|each) unit=month
every (on|at|by)? the? nth=(ORDINAL|NTH) (and|,|&) the? also=(ORDINAL|NTH) of <every> unit=(month|quarter|year)
every <every> nth=(ORDINAL|NTH) (and|,|&) the? also=(ORDINAL|NTH) ((of|in) the? unit=month)? !(X|THING|UNIT|WEEKDAY)
every <every> nth=NTH ((of|in) the? unit=month)? !(X|THING|UNIT|WEEKDAY)
every adverb=ADVERB !(X|THING|UNIT)
every adverb=ADVERB (on|by|every|each) (the|a)* nth=ORDINAL (of=UNIT)? (of the (month|quarter|year))?
every adverb=ADVERB ,? (on|every|each) (a|the)* weekday=(WEEKDAY|WEEKDAYS)
every (on|every)? weekday=WEEKDAYS ((and|,|&|or) also=WEEKDAYS)? ((and|,|&|or) also2=WEEKDAYS)?
every ~(NUMBER) on? unit=(weekdays|working_days|business_days|workdays|work_days)
every (once|one time) (a|every|per|each) unit=(day|week|fortnight|month|quarter|year)
""",
    MACROS,
)

"""How English names days and spans of days; the way patterns are written stands in ``dates.grammar``."""

from bothways.language.dates.tables import patterns
from bothways.language.en.macros import MACROS

DAYS = patterns(
    """
relative the? day=REL
relative day=REL (,|LP)? WEEKDAY !(week|fortnight|DAY|NTH)
weekday the? which=(this|next|following|nxt)? weekday=WEEKDAY
weekday (the|this)? COMING weekday=WEEKDAY
weekday weekday=WEEKDAY which=next !(week|month|year|quarter|NUMBER)
weekday_of_week weekday=WEEKDAY ,? (of|in|the)* which=WHICH week
weekday_of_week weekday=WEEKDAY (of|in|the)* week which=after_next
weekday_of_week which=WHICH week ,? (on|-)? weekday=WEEKDAY
weekday_after weekday=WEEKDAY unit=(week|fortnight) !(of|ANYINT|commencing|after)
weekday_after n=NUMBER? unit=(week|weeks|fortnight) (on|from|this|come) (this|next|coming)?
    weekday=WEEKDAY
weekday_after the? weekday=WEEKDAY after_next
weekday_after n=NUMBER unit=(week|weeks|fortnight) weekday=WEEKDAY
weekday_after weekday=WEEKDAY in n=NUMBER unit=(week|weeks|fortnight) time?
weekday_nth in n=NUMBER weekday=WEEKDAYS time
weekday_nth n=NUMBER weekday=WEEKDAYS from now
day_after n=NUMBER? unit=(week|weeks|fortnight|month|months|year) (from|on)? day=REL
day_after day=REL unit=(week|fortnight)
nth_weekday the? n=ORDINAL weekday=WEEKDAY <of_month>
nth_weekday the? n=ORDINAL weekday=WEEKDAY (of|in) the? which=WHICH? period=(quarter|year)
nth_day the? n=ORDINAL
    unit=(day|calendar_day|working_day|business_day|work_day|bank_day|workday|weekday|working-day) (of|in)
    the? (which=WHICH? period=(week|month|quarter|year)|month=MONTH (,? y=YEAR)?)
nth_week the? n=ORDINAL week <of_month>
nth_week the? n=ORDINAL week (of|in) the? which=WHICH? period=(quarter|year)
half the? n=(HALF|NTH) half (of|in) the? (which=WHICH? unit=(month|week|quarter|year)|month=MONTH
    <year>|y=YEAR)
half_year h# n=DAY ((/|of)? y=(YEAR|DAY|SHORTYEAR))?
day_of_month the d=(NTH|ORDINAL) (-|to|and|until|through) the? d2=(NTH|ORDINAL) !(X|THING|UNIT|time)
day_of_month the d=NTH of? (which=WHICH month|the month|inst|inst.)?  !(X|THING|UNIT|time|of|-? ANYINT)
day_of_month (on|by|until|till|before|from|after|between|latest) the? d=(NTH|ORDINAL)
    !(X|THING|UNIT|time|of|WEEKDAY|MONTH|-)
day_of_month the d=(ORDINAL|NTH) of (which=WHICH month|the month)
day_of_month d=NTH of? (which=WHICH month|the month|inst|inst.)
day_of_month d=NTH (-|to|until) the? d2=NTH of (which=WHICH month|the month)
day_of_month the? d=NTH (, NTH)+ ,? (or|and|&) the? d2=NTH !(X|THING|UNIT|time|of)
day_of_month weekday=WEEKDAY ,? the? d=NTH &(to|-|until|through|am|pm)
day_of_month weekday=WEEKDAY d=DAY &((-|to|until) WEEKDAY)
day_of_month weekday=WEEKDAY ,? the? d=(DAY|NTH) !(X|THING|UNIT|time|of|MONTH|:
    ANYINT|AMPM|-|o'clock|h|/|to|ish)
date_named the? <day> (-|to|and|or|through|until|till|/) the? d2=(DAY|NTH) of? <month> <year>
date_named <day> - <month> - y=(YEAR|SHORTYEAR|DAY|INT)
date_named the? <day> of? <month> <year> !(STREET)
date_named the? d=(DAY|NTH) (, (DAY|NTH))+ ,? (or|and|&) the? d2=(DAY|NTH) of? <month> <year>
date_named <month> - d=DAY !(-|MONTH)
date_named <month> the? d=(DAY|NTH|ORDINAL) !(:|AMPM|o'clock|%|JUNK) <year>
date_named <month> the? d=(DAY|NTH) (-|to|and|or|through|until|till|/) the? d2=(DAY|NTH) <year>
date_in_figures date=FIG
date_in_figures d=DAY .? (-|to|and) date=FIG
iso date=ISO
month_in_figures (in|by|until|end|of|from|before|for) my=MY
feast the? feast=FEAST <year>
feast_week the? feast=FEAST week
next_working_day the? next (working_day|business_day|work_day|workday|working-day|bank_day)
same_time (this|same|about|around|the)* (time|day) which=(next|following)
    unit=(week|month|year|fortnight)
gone (last|past|previous) (weekday=WEEKDAY|month=MONTH|unit=(week|month|quarter|year|weekend)|night)
gone day=PASTDAY
ago n=NUMBER unit=UNIT (ago|earlier|back)
""",
    MACROS,
)
SPANS = patterns(
    """
period (the|this) new=COMING <period>
period the? which=(this|next|following|nxt|current|the_current) <period>
period (within|over|during|by|for|in|at|before|until|till|through|throughout|come|on) the
    unit=(week|month|quarter|year|weekend) !(LEAD|of|after_next)
period over unit=weekend
the_period this? <period>
the_period <month> !(STREET)
the_period y=YEAR
month_in_words <month> which=(this|next) year
month_in_words <month> of? y=(YEAR|SHORTYEAR)
month_in_words (next|this coming|this) <month>
period the new=(new|coming|upcoming)
    unit=(financial_year|fiscal_year|tax_year|business_year|year|quarter|month|week)
after_next the? unit=(week|month|quarter|year|weekend) after_next
week_numbered (in|of|by|for|until)? the? <weeks> ((number|no|nr) .?)? n=ANYINT ((-|to|/|and|until)
    <weeks>? n2=ANYINT)? !(%|X|UNIT) ((/|of|-)? y=YEAR)?
week_numbered <weeks> n=ANYINT / y=DAY
week_numbered <weeks> my=MY
week_numbered <weeks> date=FIG
quarter_named (the|y=YEAR -?)? (q#|q) n=DAY ((/|of|-|in)? y=(YEAR|DAY|SHORTYEAR))?
quarter_named the? n=(ORDINAL) quarter ((of|in)? (y=YEAR|the year|which=WHICH year))?
financial_year_named (fy#|fy) y=(DAY|YEAR)
year_named (in|by|during|before|until|for|of|from) y=YEAR !(X|THING|UNIT|-|/|JUNK)
period_end the? unit=(year|month|quarter|financial_year|fiscal_year|tax_year|business_year) -? (end|close)
period_end short=ENDS
period_end short=ENDS of? <month>
midweek (midweek|mid-week|mid_week)
season (in|by|over|during|until|before|after|come|for)? (this|the|which=next|coming)* season=SEASON (of?
    y=YEAR)?
edge the? very? edge=EDGE (of|-|on)? (WEEKDAY ,? &(the? (DAY|NTH|MONTH)))?
week_of the? week (of|from|starting) monday? &(the? (FEAST|REL|WEEKDAY|DAY|NTH|ORDINAL|FIG|ISO|MONTH
    (DAY|NTH)))
""",
    MACROS,
)

"""How German names days and spans of days; the way patterns are written stands in ``dates.grammar``."""

from bothways.language.dates.tables import patterns

MACROS = {
    "year": "(,? y=(YEAR|SHORTYEAR))?",
    "the": "(der|die|das|den|dem|des|am|im|in|zum|zur|vom|beim)*",
    "period": "unit=(woche|monat|monats|quartal|quartals|jahr|jahres|wochenende|wochenendes|halbjahr|"
    "halbjahres|geschäftsjahr|geschäftsjahres|wirtschaftsjahr|wirtschaftsjahres|rechnungsjahr|rechnungsjahres)",
    "weeks": "(kalenderwoche|kw|kw#|kw .|woche|wochen|kalenderwochen)",
    "workday": "(tag|werktag|arbeitstag|bankarbeitstag|geschäftstag|tages|werktages|arbeitstages)",
}
DAYS = patterns(
    """
relative ~(WEEKDAY) day=REL
relative day=REL ,? LP? WEEKDAY RP? !(in)
weekday <the> which=NEXT? weekday=WEEKDAY
weekday <the> COMING weekday=WEEKDAY
weekday_of_week which=WHICH woche ,? (am|den)? weekday=WEEKDAY
weekday_of_week weekday=WEEKDAY ,? (in|der)* which=WHICH woche
weekday_after weekday=WEEKDAY in n=NUMBER unit=(woche|wochen)
day_after day=REL in n=NUMBER unit=(woche|wochen|tagen|monat|monaten|jahr)
nth_weekday <the> n=ORDINAL weekday=WEEKDAY (im|in|des|dieses|von)* ((which=WHICH
    (monat|monats)|monat|monats)|
    month=MONTH <year>)
nth_day <the> n=ORDINAL unit=<workday> (im|in|des|dieses|der|von)* (which=WHICH?
    period=(monats|monat|jahres|jahr|woche|quartals|quartal)|month=MONTH <year>)
nth_week <the> n=ORDINAL month=MONTH woche
nth_week <the> n=ORDINAL woche (im|in|des|von)* (month=MONTH <year>|which=WHICH? (monat|monats))
half <the> n=ORDINAL month=MONTH hälfte
half <the> n=ORDINAL hälfte (des|der|im|vom|von)* (which=WHICH?
    unit=(monats|monat|jahres|jahr|woche|quartals)|
    month=MONTH <year>)
half_year <the> n=ORDINAL halbjahr (y=YEAR)?
half_year h# n=DAY ((/|-)? y=(YEAR|DAY))?
day_of_month (am|den|der|dem|vom|zum|bis|ab|vor|nach|spätestens|bis_zum|ab_dem|vor_dem|nach_dem|bis_am|
    nicht_vor_dem| bis_spätestens|spätestens_am|bis_spätestens_zum) (den|dem|zum)? d=DAY .
    !(X|MONTH|UNIT|THING|DAY)
day_of_month d=DAY . (des|dieses) (which=WHICH)? monats
day_of_month (vom|von|zwischen|der|am) (dem)? d=DAY . (bis|und|-|oder) (zum|dem|den)? d2=DAY .
    !(MONTH|X|THING|UNIT|DAY)
date_named <the> d=(DAY|ORDINAL) .? month=MONTH .? <year> !(THING)
date_named <the> d=(DAY|ORDINAL) .? (-|bis|und|oder|/) (zum|dem|den|am)? d2=(DAY|ORDINAL) .? month=MONTH
    <year>
date_named d=DAY - month=MONTH - y=(YEAR|DAY|INT)
date_in_figures date=FIG
date_in_figures so ,? date=FIG &(. |,|$|um|-|von|DAY)
date_in_figures d=DAY .? (-|bis|und) (zum|dem)? date=FIG
date_with_point (am|bis|ab|vom|zum|den|dem|vor|nach) date=DOT !(X|UNIT|THING|%|uhr|h|JUNK)
date_with_point @(WEEKDAY) ,? date=DOT !(X|UNIT|THING|%|uhr|h)
date_with_point ^ date=DOT $
iso date=ISO
month_in_figures (im|in|bis|ende|anfang|mitte|ab|seit) my=MY
feast <the> feast=FEAST <year>
next_working_day <the> nächsten (werktag|arbeitstag|bankarbeitstag|geschäftstag)
gone (letzten|letzte|letzter|letztes|vergangenen|vergangene|vorigen|vorige|voriger)
    (weekday=WEEKDAY|month=MONTH|
    unit=(woche|monat|monats|jahr|quartal|wochenende))
gone day=PASTDAY
ago vor n=NUMBER unit=UNIT !(nach|vor)
""",
    MACROS,
)
SPANS = patterns(
    """
period <the> which=WHICH <period>
period (am|übers|über|fürs|am kommenden) (das|dem)? unit=wochenende
period (innerhalb|während|noch|in|im|für|über) (in|im|der|des|das|die|diesem)*
    unit=(woche|monats|monat|quartals|quartal|jahres|jahr) !(YEAR)
the_period (des|der|dieses|dieser|die|das)? <period>
the_period month=MONTH !(THING)
the_period y=YEAR
month_in_words month=MONTH y=(YEAR|SHORTYEAR)
month_in_words (nächsten|kommenden|diesen) month=MONTH
week_numbered (in|der|die|bis|ab|zur)* <weeks> (nr .?)? n=ANYINT ((-|bis|und|/) <weeks>? n2=ANYINT)?
    !(%|X|UNIT) ((/|-)? y=YEAR)?
week_numbered <weeks> n=ANYINT / y=DAY
week_numbered <weeks> my=MY
week_numbered <weeks> date=FIG
week_numbered (in|der|die|bis|ab|zur|zum)* n=ANYINT . (kalenderwoche|kw|woche)
quarter_named (q#|q) n=DAY ((/|-|in)? y=(YEAR|DAY|SHORTYEAR))?
quarter_named <the> n=ORDINAL (quartal|quartals) (y=YEAR|des jahres|dieses jahres)?
quarter_named <the> n=DAY . (quartal|quartals) (y=YEAR)?
year_named (in|im jahr|bis|vor|nach|ab|für) y=YEAR !(X|UNIT|-|/|JUNK|THING)
period_end (der|die|das|zum|am|bis)? short=ENDS
season (der|die|das|den|dem|des|im|zum|diesen|dieses|kommenden|nächsten|which=nächsten)* season=SEASON
    (y=YEAR)?
soon (in|über)? (den|die) (nächsten|kommenden) unit=(tagen|tage|wochen|monaten)
edge (zum|am|gegen|das|der|die|im|nach|mit)? edge=EDGE
week_of <the> woche (vom|ab|ab dem) &(DAY|FIG|WEEKDAY)
""",
    MACROS,
)

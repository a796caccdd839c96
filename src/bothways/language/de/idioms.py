"""Words of German that look like a time and are none."""

from bothways.language.dates.tables import patterns

NOTHING = patterns(
    """
nothing eines tages
nothing (guten|gute|schönen|schönes|schöne|schöner|frohe|frohes|gutes) (noch)?
    (morgen|tag|abend|nacht|feierabend|
    wochenende|UNIT|PART|FEAST|nachmittag|vormittag)
nothing (frau|herr|herrn|familie|firma|liebe|lieber) (MONTH|WEEKDAY)
nothing (THING|kw THING) .? (DAY|INT|YEAR|HHMM|DOT|DEC|FIG|CLOCK|MY)
nothing (DAY|INT|NUMBER) (von|aus) (DAY|INT|NUMBER)
nothing seit (dem)? n=NUMBER UNIT
nothing n=NUMBER UNIT (alt|lang|her|garantie)
nothing (ORDINAL|DAY .) THING
nothing zu (DAY|NUMBER) .
nothing (höchste|zur|jeder) zeit
nothing (DAY|NUMBER) (mal|fach)
nothing der MONTH (X|ist|war)
nothing n=NUMBER UNIT (pro|am|im|je) (UNIT)
nothing (pro|je) UNIT
nothing DAY / DAY (THING|geöffnet)
nothing vor allem
nothing (morgen|heute) (X|THING) (ist anders)
nothing ein (für|zum) alle
nothing (MONTH|FEAST|WEEKDAY) (straße|platz|weg|allee|gasse)
nothing hälfte
""",
    {},
)

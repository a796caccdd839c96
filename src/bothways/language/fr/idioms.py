"""Words of French that look like a time and are none."""

from bothways.language.dates.tables import patterns

NOTHING = patterns(
    """
nothing (bonne|belle|excellente) (journée|soirée|année|semaine|PART|matinée|nuit|fête)
nothing (bon|joyeux|joyeuses) (week-end|après-midi|FEAST|UNIT)
nothing (un jour|une fois|du jour|de temps en temps)
nothing (THING) (°)? .? (DAY|INT|YEAR|HHMM|DOT|DEC|FIG|CLOCK|MY)
nothing (rue|avenue|place|boulevard) (de|du|d')* (MONTH|FEAST|DAY MONTH)
nothing (DAY|INT|NUMBER) (THING)? sur (DAY|INT|NUMBER)
nothing depuis n=NUMBER UNIT
nothing n=NUMBER UNIT (plus tard|de garantie)
nothing ORDINAL THING
nothing (c'est|est|la|une) ORDINAL (THING|X)
nothing (de|par) n=NUMBER UNIT $
nothing MONTH (est|a)
nothing barre mars
nothing (pneus|vêtements) d' SEASON
nothing (à|la) (fin|début|moitié) (nous|X|,|.)
nothing (la|le) (journée|matinée|semaine|PART|UNIT) (était|est|a|X)
nothing de minutes
nothing un quart (de|des)
nothing DAY h / DAY h?
""",
    {},
)

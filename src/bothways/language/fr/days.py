"""How French names days and spans of days; the way patterns are written stands in ``dates.grammar``."""

from bothways.language.dates.tables import patterns

MACROS = {
    "year": "(,? y=(YEAR|SHORTYEAR))?",
    "the": "(le|la|les|l'|ce|cet|cette)*",
    "period": "unit=(semaine|mois|trimestre|semestre|année|an|week-end|weekend|exercice|année_fiscale|"
    "exercice_fiscal)",
    "next": "which=(prochain|prochaine|suivant|suivante|d'après|qui_vient|à_venir)",
    "workday": "(jour|jour_ouvré|jour_ouvrable|jour_travaillé|jour_de_travail)",
    "weeks": "(semaine|semaines|s#|sem|sem#|sem .)",
}
DAYS = patterns(
    """
relative day=REL
weekday <the> weekday=WEEKDAY
weekday <the> weekday=WEEKDAY which=(prochain|suivant|qui_vient|d'après)
weekday (ce|cet) weekday=WEEKDAY
weekday_of_week <the> weekday=WEEKDAY (de|de la|en|la)* semaine <next>
weekday_of_week (la)? semaine <next> ,? (le)? weekday=WEEKDAY
weekday_after <the> weekday=WEEKDAY en huit
weekday_fortnight <the> weekday=WEEKDAY en quinze
day_after day=REL en huit
nth_weekday <the> n=ORDINAL weekday=WEEKDAY (de|d'|du|en)* (mois which=(prochain|suivant)?|le
    mois|month=MONTH <year>)
nth_day <the> n=ORDINAL unit=<workday> (de|d'|du|la|l')* (period=(mois|année|trimestre|semaine)
    which=(prochain|prochaine)?|
    month=MONTH <year>)
nth_week <the> n=ORDINAL semaine (de|d'|du)* (month=MONTH <year>|mois which=(prochain)?)
half <the> n=ORDINAL (quinzaine|moitié) (de|d'|du)* (month=MONTH <year>|unit=mois which=prochain?)
half_year <the> n=ORDINAL semestre (de)? (y=YEAR)?
day_of_month (le|au|du|avant_le|jusqu'au|d'ici_le|après_le|dès_le|d'ici_au|au_plus_tard_le) d=(DAY|NTH)
    !(X|UNIT|THING|MONTH|DAY|/|,|ORDINAL|-|et|h)
day_of_month (du|entre le|le) d=(DAY|NTH) (au|et le|et|ou le|ou|-) d2=(DAY|NTH) !(X|UNIT|THING|MONTH|h)
day_of_month (le) d=DAY du mois which=(prochain|suivant)
date_named <the> d=(DAY|NTH|ORDINAL) month=MONTH <year>
date_named <the> d=(DAY|NTH) (au|et|et le|ou|ou le|-|/) d2=(DAY|NTH) month=MONTH <year>
date_named d=DAY - month=MONTH - y=(YEAR|DAY|INT)
date_in_figures date=FIG
iso date=ISO
month_in_figures (en|d'ici|fin|avant|début) my=MY
feast <the> feast=FEAST <year>
next_working_day <the> prochain (jour_ouvré|jour_ouvrable)
gone (la|le)? unit=(semaine|mois|année|trimestre|an) (dernier|dernière|passé|passée|précédent|précédente)
gone (le)? weekday=WEEKDAY (dernier|passé)
gone day=PASTDAY
ago il y a n=NUMBER unit=UNIT
""",
    MACROS,
)
SPANS = patterns(
    """
period <the> <period> <next>
period <the> <next> <period>
period (ce|cet|cette) <period> (en_cours)?
period (dans|pendant|durant|en|pour|d'ici) (la|le|l')? unit=(semaine|mois|trimestre|week-end|année)
the_period <the> <period>
the_period month=MONTH !(THING)
the_period y=YEAR
month_in_words <the> month=MONTH y=(YEAR|SHORTYEAR)
month_in_words (mois de|mois d') month=MONTH <year>
month_in_words courant month=MONTH <year>
week_numbered (la|en|de)* <weeks> (n °|numéro)? n=ANYINT ((-|et|à) n2=ANYINT)? !(%|X|UNIT) (y=YEAR)?
quarter_named (t#|q#) n=DAY ((/|-)? y=(YEAR|DAY|SHORTYEAR))?
quarter_named <the> n=(ORDINAL|NTH) trimestre (y=YEAR|de l' année)?
year_named (en|d'ici|avant|jusqu'en|fin|pour) y=YEAR !(X|UNIT|-|/|JUNK|THING)
period_end <the> short=ENDS
season (cet|cette|ce|le|la|l'|au|en|du|de|d'|avant|pendant)* season=SEASON (prochain|y=YEAR)?
soon dans les unit=(jours|semaines|mois) (à_venir|qui viennent|prochains)
soon dans les (prochains|prochaines) unit=(jours|semaines|mois)
edge (à|en|au|vers|d'ici|avant|pour|dès)* (la|le|l')? edge=EDGE -?
week_of (dans|en)? la? semaine (du|de) &(DAY|NTH|WEEKDAY|FIG)
""",
    MACROS,
)

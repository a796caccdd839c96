"""How French names times of day, counts from now, and says what comes round."""

from bothways.language.dates.tables import patterns

MACROS = {
    "at": "(à|vers|avant|jusqu'à|dès|de|entre|pour|à_partir_de|après|et)",
    "h": "(h|heures|heure)",
    "how": "(environ|à peu près|au maximum|maximum|au plus|encore|un délai de|délai de|les|prochains|"
    "prochaines|moins de)*",
    "n": "n=NUMBER ((-|à|ou) n2=NUMBER)?",
    "each": "(chaque|tous les|toutes les)",
}
CLOCKS = patterns(
    """
close (en|à|avant|d'ici)* CLOSE
clock <at> h=(DAY|HOUR|INT) <h> m=(DAY|INT)? ap=AMPM? !(X|de)
clock h=(DAY|INT) h m=(DAY|INT)? ap=AMPM? !(X|de|/)
clock @(WEEKDAY|REL|PART) h=(DAY|HOUR) <h> m=(DAY|INT)?
clock <at>? h=(DAY|HOUR) <h> past=PAST ap=AMPM?
clock <at>? h=(DAY|HOUR) <h> to=TO ap=AMPM?
clock <at>? c=CLOCK ap=AMPM?
hours (de|entre) h=(DAY|HOUR) <h>? m=INT? (à|et|-) h2=(DAY|HOUR) <h> m2=INT?
hours (de|entre)? c=CLOCK (à|et|-) c2=CLOCK
hours h=DAY <h> m=INT? (à|-) h2=(DAY|HOUR) <h> m2=INT?
noon NOON
midnight minuit
part ((en|dans la|ce|cet|cette|au|le|dans l'|en l'|l'|d'ici|dès)? (ce|cet|cette|la|l')?)? part=PART
zone zone=ZONE
zone offset=OFFSET
""",
    MACROS,
)
COUNTED = patterns(
    """
later (dans|sous|d'ici|en|après) <how> <n> -? unit=UNIT half=(et_demie|et_demi)?
later (dans|sous|d'ici) un délai de <n> unit=UNIT
later within=(sous) <how> <n> -? unit=UNIT
later within=sous unit=(huitaine|quinzaine)
later within=(dans|sous) les <how> <n> (prochains|prochaines)? unit=UNIT
later dans les n=NUMBER (prochains|prochaines) unit=UNIT
later (payable|règlement|paiement) à n=NUMBER unit=UNIT
later within=(valable|valide|payable) n=NUMBER unit=UNIT
later ^ <how> <n> -? unit=UNIT .? $
lead <how> n=NUMBER unit=UNIT lead=LEAD
lead (la|le) lead=(veille|lendemain) (de|du|d')*
lead (la|le)? unit=(semaine|week-end|jour) lead=LEAD
lead (le)? n=ORDINAL? weekday=WEEKDAY lead=LEAD
""",
    MACROS,
)
EVERY = patterns(
    """
every chaque weekday=WEEKDAY
every tous les weekday=WEEKDAYS (et (les)? also=WEEKDAYS)?
every le weekday=WEEKDAY de chaque semaine
every le weekday=WEEKDAY et le? also=WEEKDAY de chaque semaine
every (tous les|chaque|les|le) nth=ORDINAL weekday=(WEEKDAY|WEEKDAYS) (du|de chaque|de) unit=mois
every (un) weekday=WEEKDAY sur other=deux
every tous les other=deux weekday=WEEKDAYS
every un unit=(jour|mois) sur other=deux
every (tous les|toutes les) n=NUMBER unit=UNIT
every une unit=semaine sur other=deux
every chaque unit=(jour|semaine|mois|trimestre|année|semestre|jour_ouvré)
every (tous les|toutes les) unit=(jours|semaines|mois|trimestres|ans|jours_ouvrés)
every (le)? d=(NTH|DAY) (de) chaque unit=mois
every (le)? nth=ORDINAL of=UNIT? de chaque unit=(mois|trimestre)
every adverb=ADVERB !(X|THING)
every une fois par unit=(jour|semaine|mois|an|trimestre)
every en (semaine) &(à|de)
""",
    MACROS,
)

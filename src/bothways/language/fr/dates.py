"""French time expressions: its words and patterns together."""

from bothways.language.dates.lexicon import Lexicon
from bothways.language.fr.days import DAYS, SPANS
from bothways.language.fr.hours import CLOCKS, COUNTED, EVERY
from bothways.language.fr.idioms import NOTHING
from bothways.language.fr.times import WORDS

#: Words that may follow a number which is a time of day: no thing is counted by it.
_PLAIN = """
je tu il elle on nous vous ils elles me te se moi toi lui leur qui que quoi dont où et ou mais donc or
ni car si quand comme est sont était sera serons serez avons avez ont a ai peux peut pouvons pouvez doit
devons faut merci bien sûr oui non pas plus très tout tous c'est s'il plaît par avec sans chez vers
jusque alors puis aussi encore déjà convient rendez-vous passe arrive vient livre livrons appelle
rappelle envoie
"""
FRENCH = Lexicon(
    code="fr",
    words=WORDS,
    patterns=(*DAYS, *CLOCKS, *COUNTED, *SPANS, *EVERY, *NOTHING),
    near="(,|LP|à|le|la|l'|du|de|d'|au|en|dans|vers|pour|entre|avant|jusqu'à|-|;|:|si_possible|dès|"
    "d'ici|et|environ)*",
    ranged="(-|au|à|et|ou|jusqu'à|jusqu'au|/) (le|la|l'|du|au)*",
    doubtful=frozenset(["mars", "mai", "avril", "août", "juin", "été", "mar."]),
    elided=True,
    glued=frozenset(["t", "q", "s", "sem"]),
    suffixed=frozenset(["h", "heures", "min", "mn", "jours", "j"]),
    nth="er|ère|re|e|ème|eme",
    known=_PLAIN.split(),
)
TIMES = FRENCH

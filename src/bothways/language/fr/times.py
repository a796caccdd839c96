"""The words of French that name times, each kind with what its words stand for (``dates.tables``)."""

from bothways.language.dates.tables import compounds, words

WORDS = words("""
WEEKDAY
0 = lundi | lun.
1 = mardi | mar.
2 = mercredi | mer.
3 = jeudi | jeu.
4 = vendredi | ven.
5 = samedi | sam.
6 = dimanche | dim.
WEEKDAYS
0 = lundis
1 = mardis
2 = mercredis
3 = jeudis
4 = vendredis
5 = samedis
6 = dimanches
MONTH
1 = janvier | janv. | janv
2 = février | févr. | févr
3 = mars
4 = avril | avr. | avr
5 = mai
6 = juin
7 = juillet | juil. | juil
8 = août
9 = septembre | sept. | sept
10 = octobre | oct. | oct
11 = novembre | nov. | nov
12 = décembre | déc. | déc
NUMBER
0.25 = un quart d'
0.5 = une demi | une demi- | une demie
0.75 = trois quarts d'
1 = un
3 = quelques
4 = plusieurs
10 = une dizaine de | une dizaine d'
13 = treize
14 = quatorze
15 = quinze | une quinzaine de
16 = seize
17 = dix-sept
18 = dix-huit
19 = dix-neuf
20 = vingt | une vingtaine de
30 = trente | une trentaine de
40 = quarante
50 = cinquante
60 = soixante
HOUR
1 = une
2 = deux
3 = trois
4 = quatre
5 = cinq
6 = six
7 = sept
8 = huit
9 = neuf
10 = dix
11 = onze
12 = douze
ORDINAL
1 = premier | première | premiers | premières
2 = deuxième | second | seconde | deuxièmes
3 = troisième
4 = quatrième
5 = cinquième
10 = dixième
-1 = dernier | dernière | derniers | dernières
-2 = avant-dernier | avant-dernière
HALF
1 = premier | première
2 = deuxième | second | seconde
UNIT
minute = minute | minutes | min | mn
hour = heure | heures | h
day = jour | jours | journée
week = semaine | semaines | sem | huitaine
fortnight = quinzaine
month = mois
quarter = trimestre | trimestres
half-year = semestre | semestres
year = an | ans | année | années
weekend = week-end | weekend | week-ends
financial year = exercice | année fiscale | exercice fiscal | exercice comptable
working day = jour ouvré | jours ouvrés | jour ouvrable | jours ouvrables | jour travaillé | jours
    travaillés |
    jour de travail
WHICH
0 = ce | cet | cette | en cours
1 = prochain | prochaine | prochains | prochaines | suivant | suivante | d'après | qui vient | à venir
EDGE
end = fin | la fin | terme
start = début | commencement
early = tout début
middle = mi | milieu
late = toute fin
same = cours | courant
rest = reste
FEAST
(1, 1) = nouvel an | jour de l'an | le nouvel an
(1, 6) = épiphanie
(2, 2) = chandeleur
(2, 14) = saint-valentin | saint valentin
(5, 1) = fête du travail
(7, 14) = fête nationale
(8, 15) = assomption
(11, 1) = toussaint
(11, 11) = armistice
(12, 24) = veille de noël | réveillon de noël
(12, 25) = noël
(12, 31) = saint-sylvestre | réveillon
(-47,) = mardi gras
(-2,) = vendredi saint
(0,) = pâques | dimanche de pâques
(1,) = lundi de pâques
(39,) = ascension
(49,) = pentecôte
(50,) = lundi de pentecôte
(5, 6, -1) = fête des mères
(6, 6, 3) = fête des pères
PART
(6, 9) = première heure | la première heure
(6, 12) = matin | matinée | au matin
(10, 12) = fin de matinée
(9, 10) = début de matinée | milieu de matinée
(12, 18) = après-midi | aprèm | aprem
(12, 14) = début d'après-midi
(14, 16) = milieu d'après-midi
(16, 18) = fin d'après-midi
(18, 22) = soir | soirée
(18, 24) = nuit
REL
0 = aujourd'hui | ce jour
1 = demain
2 = après-demain | surlendemain
PASTDAY
-1 = hier
-2 = avant-hier
ZONE
Europe/Paris = heure de paris | heure française | cet | cest
UTC = utc | gmt
LIMIT
by = d'ici | d'ici à | d'ici au | d'ici la | d'ici le | d'ici là | au plus tard | au plus tard le | avant
    fin | pour le |
    au plus tard à | au plus tard en | au plus tard d'ici | dernier délai | échéance | échéance : | dû le
    | due le | d'ici les
before = avant | avant le | avant la | avant les | antérieurement au
until = jusqu'à | jusqu'au | jusque | jusqu'en | jusqu'à la | jusqu'à ce | jusqu'aux
after = après | après le | après la | passé | passé le
from = dès | dès le | dès la | à partir de | à partir du | à partir d' | à compter de | à compter du |
    pas avant | pas avant le |
    au plus tôt | au plus tôt le | depuis le début | à dater du | à partir des
on = le | en | à | au | sous | dans | vers | pour | courant | la | ce | cet | cette | du | de | entre |
    pendant | durant |
    au cours de | au cours du | aux | environ | chez | des | l'
LATEST
by = au plus tard | dernier délai | maximum | max | dernier carat
from = au plus tôt | et après | inclus et après | ou plus tard
PASTBEFORE
True = depuis | depuis le | depuis la | depuis les
PASTAFTER
True = dernier | dernière | passé | passée | derniers | précédent | précédente | écoulé | écoulée
SEASON
3 = printemps
6 = été
9 = automne
12 = hiver
AMPM
am = du matin | am
pm = du soir | de l'après-midi | pm
PAST
15 = et quart
30 = et demie | et demi
TO
5 = moins cinq
10 = moins dix
15 = moins le quart | moins quart
20 = moins vingt
NOON
True = midi
LEAD
1 = avant | avant le | avant la | veille
-1 = après | après le | après la | à compter de | à compter du | lendemain
ENDS
month = fin de mois
CLOSE
True = fin de journée | la fin de journée | fin de la journée | fermeture | la fermeture | cob | eod |
    fin de journée de travail
ADVERB
('day', 1) = quotidiennement | quotidien
('week', 1) = hebdomadairement | hebdomadaire
('week', 2) = bimensuel | bimensuellement | tous les quinze jours | toutes les deux semaines
('month', 1) = mensuellement | mensuel
('month', 3) = trimestriellement | trimestriel
('month', 6) = semestriellement
('month', 12) = annuellement | annuel
SKIP
True = le | la | les | l' | du | de | d' | au | à | en | : | est
ARTICLE
True = le | la | l' | du | de | des | d' | de la | de l' | des | les | mois
FILLER
True = le | la | d'ici | avant | au plus tard | environ | vers | si possible | merci | pour | à
TELLS
True = minuit | midi | moins | lendemain | veille | quinze | huit | heure
THING
True = page | pages | point | numéro | n | n° | chambre | salle | chapitre | article | rue | avenue |
    boulevard | taille |
    version | ligne | étage | fois | prix | couche | impression | clients | euros | pour | pouce |
    personnes | pièces |
    cartons | commande | facture | rang | classe | cent | planète | mètres | kilos | couvert | couverts |
    place | places
""")
WORDS["NUMBER"] |= WORDS["HOUR"]
_ONES = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}
WORDS["NUMBER"] |= compounds(_TENS, _ONES, "{ten}-{one}", "{ten} et {one}")

"""The words of German that name times, each kind with what its words stand for (``dates.tables``)."""

from bothways.language.dates.tables import compounds, words

WORDS = words("""
WEEKDAY
0 = montag | mo | mo.
1 = dienstag | di | di.
2 = mittwoch | mi | mi.
3 = donnerstag | do | do.
4 = freitag | fr | fr.
5 = samstag | sonnabend | sa | sa.
6 = sonntag
WEEKDAYS
0 = montags
1 = dienstags
2 = mittwochs
3 = donnerstags
4 = freitags
5 = samstags | sonnabends
6 = sonntags
MONTH
1 = januar | jan | jan. | jänner
2 = februar | feb | feb.
3 = märz | mrz | mrz. | mär.
4 = april | apr | apr.
5 = mai
6 = juni | jun | jun.
7 = juli | jul | jul.
8 = august | aug | aug.
9 = september | sept | sept. | sep | sep.
10 = oktober | okt | okt.
11 = november | nov | nov.
12 = dezember | dez | dez.
NUMBER
0.25 = einer viertel | eine viertel
0.5 = einer halben | einem halben | eine halbe | ein halbes | einen halben
0.75 = einer dreiviertel | eine dreiviertel
1 = eine | einen | einem | einer
1.5 = anderthalb | eineinhalb
2 = zwo | beiden
2.5 = zweieinhalb
3 = ein paar | einigen | einige | wenigen | paar
4 = mehreren | mehrere
13 = dreizehn
14 = vierzehn
15 = fünfzehn
16 = sechzehn
17 = siebzehn
18 = achtzehn
19 = neunzehn
20 = zwanzig
30 = dreißig
40 = vierzig
50 = fünfzig
60 = sechzig
90 = neunzig
HOUR
1 = eins | ein
2 = zwei
3 = drei
4 = vier
5 = fünf
6 = sechs
7 = sieben
8 = acht
9 = neun
10 = zehn
11 = elf
12 = zwölf
UNIT
minute = minute | minuten | min
hour = stunde | stunden | std | h
day = tag | tage | tagen | tages | kalendertage | kalendertagen
week = woche | wochen
month = monat | monate | monaten | monats
quarter = quartal | quartale | quartals | quartalen
year = jahr | jahre | jahren | jahres
weekend = wochenende | wochenenden | wochenendes
half-year = halbjahr | halbjahres | halbjahre
financial year = geschäftsjahr | geschäftsjahres | wirtschaftsjahr | wirtschaftsjahres | rechnungsjahr |
    rechnungsjahres
working day = werktag | werktage | werktagen | werktages | werktags | arbeitstag | arbeitstage |
    arbeitstagen |
    arbeitstages | bankarbeitstag | bankarbeitstage | bankarbeitstagen | geschäftstag | geschäftstage |
    geschäftstagen
WHICH
0 = dieser | diese | diesen | diesem | dieses | laufende | laufenden | laufender | laufendem | aktuellen
1 = nächste | nächsten | nächster | nächstem | nächstes | kommende | kommenden | kommender | kommendem |
    folgende | folgenden | folgender | darauffolgenden | neuen | neues | neue
2 = übernächste | übernächsten | übernächster | übernächstes | übernächstem
COMING
True = kommenden | kommende | kommender | kommendem
EDGE
end = ende | schluss | ablauf
start = beginn | start
early = anfang
middle = mitte
late = gegen ende | richtung ende
later = im weiteren verlauf
rest = rest
same = laufe | verlauf | lauf
FEAST
(12, 24) = heiligabend | heilig abend | heiliger abend
(12, 25) = weihnachten | weihnachtstag | erster weihnachtstag
(12, 26) = zweiter weihnachtstag
(12, 31) = silvester | sylvester
(1, 1) = neujahr
(1, 6) = heilige drei könige | heiligen drei könige | dreikönig
(5, 1) = tag der arbeit | maifeiertag
(10, 3) = tag der deutschen einheit
(10, 31) = reformationstag | halloween
(11, 1) = allerheiligen
(12, 6) = nikolaus
(11, 11) = martinstag | st. martin
(-48,) = rosenmontag
(-46,) = aschermittwoch
(-3,) = gründonnerstag
(-2,) = karfreitag
(0,) = ostern | ostersonntag
(1,) = ostermontag
(39,) = himmelfahrt | christi himmelfahrt | vatertag
(49,) = pfingsten | pfingstsonntag
(50,) = pfingstmontag
(60,) = fronleichnam
(5, 6, 2) = muttertag
(11, 3, 4, 1) = black friday
PART
(6, 9) = früh | in der früh | in der frühe | frühmorgens
(6, 12) = vormittag | morgens | vormittags
(12, 13) = mittag | mittags | mittagszeit
(12, 18) = nachmittag | nachmittags
(15, 18) = spätnachmittag | späten nachmittag | späten nachmittags
(12, 14) = frühen nachmittag
(18, 22) = abend | abends
(17, 19) = frühen abend
(20, 22) = späten abend
(18, 24) = nacht | nachts
MORNING
(6, 12) = morgen
REL
0 = heute | heut | selben tag
1 = morgen | morgigen tag
2 = übermorgen
PASTDAY
-1 = gestern
-2 = vorgestern
ZONE
Europe/Berlin = mez | mesz | cet | cest | deutscher zeit | ortszeit
UTC = utc | gmt
Europe/London = britischer zeit | londoner zeit
LIMIT
by = bis | bis zum | bis zur | bis spätestens | bis einschließlich | bis inklusive | spätestens |
    spätestens bis |
    spätestens am | spätestens zum | spätestens bis zum | bis spätestens zum | fällig am | fällig zum |
    fällig |
    nicht später als | am besten bis | allerspätestens | bis am | bis in | bis ins | längstens bis | bis
    allerspätestens |
    bis vor | frist | frist: | termin: | liefertermin | bis um | bis gegen | bis maximal | tunlichst bis
before = vor | vor dem | vor der | vor den | noch vor | noch vor dem
after = nach | nach dem | nach der | nach den | erst nach
from = ab | ab dem | ab der | frühestens | frühestens am | frühestens ab | nicht vor | nicht vor dem |
    beginnend |
    beginnend am | mit wirkung vom | mit wirkung zum | mit wirkung ab | nicht eher als | erst ab | erst
    am | ab sofort
on = am | im | in | um | an | zum | zur | gegen | innerhalb | binnen | während | über | übers | zwischen
    | vom | von | den |
    für | etwa | circa | irgendwann | seitens | dem | ungefähr | vorzugsweise
LATEST
by = spätestens | am spätesten | allerspätestens | deadline
from = frühestens | aufwärts | oder später
PASTBEFORE
True = seit | seit dem | letzten | letzte | letzter | letztes | vergangenen | vergangene | vorigen |
    vorige | voriger
PASTAFTER
True = her | alt
NEXT
0 = dieser | diese | diesen | diesem
1 = nächste | nächsten | nächster | folgenden
2 = übernächste | übernächsten | übernächster
SEASON
3 = frühling | frühjahr | frühjahrs | frühlings
6 = sommer | sommers
9 = herbst | herbstes | herbsts
12 = winter | winters
PAST
5 = fünf nach
10 = zehn nach
15 = viertel nach
20 = zwanzig nach
TO
5 = fünf vor
10 = zehn vor
15 = viertel vor | dreiviertel | drei viertel
20 = zwanzig vor
30 = halb
45 = viertel
AMPM
am = morgens | früh | vormittags | in der früh | am morgen | am vormittag
pm = nachmittags | abends | mittags | am nachmittag | am abend
NOON
True = high noon
LEAD
1 = vor | vor dem | vor der | vor den
-1 = nach | nach dem | nach der | ab | ab dem
ENDS
month = monatsende | monatsschluss | monatsletzten | ultimo
quarter = quartalsende
year = jahresende | jahresschluss | jahreswechsel
financial year = geschäftsjahresende
CLOSE
True = feierabend | geschäftsschluss | dienstschluss | büroschluss | ladenschluss | arbeitsende |
    geschäftsende |
    ende des arbeitstages | ende des tages | tagesende | ende des tags | eod | cob | betriebsschluss
ADVERB
('day', 1) = täglich
('week', 1) = wöchentlich
('week', 2) = zweiwöchentlich | vierzehntäglich | vierzehntägig
('month', 1) = monatlich
('month', 2) = zweimonatlich
('month', 3) = vierteljährlich | quartalsweise
('month', 6) = halbjährlich
('month', 12) = jährlich
('hour', 1) = stündlich
('working day', 1) = werktäglich | werktags | wochentags | arbeitstäglich
SKIP
True = der | die | das | den | dem | des | am | im | an | zum | zur | um | in | bereits | schon | ist | :
    | noch | etwa | gegen
ARTICLE
True = der | des | dem | den | die | dieses | diesem | vom | von | im
SURE
True = in der früh
FILLER
True = bis | zum | am | spätestens | bitte | gerne | etwa | ungefähr | vielleicht | möglichst | um | den
    | der
TELLS
True = mitternacht | uhr | sofort | eins | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf
    | zwölf | kw | nachmittag
THING
True = seite | seiten | punkt | punkte | nr | nr. | nummer | zimmer | raum | kapitel | artikel | position
    | pos | pos. |
    haus | hausnummer | postfach | größe | version | linie | gleis | tor | stock | etage | stockwerk |
    mahnung | mal |
    platz | stelle | straße | weg | allee | gasse | zoll | stück | personen | leute | kunden | prozent |
    euro | cent |
    meter | kilo | kartons | bestellung | rechnung | rate | paragraph | ziffer | absatz | abs | buslinie
    | preis |
    reihe | regal | fach | klasse | teil | schritt | auflage | versuch | eindruck | garantie | teile |
    gäste | mann
""")
WORDS["NUMBER"] |= WORDS["HOUR"]
_ONES = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70}
WORDS["NUMBER"] |= compounds(_TENS, _ONES, "{one}und{ten}")
_FIRST = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"
_STEMS = {stem: number for number, stem in enumerate(_FIRST.split(), 1)}
_STEMS |= {"dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "zwanzigst": 20, "letzt": -1, "vorletzt": -2}
WORDS["ORDINAL"] = {
    stem + ending: float(number)
    for stem, number in _STEMS.items()
    for ending in ("e", "en", "er", "es", "em")
}
WORDS["HALF"] = {word: number for word, number in WORDS["ORDINAL"].items() if number in (1, 2)}
#: Words that are written as one: "Montagmorgen", "Aprilhälfte", "Maiwoche".
SPLIT = {
    day + part: (day, part)
    for day in (name for name in WORDS["WEEKDAY"] if name.endswith(("tag", "woch", "abend")))
    for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "früh")
} | {
    month + part: (month, part)
    for month in (name for name in WORDS["MONTH"] if name.isalpha() and (len(name) > 3 or name == "mai"))
    for part in ("hälfte", "woche", "wochenende", "ende", "anfang", "mitte")
}

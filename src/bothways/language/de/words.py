"""The words of German by kind, as its grammar of speech acts reads them."""

from bothways.language.vocabulary import Words

#: Verbs of doing something for somebody, as "ich" and "wir" say them.
_DO = (
    "schicke schicken sende senden liefere liefern bringe bringen rufe rufen melde melden kläre klären prüfe prüfen"
    " erledige erledigen kümmere kümmern hole holen komme kommen gebe geben mache machen leite leiten reiche reichen"
    " stelle stellen überweise überweisen bestelle bestellen bereite bereiten baue bauen repariere reparieren tausche"
    " tauschen ersetze ersetzen erstatte erstatten reserviere reservieren buche buchen trage tragen schaue schauen"
    " sehe sehen frage fragen suche suchen schreibe schreiben maile mailen versende versenden übernehme übernehmen"
    " organisiere organisieren beginne beginnen starte starten zeige zeigen hinterlege hinterlegen lege legen informiere"
    " informieren bezahle bezahlen zahle zahlen storniere stornieren korrigiere korrigieren ändere ändern besorge"
    " besorgen drucke drucken sage sagen lasse lassen halte halten nehme nehmen fahre fahren montiere montieren"
    " vereinbare vereinbaren verspreche versprechen garantiere garantieren zusage zusagen beauftrage beauftragen"
)
_DOES = (
    "schickt sendet liefert bringt ruft meldet klärt prüft erledigt kümmert holt kommt gibt macht leitet stellt"
    " überweist bestellt baut repariert tauscht ersetzt erstattet reserviert bucht schaut sieht fragt schreibt mailt"
    " versendet übernimmt organisiert beginnt zeigt informiert bezahlt zahlt storniert korrigiert ändert besorgt druckt"
    " sagt lässt bekommt fährt montiert geht"
)
_DONE = (
    "geschickt gesendet geliefert gebracht angerufen gemeldet geklärt geprüft erledigt abgeholt gemacht weitergeleitet"
    " gestellt überwiesen bestellt gebaut repariert getauscht ausgetauscht ersetzt erstattet reserviert gebucht versandt"
    " verschickt zugesandt zugeschickt ausgeliefert nachgeliefert gutgeschrieben informiert bezahlt storniert korrigiert"
    " geändert besorgt gedruckt montiert eingebaut bearbeitet benachrichtigt zurückgerufen fertig"
)
_KINDS: dict[str, str] = {
    "DO": _DO,
    "DOES": _DOES,
    "DONE": _DONE,
    "ASKED": "schicken senden bringen rufen melden geben machen liefern prüfen bestätigen teilen sagen lassen nennen zeigen"
    " ändern überweisen stornieren reservieren buchen stellen schreiben holen kommen sorgen denken beachten erklären"
    " schick sende schicke bring bringe ruf rufe gib mach mache sag sage melde nenne zeig lass prüfe denk",
    "STATE": "glaube glauben denke denken hoffe hoffen finde finden brauche brauchen möchte möchten suche suchen freue freuen"
    " arbeite arbeiten wohne wohnen kenne kennen warte warten heiße heißen will wollen kann können habe haben bin sind"
    " weiß wissen liebe lieben meine meinen bitte bitten danke danken wünsche wünschen benötige benötigen hätte hätten"
    " wäre wären würde würden muss müssen darf dürfen soll sollen mag mögen verstehe verstehen bedauere bedauern leider"
    " träume träumen bräuchte bräuchten befürchte befürchten vermute vermuten erwarte erwarten bestehe bestehen",
    "US": "ich wir",
    "ME": "mir uns mich",
    "MY": "mein meine meiner meinem meinen unser unsere unserer unserem unseren",
    "YOU": "sie du ihr ihnen dir dich euch",
    "YOUR": "ihr ihre ihren ihrem ihrer dein deine euer eure",
    "IT": "es das dies darum davon",
    "THE": "der die das den dem des ein eine einen einem einer eines kein keine keinen ihr ihre ihren mein meine unser unsere dein deine",
    "WILL": "werde werden wird wirst werdet",
    "CAN": "kann können kannst könnt könnte könnten könntest würden würdest würdet",
    "COULD": "könnten könntest würden würdest würdet können kannst könnt wären",
    "BE": "bin ist sind war waren wäre wären sei",
    "HAVE": "habe haben hat hatte hatten hast",
    "NOT": "nicht nie niemals kein keine keinen keinerlei nichts",
    "NO": "nein nee nö",
    "IF": "falls wenn sofern sobald ob",
    "AND": "und oder aber denn sondern",
    "POLITE": "bitte gerne gern freundlicherweise",
    "WHO": "wer wen wem was wann wo wohin woher warum wieso weshalb wie welche welcher welches welchen welchem womit wozu",
    "SOMEBODY": "kollege kollegin kollegen assistentin assistent mitarbeiter mitarbeiterin techniker technikerin monteur monteurin"
    " fahrer fahrerin werkstatt buchhaltung chef chefin team außendienst spedition bote lieferant sekretariat handwerker",
    "SAY": "sagt sagte meint meinte behauptet gesagt hieß",
    "SUPPOSE": "hoffe hoffen glaube glauben denke denken vermute vielleicht eventuell vermutlich",
    "LATER": "morgen heute übermorgen gleich sofort bald umgehend montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " woche nachher später bis spätestens vormittag nachmittag abend mittag zeitnah",
    "BROKEN": "kaputt defekt beschädigt gebrochen verbeult verkratzt gerissen undicht falsch falsche falschen falsches falscher"
    " fehlerhaft mangelhaft unvollständig verschmutzt zerbrochen zerkratzt schief verbogen schlecht miserabel",
    "ANGRY": "ärgerlich enttäuscht unzufrieden verärgert inakzeptabel frech unverschämt unmöglich sauer enttäuschend frustrierend"
    " unerhört peinlich reklamation reklamiere beschwerde beschwere beschweren",
    "PRAISE": "toll super klasse hervorragend großartig wunderbar prima spitze ausgezeichnet perfekt begeistert wunderschön",
    "ADV": "auch noch dann schon nur sehr gerne gern selbstverständlich natürlich jetzt dazu gleich sofort umgehend heute morgen"
    " übermorgen bald kurz einfach nochmal wieder bereits leider wirklich ganz so mal eben doch ja kostenlos persönlich",
    "LINK": "newsletter abmelden impressum agb rabatt gutschein",
}
TOGETHER: dict[str, tuple[str, ...]] = {"'s": ("es",), "gibt's": ("gibt", "es"), "geht's": ("geht", "es")}
SHORT = {"adv": "[ADV POLITE COMMA LATER]"}
WORDS = Words(
    kinds=_KINDS,
    together=TOGETHER,
    short=SHORT,
    endings=(("ern", "WEVERB"), ("en", "WEVERB"), ("eln", "WEVERB"), ("e", "IVERB"), ("t", "PART")),
)

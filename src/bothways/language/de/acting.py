"""How German promises, requests, asks, wishes, complains, thanks and declines.

The notation stands in `language/tables.py` and `language/grammar.py`.
"""

from bothways.language.cues import Act
from bothways.language.tables import against, cues

CUES = (
    *cues(
        Act.PROMISE,
        r"""
2.0 :: ich schicke es Ihnen :: US {adv}* [DO] {adv}* ..4 [YOU LATER]
2.0 :: das schicke ich Ihnen :: ([IT LATER WHO OPEN] ..3)? [DO] (US) {adv}* ..4 [YOU LATER IT]
1.4 :: erledige ich :: ^ (..4) [DO] [US] {adv}* ..3 [LATER IT YOU]
2.2 :: ich werde es tun :: US {adv}* [werde werden] {adv}* ..12 [DO DONE OPEN]
1.8 :: werde ich tun :: [werde werden] [US] {adv}* ..10 [DO OPEN]
2.0 :: ich kümmere mich :: [kümmere kümmern] {adv}* ([US] {adv}*)? [ME]
1.6 :: ich mache es auf einen Tag :: US {adv}* [DO] ..7 [LATER]
1.6 :: ich hole es ab :: US [DO] ..9 [ab vorbei zurück nach durch aus mit zu ein weiter bereit]
1.6 :: ich tue es bald :: ich {adv}* [IVERB] ![STATE] ..9 [LATER YOU ab]
1.6 :: wir tun es bald :: wir {adv}* [WEVERB] ![STATE] ..9 [LATER YOU]
1.6 :: tue ich bald :: [IVERB] ich ..8 [LATER YOU ME fertig]
1.6 :: tun wir bald :: [WEVERB] wir ..8 [LATER YOU fertig]
1.2 :: ich mache mich daran :: ich [DO IVERB] [mich] ..3 ([dran daran darum rein] | da)
1.6 :: ich stehe vor der Tür :: [US] ([stehe stehen] | [OPEN IVERB]) ..6 (vor der tür | bei [YOU])
1.4 :: stehe ich vor der Tür :: ([stehe stehen bin sind]) US ..6 (vor der tür | bei [YOU])
1.2 :: ohne Kosten für Sie :: [US] ..9 (kostenlos | ohne kosten | auf unsere kosten | gratis | umsonst)
1.2 through :: Ihr Termin wird verlegt :: [wird werden] {adv}* ..5 [LATER] ..4 [PART OPEN DONE]
2.4 :: ich verspreche :: [verspreche versprechen garantiere garantieren zusichern sichere] ([YOU] | [US] [YOU] | ..3 dass)
1.8 through :: Sie bekommen es :: [YOU] {adv}* [bekommen erhalten bekommst erhältst kriegen haben] {adv}* ..8 ([LATER ADV] | auf dem | zugeschickt | zurück)
1.2 through :: Sie bekommen das :: ^ [YOU] [bekommen erhalten bekommst erhältst kriegen] ..8 [THE]
1.8 through :: es wird gemacht :: [wird werden] {adv}* ..9 [DONE]
2.2 :: wird erledigt :: ^ wird (gemacht | erledigt)
1.8 through :: unser Kollege macht es :: [MY THE] ..2 [SOMEBODY] {adv}* ([DOES] | wird) ..7 [YOU LATER]
1.4 through :: unser Kollege macht es, allein :: [MY] ..1 [SOMEBODY] {adv}* ([DOES] | wird)
1.4 through :: es geht raus :: [geht gehen kommt kommen folgt] {adv}* ..4 ([raus heraus an nach zur] | auf den weg | per post)
1.6 :: dann rufe ich an :: [IF] ..9 COMMA [DO] US
1.4 :: Sie hören von uns :: [YOU] [hören] {adv}* ..3 von [ME]
1.2 :: ich lasse Ihnen zukommen :: [lasse lassen] ..4 [zukommen wissen bringen reparieren prüfen]
1.4 :: ich bin da :: US [bin sind] {adv}* ..4 [da vor dort pünktlich bereit] {adv}*
""",
    ),
    *cues(
        Act.REQUEST,
        r"""
2.6 :: könnten Sie :: [COULD] {adv}* [YOU] {adv}* ..12 ![OPEN]
2.2 :: bitte tun Sie :: bitte {adv}* ([ASKED] | [OPEN ASKED DO] [sie])
2.2 :: tun Sie bitte :: ([ASKED OPEN DO]) ([sie] | [ME]) {adv}* ([ME] {adv}*)? bitte
2.4 :: tun Sie mir :: ^ ([AND] COMMA?)? ![haben sind ist] [ASKED DO OPEN] sie {adv}* ([ME THE] {adv}*)
2.2 :: melden Sie sich bitte :: [ASKED DO WEVERB OPEN] sie [sich] ..4 bitte
2.0 :: dürfte ich um :: [dürfte darf könnte dürften] [US] ..2 (um | [YOU])
2.0 :: tu mir bitte :: ^ [ASKED] [ME] ..4 bitte
2.0 :: ich bitte um :: (US)? [bitte bitten] (sie)? {adv}* um
2.0 :: bitte um :: bitte um
1.8 :: bitte, mit Tätigkeit am Ende :: ^ bitte ..12 [ASKED]
1.4 :: wir brauchen :: US {adv}* [brauche brauchen bräuchte bräuchten benötige benötigen]
1.6 :: ich hätte gern :: US [hätte hätten] {adv}* [gern gerne] ![eine]
1.4 :: ich hätte gern einen Termin :: US [hätte hätten] {adv}* ..2 [termin angebot muster rückruf]
1.4 :: ich möchte bestellen :: US [möchte möchten würde würden] {adv}* ..8 [bestellen vereinbaren buchen ändern reservieren stornieren kaufen sprechen umtauschen zurückgeben]
2.4 :: wären Sie so freundlich :: [wären wäre] ..3 [freundlich nett gut möglich] COMMA
2.0 :: lassen Sie uns wissen :: [lassen lass] ..2 [ME] ..4 wissen
1.6 :: es wäre nett, wenn Sie :: (wäre | wären) ..4 [nett lieb hilfreich dankbar schön freundlich] COMMA? [IF] [YOU]
2.0 :: ich wäre dankbar :: [dankbar verbunden] COMMA? ([IF] | für)
1.2 :: dürfte ich Sie bitten :: (darf | dürfte) US [YOU] ..2 (bitten)
1.2 :: geben Sie Bescheid :: [geben gib sagen sag] ..4 bescheid ..1 bitte?
""",
    ),
    *cues(
        Act.QUESTION,
        r"""
3.0 :: Fragezeichen :: ASKS
1.4 :: wer, was, wann :: ([BREAK COMMA] | ^) ([AND])* [WHO] ..3 [BE HAVE WILL CAN DOES DO OPEN]
1.2 :: gibt es :: ^ ([AND])* (gibt es | haben sie | hast du | ist das | sind die | kann man | können wir | habt ihr | ist (THE) | darf ich)
1.6 :: ich wollte fragen :: [fragen wissen frage gefragt] COMMA? (ob | [WHO])
1.8 :: wissen Sie :: (wissen sie | weißt du | wisst ihr)
""",
    ),
    *cues(
        Act.WISH,
        r"""
2.4 :: ich wünschte :: US [wünschte wünschten wünsche wünschen]
1.8 :: wir träumen :: [träume träumen] von
1.2 :: das wäre etwas :: das wäre ..2 (etwas | was | ein traum)
1.6 :: lieber wäre uns :: lieber wäre | wäre ..1 lieber
2.0 :: schön wäre :: ([schön toll super gut prima ideal klasse praktisch hilfreich] wäre | wäre ..3 [schön toll super gut prima ideal klasse praktisch])
1.6 :: wir suchen :: US {adv}* [suche suchen]
2.0 :: wenn es nur gäbe :: [IF] ..3 (nur | doch) ..6 [gäbe hätte wäre hätten könnte]
1.6 :: am liebsten :: (am liebsten | [lieber])
1.4 :: gäbe es doch :: [gäbe hätten hätte] ..3 (doch | nur)
""",
    ),
    *cues(
        Act.COMPLAINT,
        r"""
1.6 :: kaputt :: [BROKEN]
2.0 :: ärgerlich :: [ANGRY]
1.8 :: ich warte :: [warte warten] ..3 (seit | noch immer | immer noch | schon)
1.8 :: nicht zufrieden :: NOT ..2 [zufrieden einverstanden begeistert]
1.8 :: funktioniert nicht :: [funktioniert funktionieren geht läuft stimmt stimmen passt schließt hält klebt] ..3 [nicht]
1.6 :: immer noch nicht :: (immer noch | noch immer | bis heute | schon wieder) ..5 [NOT BROKEN OPEN]
1.8 :: niemand hat :: niemand (hat | kam | ist | ruft | antwortet)
1.4 :: zu spät :: viel? zu (spät | teuer | klein | groß | laut | langsam | dunkel | hell | dünn)
1.6 :: nichts erhalten :: [NOT] {adv}* [erhalten bekommen gekommen angekommen gehört]
1.6 :: schlimmer als vorher :: [schlimmer schlechter] als
1.6 :: mehr erwartet :: (mehr | besseres | anderes) ..1 erwartet
1.4 :: geht auf, fällt ab :: [aufgegangen abgegangen abgefallen ausgefallen abgebrochen geplatzt durchgebrannt verfärbt eingelaufen]
1.4 :: tropft, klemmt :: [tropft klemmt quietscht rostet wackelt stinkt leckt flackert hakt blättert bröckelt] ![nicht nie]
1.4 :: macht Geräusche :: (macht | machen) ..8 [geräusche lärm probleme ärger]
1.2 :: das dritte Mal :: das [zweite dritte vierte fünfte] mal
1.2 :: verspätet :: [verspätung verspätet fehlt fehlen vergessen]
""",
    ),
    *cues(
        Act.THANKS,
        r"""
2.6 :: danke :: ([danke dankeschön merci] | [vielen herzlichen besten tausend lieben schönen] dank)
2.4 :: ich danke :: US [danke danken bedanke bedanken]
1.8 :: dankbar :: sehr? dankbar ![wenn falls für COMMA]
1.8 :: ein Lob :: [lob kompliment hut] (an | ab)
1.6 :: gut gemacht :: ..8 [PRAISE] (gemacht | gearbeitet | geworden)
1.6 :: sehr zufrieden :: (sehr | äußerst | rundum | mehr als | wirklich)+ (zufrieden | begeistert | glücklich)
1.0 :: Lob :: (das | es) (war | ist) {adv}* [PRAISE]
""",
    ),
    *cues(
        Act.DECLINE,
        r"""
1.8 :: das können wir nicht :: [können kann könnten] ..6 NOT
2.2 :: nein danke :: (^ [NO] COMMA? danke | [NO] danke)
1.4 :: nein :: ^ [NO] ([COMMA BREAK])
2.2 :: wir müssen absagen :: [muss müssen] ..9 [absagen ablehnen verzichten stornieren kündigen] | [absagen ablehnen]
1.8 :: ich schaffe es nicht :: [schaffe schaffen führe führen biete bieten mache machen nehme nehmen brauche brauchen verkaufe verkaufen] ..6 [NOT]
1.8 :: ein anderer Anbieter :: [anderen andere anderes anders] ..1 ([anbieter angebot firma lieferanten entschieden lösung]) | anders entschieden
2.2 :: kein Interesse :: [NOT] ..1 (interesse | bedarf)
1.8 :: ausverkauft :: [ausverkauft vergriffen ausgebucht]
1.8 :: geht leider nicht :: ([geht klappt passt] ..6 leider ..2 nicht | [geht klappt] ..4 [ME] ..3 nicht)
2.0 :: nicht in Frage :: nicht in frage
2.0 :: wird nichts :: wird ..2 nichts
1.8 :: wir möchten nicht :: US [möchte möchten will wollen werde werden] ..8 NOT
1.2 :: leider nicht :: leider ..6 NOT
""",
    ),
)
AGAINST = (
    *against(
        Act.PROMISE,
        r"""
-3.0 sentence :: nicht: eine Frage :: ASKS
-2.6 :: nicht: verneint :: [NOT]
-2.0 before :: nicht: wenn :: [IF] ..2 $
-2.0 before :: nicht: vermutet :: [SUPPOSE] ..3 $
-1.6 before :: nicht: von anderen erzählt :: [SAY] ..3 $
-2.6 sentence :: nicht: eine Bitte :: ^ bitte | [COULD] [sie du ihr]
-2.4 :: nicht: wir suchen, sehen, bitten, hoffen :: US {adv}* [suche suchen brauche brauchen]
-3.0 sentence :: nicht: der Anhang :: im anhang | anbei
-1.0 :: nicht: jemand liefert immer :: [immer täglich normalerweise meistens gewöhnlich üblicherweise]
-1.4 sentence :: nicht: vergangen :: [gestern vorgestern] | letzte [woche] | letzten [monat freitag montag dienstag]
-1.0 sentence :: nicht: ein Laden spricht :: [LINK]
0.4 :: für: mit einem Tag :: [LATER]
0.3 :: für: an Sie :: [YOU]
""",
    ),
    *against(
        Act.REQUEST,
        r"""
-2.6 sentence :: nicht: falls Sie Fragen haben :: (bei | falls sie) ..2 [fragen rückfragen]
-1.6 :: nicht: bitte schön :: bitte [schön sehr]
-1.0 before :: nicht: wie :: [WHO] $
-2.0 :: nicht: erlaubt :: können sie ..4 (auch | jederzeit | gern | gerne)
""",
    ),
    *against(
        Act.QUESTION,
        r"""
-3.6 sentence :: nicht: eine Bitte :: [dürfte darf] ich sie | [COULD] {adv}* [sie du ihr] ..3 ![mir sagen] | so freundlich | bitte
0.8 sentence :: für: sagen Sie mir :: [sagen mitteilen erklären wissen] COMMA? [WHO]
""",
    ),
    *against(
        Act.WISH,
        r"""
-2.2 sentence :: nicht: gute Wünsche :: [wünsche wünschen] ([YOU]) | (schönen | schönes | gute | alles gute | frohe)
-1.2 sentence :: nicht: eine Frage :: ASKS
-1.4 :: nicht: wenn Sie :: [IF] [YOU] ..9 [könnten würden schicken senden]
""",
    ),
    *against(
        Act.COMPLAINT,
        r"""
-2.2 :: nicht: nichts ist kaputt :: (nicht | nie | kein | keine | ohne | falls | wenn) ..1 [BROKEN ANGRY]
-1.6 sentence :: nicht: Entschuldigung :: [entschuldigung entschuldigen entschuldige verzeihung] | tut [ME] leid
-1.0 sentence :: nicht: eine Frage :: ASKS
""",
    ),
    *against(
        Act.THANKS,
        r"""
-3.4 :: nicht: nein danke :: [NO] COMMA? danke
-1.4 sentence :: nicht: im Voraus :: im voraus | [LINK]
-2.6 :: nicht: nicht zufrieden :: NOT ..2 [zufrieden]
""",
    ),
    *against(
        Act.DECLINE,
        r"""
-2.0 sentence :: nicht: eine Frage :: ASKS
-2.0 sentence :: nicht: können wir nicht :: (nicht (erwarten | warten | verstehen | finden | öffnen | erreichen)) | immer noch
-1.2 :: nicht: kein Problem :: [kein keine] [problem ursache frage sorge]
""",
    ),
)

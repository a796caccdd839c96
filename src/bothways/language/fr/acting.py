"""How French promises, requests, asks, wishes, complains, thanks and declines.

The notation stands in `language/tables.py` and `language/grammar.py`.
"""

from bothways.language.cues import Act
from bothways.language.tables import against, cues

CUES = (
    *cues(
        Act.PROMISE,
        r"""
2.0 :: je vous envoie :: [US] [YOU IT]? [YOU IT] [DO]
1.6 :: je le fais un jour :: [US] [YOU IT]* [DO] ..7 [LATER]
1.8 :: j'envoie :: ^ ..8 COMMA? [US] [YOU] [DO WILLDO]
2.2 :: je ferai :: [US] [YOU IT ME]* [WILLDO]
2.0 :: je vais faire :: [US] [YOU IT ME]* [vais allons va] [YOU IT ME]* [TODO]
2.2 :: je m'en occupe :: [US] [s m nous]? (en | occupe) ..2 [occupe occupons charge chargeons]
2.0 :: on s'en charge :: [US] [s m nous] en [occupe occupons charge chargeons]
2.0 :: je m'occupe de :: [m nous] [occupe occupons charge chargeons]
1.8 :: je le ferai :: [US] [YOU IT ME]* [FUT]
1.4 :: je vous laisse :: [je j] [YOU] [IT]? ![STATE] [OPEN DO]
1.4 :: nous vous :: nous [YOU] [IT]? ![STATE] [OPEN DO WEVERB]
1.4 :: je m'y mets :: je m y [OPEN DO]
1.2 :: nous le faisons pour vous :: nous [WEVERB DO] ![STATE] ..9 ([LATER] | pour [YOU] | sans frais | gratuitement)
2.4 :: je vous promets :: [promets promettons garantis garantissons assure assurons]
1.8 :: je vous tiens au courant :: [tiens tenons tiendrai tiendrons] au courant
1.8 through :: vous recevrez :: [YOU] [recevrez recevras aurez auras]
2.0 through :: sera envoyé :: [sera seront] ..3 [DONE]
1.2 through :: vous sera :: [YOU] [sera seront]
2.0 :: ce sera fait :: ce sera fait
1.6 through :: seront cousus :: [sera seront] [OPEN DONE] ..6 [LATER]
1.8 through :: notre service le fera :: [MY] ..2 [OPEN SOMEBODY] [YOU IT]* [FUT WILLDO]
1.6 through :: vous aurez de nos nouvelles :: de [MY] nouvelles
2.0 through :: mon collègue vous appellera :: [MY THE] ..2 [SOMEBODY] [YOU IT]* ([WILLDO] | va [YOU IT]* [TODO] | [YOU] [DO])
1.6 through :: le technicien viendra :: [MY THE] ..2 [SOMEBODY] [viendra passera appellera livrera vient passe]
1.2 through :: il part demain :: [part partent arrive arrivent partira arrivera] ..3 [LATER]
1.4 :: dès que, je vous appelle :: dès ..7 COMMA [US] [YOU IT]* [DO WILLDO]
1.6 :: faire parvenir :: [US] [YOU] (ferai | ferons | fais | faisons) parvenir
1.8 :: c'est noté :: (c'est noté | c'est entendu | je reviens vers vous | nous revenons vers vous)
""",
    ),
    *cues(
        Act.REQUEST,
        r"""
2.6 :: pourriez-vous :: [COULD] BREAK? [YOU]
2.6 :: veuillez :: veuillez
2.4 :: merci de faire :: merci (de | d) [ME YOU IT NE NOT]* ![YOUR THE] [TODO OPEN] ~YOUR
2.2 :: je vous prie de :: [prie prions] (de | d)? ..2 [TODO ME]
2.0 :: envoyez-moi :: [ASKED OPEN DO] BREAK [ME IT moi]
1.8 :: faites ceci :: ^ ([AND])* [ASKED] ([ME THE IT])
1.4 :: s'il vous plaît :: si il [YOU] plaît
1.6 :: nous avons besoin :: (avons | ai) ..1 besoin
1.6 :: je voudrais :: [US] ([YOU])? [voudrais voudrions souhaite souhaitons désire désirons] {adv}* ([TODO THE OPEN])
2.0 :: faites-moi savoir :: [faites fais laissez] BREAK? [ME] ..1 savoir
1.6 :: serait-il possible :: (serait | est) BREAK? il BREAK? possible
1.6 :: je vous serais reconnaissant :: (reconnaissant | reconnaissante | reconnaissants) ..2 (de | si)
1.8 :: je vous demande de :: [US] [YOU] [demande demandons] (de | d)
1.6 :: pensez à :: [pensez veillez] à
2.0 :: ce serait gentil de :: [ce c] serait ..2 [gentil aimable sympa] (de | d | si)
2.0 :: puis-je vous demander :: (puis | pourrais | peux) BREAK? je ..2 (demander | [YOU])
1.6 :: nous aimerions recevoir :: [US] ..1 [aimerais aimerions] [TODO OPEN recevoir avoir commander]
1.4 :: il nous faudrait :: il [ME] (faut | faudrait | faudra)
""",
    ),
    *cues(
        Act.QUESTION,
        r"""
3.0 :: point d'interrogation :: ASKS
1.4 :: est-ce que :: est BREAK? ce (que | qu)
1.6 :: je voulais savoir :: [US] ..2 [savoir demander demande demandons] [IF WHO]
1.2 :: qui, quand, où :: ^ ([AND])* [WHO] ..2 [BE HAVE]
1.8 :: savez-vous :: (savez | sais) BREAK [YOU]
1.2 :: avez-vous :: ^ ([AND])* (avez | as | êtes | a) BREAK
""",
    ),
    *cues(
        Act.WISH,
        r"""
2.0 :: j'aimerais que :: [US] ..1 [aimerais aimerions] (que | qu)
1.4 :: j'aimerais :: [US] ..1 [aimerais aimerions]
1.8 :: ce serait bien :: [ce c] serait ..2 [bien formidable génial super parfait pratique idéal bon agréable]
1.8 :: nous cherchons :: [US] [cherche cherchons recherche recherchons]
2.2 :: si seulement :: si seulement
2.0 :: nous préférerions :: [préférerions préférerais préférons préfère] | [HAVE aurais aurions] préféré
1.8 :: nous rêvons :: [rêve rêvons] ([de d] | OPEN)
1.4 :: ce serait le rêve :: ce serait (le | un) rêve
1.4 :: nous conviendrait mieux :: conviendrait ..1 mieux | [US] ..1 préférerait
1.4 :: serait idéal :: serait ..1 [idéal idéale bienvenu bienvenue parfait parfaite pratique]
1.4 :: dommage :: dommage (que | qu | de)
""",
    ),
    *cues(
        Act.COMPLAINT,
        r"""
1.6 :: en panne :: [BROKEN]
2.0 :: inadmissible :: [ANGRY]
1.8 :: j'attends depuis :: [attends attendons] ..5 (depuis | toujours | encore)
2.0 :: pas satisfait :: (pas | guère) ..2 [satisfait satisfaite satisfaits satisfaites content contente contents]
1.8 :: ne marche pas :: (ne | n) [marche marchent fonctionne fonctionnent ferme colle tient démarre] ..2 (pas | plus)
1.8 :: toujours pas :: (toujours | encore) (pas | rien)
2.0 :: personne n'a :: personne (ne | n)
1.6 :: trop tard :: trop (tard | cher | chère | petit | grand | bruyant | long | lent | sombre)
1.8 :: rien reçu :: (rien | pas | jamais) (reçu | eu | vu)
1.4 :: fuit encore plus :: (encore plus | pire) ..2 (qu | que | OPEN)
1.6 :: j'attendais mieux :: [EXPECTED] | attendais mieux | attendions mieux
1.4 :: a lâché :: [lâché cédé rouillé fondu décollé déchiré fuit grince coince clignote]
1.4 :: la troisième fois :: [deuxième troisième quatrième] fois
1.4 :: fait des bruits :: [fait font] ..2 [bruit bruits] | de travers
1.2 :: il manque :: [manque manquent oublié retard]
""",
    ),
    *cues(
        Act.THANKS,
        r"""
2.4 :: merci :: merci ![de d nous]
2.2 :: mille mercis :: mercis
2.0 :: merci de votre aide :: merci (de | d) [YOUR]
2.4 :: je vous remercie :: [remercie remercions remerciant]
1.8 :: travail magnifique :: [PRAISE] ..1 (travail | boulot) | (travail | boulot) ..1 [PRAISE]
1.8 :: très contents :: (très | vraiment | extrêmement | tout à fait) [PRAISE satisfait satisfaite content contente contents]
1.8 :: reconnaissant :: [suis sommes] ..2 [reconnaissant reconnaissante reconnaissants] ![de si]
1.8 :: félicitations :: [félicitations chapeau bravo]
1.0 :: c'est parfait :: (c'est | était) [PRAISE]
""",
    ),
    *cues(
        Act.DECLINE,
        r"""
1.8 :: nous ne pouvons pas :: [US] [NE] [pouvons peux peut puis pourrons pourrai] ..2 [pas plus]
2.0 :: non merci :: [NO] COMMA? merci
1.4 :: non :: ^ [NO] [COMMA BREAK]
2.0 :: devoir annuler :: [devons dois] ..1 [annuler refuser renoncer décliner]
2.0 :: pas intéressés :: (pas | plus) ..1 [intéressé intéressée intéressés intéressées]
2.0 :: épuisé :: [épuisé épuisée épuisés complet complets] | rupture de stock
1.8 :: pas possible :: (pas possible | impossible)
1.8 :: nous ne souhaitons pas :: [US] [NE] [souhaite souhaitons veux voulons désirons désire ferai ferons allons vais] ..2 [pas plus]
1.8 :: je n'y arriverai pas :: [US] [NE] y? [arriverai arrive arrivons arriverons] pas
1.8 :: nous ne faisons pas :: [US] [NE] [faisons fais vendons proposons prenons acceptons avons] (pas | plus)
1.8 :: un autre prestataire :: (choisi | opté | décidé) ..3 (autre | autrement) | autre (prestataire | fournisseur)
2.0 :: pas question :: pas question
2.2 :: refuser :: (regret | obligé | contraints | contraint | regrettons) ..2 (de | d) | [décliner refuser]
""",
    ),
)
AGAINST = (
    *against(
        Act.PROMISE,
        r"""
-3.0 sentence :: non : une question :: ASKS
-2.8 :: non : nié :: [pas jamais aucun aucune]
-2.4 before :: non : si :: [IF] ..4 $
-2.4 sentence :: non : peut-être :: peut BREAK être
-2.0 before :: non : supposé :: [SUPPOSE] ..3 $
-1.6 before :: non : raconté :: [SAY] ..3 $
-2.0 sentence :: non : une demande :: si il [YOU] plaît | [COULD] BREAK? [YOU] | ^ merci (de | d)
-2.6 :: non : en pièce jointe :: trouverez | pièce jointe | ci-joint
-1.6 :: non : prier, demander, chercher :: [US] [YOU IT]* [cherche cherchons demande demandons]
-1.0 :: non : toujours :: (toujours | normalement | généralement | chaque)
-1.4 sentence :: non : passé :: hier | (semaine dernière) | (mois dernier)
-1.0 sentence :: non : une boutique parle :: [LINK]
0.4 :: pour : avec un jour :: [LATER]
""",
    ),
    *against(
        Act.REQUEST,
        r"""
-2.4 sentence :: non : si vous avez des questions :: si [YOU] [HAVE] ..2 questions
-2.0 :: non : en pièce jointe :: trouverez | trouver ci | agréer | recevoir [MY]
-1.4 before :: non : comment :: [WHO] ..1 $
-3.0 :: non : pas besoin :: pas besoin
-2.2 sentence :: non : nié :: [US] [NE] [souhaite souhaitons]
""",
    ),
    *against(
        Act.QUESTION,
        r"""
-3.6 sentence :: non : une demande :: (puis | pourrais) BREAK? je ..2 (demander | [YOU] demander) | [pourriez pourrais auriez voudriez] BREAK? [YOU] | (pouvez | peux) BREAK? [YOU] ..1 ![dire indiquer confirmer] [TODO] | si il [YOU] plaît | (pouvez | peux) BREAK? [YOU] [OPEN]
""",
    ),
    *against(
        Act.WISH,
        r"""
-1.6 sentence :: non : une question :: ASKS
-2.4 :: non : recevoir quelque chose :: [aimerais aimerions] [TODO recevoir avoir commander]
-1.6 :: non : vœux :: [souhaite souhaitons] ([YOU]) | bonne
""",
    ),
    *against(
        Act.COMPLAINT,
        r"""
-2.2 :: non : rien n'est cassé :: (pas | aucun | aucune | sans | si) ..1 [BROKEN]
-1.6 sentence :: non : excuses :: [excuses désolé désolée désolés désolées pardon]
-1.2 sentence :: non : une question :: ASKS
""",
    ),
    *against(
        Act.THANKS,
        r"""
-3.4 :: non : non merci :: [NO] COMMA? merci
-2.4 sentence :: non : d'avance :: avance | [LINK] | merci (de | d) [ME TODO NE]
-2.6 :: non : pas content :: [NE] ..3 pas ..2 [PRAISE satisfait]
""",
    ),
    *against(
        Act.DECLINE,
        r"""
-2.0 sentence :: non : une question :: ASKS
-2.0 sentence :: non : pas encore :: (toujours pas | pas encore | attendre | trouver | ouvrir | joindre)
""",
    ),
)

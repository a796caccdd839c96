"""The words of French by kind, as its grammar of speech acts reads them."""

from bothways.language.vocabulary import Words

_DO = (
    "envoie envoyons livre livrons apporte apportons rappelle rappelons appelle appelons vois voyons vérifie vérifions"
    " prépare préparons passe passons viens venons fais faisons transmets transmettons règle réglons commande commandons"
    " répare réparons remplace remplaçons rembourse remboursons réserve réservons note notons cherche cherchons demande"
    " demandons écris écrivons occupe occupons charge chargeons tiens tenons confirme confirmons dépose déposons donne"
    " donnons modifie modifions corrige corrigeons annule annulons expédie expédions reviens revenons contacte contactons"
    " montre montrons promets promettons garantis garantissons garde gardons mets mettons paie payons"
)
_WILL_DO = (
    "enverrai enverrons enverra enverront livrerai livrerons livrera apporterai apporterons apportera rappellerai"
    " rappellerons rappellera appellerai appellerons appellera verrai verrons vérifierai vérifierons préparerai"
    " préparerons passerai passerons passera viendrai viendrons viendra viendront ferai ferons fera transmettrai"
    " transmettrons réglerai réglerons commanderai commanderons réparerai réparerons remplacerai remplacerons"
    " rembourserai rembourserons réserverai réserverons tiendrai tiendrons confirmerai confirmerons déposerai déposerons"
    " donnerai donnerons donnera modifierai modifierons corrigerai corrigerons expédierai expédierons reviendrai"
    " reviendrons contacterai contacterons contactera serai serons aurai aurons prendrai prendrons prendra mettrai"
    " mettrons paierai paierons irai irons dirai dirons saurai pourrai pourrons arrivera partira"
)
_DONE = (
    "envoyé envoyée envoyés envoyées expédié expédiée expédiés expédiées livré livrée livrés livrées remplacé remplacée"
    " remplacés remplacées réparé réparée réparés réparées remboursé remboursée remboursés préparé préparée fait faite"
    " faits contacté contactée rappelé rappelée crédité échangé échangée traité traitée prêt prête prêts corrigé corrigée"
)
_KINDS: dict[str, str] = {
    "DO": _DO,
    "WILLDO": _WILL_DO,
    "DONE": _DONE,
    "TODO": "envoyer livrer apporter rappeler appeler voir vérifier préparer passer venir faire transmettre régler"
    " commander réparer remplacer rembourser réserver noter chercher demander écrire confirmer déposer donner modifier"
    " changer corriger annuler expédier indiquer dire répondre virer payer fournir retourner savoir parvenir prendre",
    "ASKED": "envoyez donnez faites dites rappelez appelez apportez confirmez indiquez vérifiez tenez passez transmettez"
    " changez modifiez annulez réservez répondez laissez pensez veillez prenez mettez envoie donne fais dis rappelle"
    " appelle apporte confirme tiens",
    "STATE": "remercie remercions prie prions souhaite souhaitons suis sommes comprends comprenons conseille connais"
    " écoute espère espérons pense pensons crois croyons veux voulons peux pouvons dois devons avons ai aime aimons"
    " attends attendons regrette regrettons rêve rêvons trouve trouvons cherche cherchons voudrais aimerais aimerions"
    " voudrions préfère préférons serais serions aurais aurions ne n",
    "EXPECTED": "attendais attendions",
    "US": "je j nous on",
    "ME": "me m moi nous",
    "MY": "mon ma mes notre nos",
    "YOU": "vous tu te t toi",
    "YOUR": "votre vos ton ta tes",
    "IT": "le la l les en y cela ça ce c",
    "THE": "le la l les un une des du de ce cette ces mon ma mes notre nos votre vos ton ta tes",
    "WILL": "vais allons va allez",
    "SHALL": "sera seront serez serai serons aurez auras recevrez recevras",
    "COULD": "pourriez pourrais pouvez peux auriez aurais voudriez pourrait peut",
    "BE": "est sont suis sommes êtes était étaient serait c'est",
    "HAVE": "ai avons avez ont a as avais avions",
    "NOT": "pas plus jamais rien aucun aucune personne",
    "NE": "ne n",
    "NO": "non",
    "IF": "si",
    "AND": "et ou mais car donc alors",
    "POLITE": "merci veuillez",
    "WHO": "qui que quoi quand où comment combien pourquoi quel quelle quels quelles lequel laquelle",
    "SOMEBODY": "collègue collègues assistante assistant technicien technicienne équipe livreur comptable comptabilité"
    " chef directeur directrice atelier fournisseur chauffeur ouvrier secrétaire commercial transporteur",
    "SAY": "dit disait affirme prétend racontait",
    "SUPPOSE": "espère espérons pense pensons crois croyons peut-être probablement",
    "LATER": "demain aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche semaine matin soir après-midi midi dès"
    " avant bientôt rapidement tantôt immédiatement",
    "BROKEN": "cassé cassée cassés panne endommagé endommagée abîmé abîmée défectueux défectueuse fausse faux mauvaise"
    " mauvais incomplet incomplète erroné erronée sale fissuré fissurée rayé rayée tordu tordue",
    "ANGRY": "inadmissible inacceptable déçu déçue déçus mécontent mécontente scandaleux honteux furieux réclamation plainte"
    " insatisfait décevant énervé",
    "PRAISE": "magnifique superbe parfait parfaite excellent excellente formidable génial géniale impeccable ravi ravie"
    " ravis enchanté contents satisfaits bravo",
    "ADV": "bien aussi très vite encore déjà donc alors tout de suite malheureusement volontiers gratuitement vraiment"
    " simplement juste beaucoup toujours certainement",
    "LINK": "newsletter désabonner promo",
}
#: "j'envoie" is "j" and "envoie"; words that are not listed stay whole.
TOGETHER: dict[str, tuple[str, ...]] = {
    f"{short}'{word}": (short, word)
    for listed in _KINDS.values()
    for word in listed.split()
    if word[0] in "aeéêiouyh"
    for short in ("j", "m", "t", "s", "l", "d", "n", "qu", "c")
} | {"j'aimerais": ("j", "aimerais"), "s'il": ("si", "il"), "d'accord": ("d'accord",)}
SHORT = {"adv": "[ADV COMMA LATER]"}
WORDS = Words(
    kinds=_KINDS,
    together=TOGETHER,
    short=SHORT,
    endings=(
        ("erai", "FUT"),
        ("irai", "FUT"),
        ("drai", "FUT"),
        ("erons", "FUT"),
        ("irons", "FUT"),
        ("drons", "FUT"),
        ("era", "FUT"),
        ("ira", "FUT"),
        ("dra", "FUT"),
        ("tra", "FUT"),
        ("tront", "FUT"),
        ("eront", "FUT"),
        ("iront", "FUT"),
        ("ons", "WEVERB"),
    ),
)

"""The words that mail programs and people of several languages put around what a mail says.

The language of a quotation's head is that of the mail program, not of the mail, so all stand together.
Every pattern is matched against one line, or a few joined ones, of bounded length.
"""

import re

_FLAGS = re.IGNORECASE

#: Begins "On Tue, 3 Mar 2026 at 10:15, Ann wrote:" in some language.
ATTRIBUTION_START = re.compile(
    r"(?:on|am|le|el|il(?: giorno)?|op|em|den|dne|w dniu|dnia|på)\s|\d{4}[-./]\d\d?[-./]\d\d?\s", _FLAGS
)
ATTRIBUTION_VERB = re.compile(
    r"\b(?:wrote|writes|said|schrieb|schreibt|a\s+écrit|escribió|ha\s+scritto|scrisse|schreef|het volgende geschreven|"
    r"escreveu|skrev|kirjoitti|napsal\(?a?\)?|napisał\(?a?\)?)(?!\w)|^(?:quoting|zitat von|quelle:)\s",
    _FLAGS,
)
#: A time of day together with a year, or an address: what a person who merely says "on Monday she wrote:" leaves out.
ATTRIBUTION_SIGN = re.compile(r"<[^<>\s]+@[^<>\s]+>|\b\d{1,2}[:.h]\d\d\b|\b(?:19|20)\d\d\b", _FLAGS)
#: "2026-03-03 10:15 GMT+01:00 Ann Example <ann@book.example>:"
BARE_ATTRIBUTION = re.compile(r"\d{4}-\d\d-\d\d\s+\d\d?:\d\d[^<>]{0,100}<[^<>\s]+@[^<>\s]+>\s?:")

_ORIGINAL = (
    "original message|original appointment|original email|ursprüngliche nachricht|originalnachricht|"
    "original-nachricht|urspr\\. nachricht|message d[’']origine|message original|mensaje original|"
    "mensagem original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|"
    "ursprungligt meddelande|oprindelig meddelelse|wiadomość oryginalna|původní zpráva|reply message|"
    "antwort(?:nachricht)?"
)
_FORWARDED = (
    "forwarded message|forwarded by [^-]{1,80}|weitergeleitete nachricht|weitergeleitete e-mail|"
    "message transféré|message réexpédié|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|"
    "doorgestuurd bericht|videresendt melding|vidarebefordrat meddelande|przekazana wiadomość"
)
ORIGINAL_MARK = re.compile(rf"[-_=*]{{2,}}\s*(?:{_ORIGINAL})\s*:?\s*[-_=*]{{2,}}", _FLAGS)
FORWARD_MARK = re.compile(
    rf"[-_=*]{{2,}}\s*(?:{_FORWARDED})\s*:?\s*[-_=*]{{2,}}|begin forwarded message\s?:|"
    r"anfang der weitergeleiteten (?:nachricht|e-mail)\s?:|début du message (?:réexpédié|transféré)\s?:|"
    r"inicio del mensaje reenviado\s?:|inizio (?:del )?messaggio inoltrato\s?:|"
    r"begin doorgestuurd bericht\s?:|início da mensagem (?:encaminhada|reencaminhada)\s?:",
    _FLAGS,
)

#: Keys of a header block by what they name; a block counts with who sent it and when or about what.
HEADER_KEYS = {
    "from": "from|von|de|da|van|från|fra|od",
    "sent": "sent|date|gesendet|datum|envoyé|date d[’']envoi|enviado(?: el)?|fecha|data|inviato|verzonden|skickat|sendt",
    "to": "to|an|à|para|per|aan|till|til|do",
    "copy": "cc|bcc|kopie|copie|cópia|copia|kopia|kopi",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat",
    "other": "reply-to|antwort an|importance|wichtigkeit|priorität|attachments|anlagen|pièces jointes|organization",
}
HEADER = re.compile(
    r"[*_]{0,2}(?:" + "|".join(f"(?P<{name}>{keys})" for name, keys in HEADER_KEYS.items()) + r")[*_]{0,2}"
    r"\s?:[*_]{0,2}(?:\s|$)",
    _FLAGS,
)

_NAME = r"[^\W\d_][\w.’'-]*"
GREETING = re.compile(
    r"(?:hi|hiya|hello|hey|dear|dearest|good\s+(?:morning|afternoon|evening|day)|morning|greetings|to whom it may concern|"
    r"hallo|hallöchen|guten\s+(?:tag|morgen|abend)|sehr\s+geehrte[rs]?|(?:meine\s+)?liebe[rsn]?|werte[rs]?|moin|servus|"
    r"grüß\s+(?:gott|dich|euch)|grüezi|bonjour|bonsoir|salut|coucou|chers?|chères?|madame|monsieur|mesdames|hola|"
    r"buen(?:os|as)\s+(?:días|tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buon\s?giorno|buonasera|gentil[ei]|egregio|"
    r"car[aoie]|salve|beste|geachte|hoi|goede(?:morgen|middag|navond)|olá|bom\s+dia|boa\s+(?:tarde|noite)|prezad[oa]s?|"
    rf"hej|hei|kära|kjære|kære)(?:[\s,/&+]+(?:{_NAME}|\([^()]{{1,30}}\))){{0,7}}\s*[,!.:;–—-]*",
    _FLAGS,
)
#: "Tom," alone on the first line.
NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w.’'-]+){0,2}\s*(?:,|!|\s[–—-])")

_TAIL = rf"(?:\s+(?:from|aus|de|vom|und|and|et|y)\s+[\w\s]{{1,40}})?(?:\s*[,.!:;–—-]+\s*(?:{_NAME}\s*){{0,3}})?[.,!:;–—-]*"
CLOSING = re.compile(
    r"(?:(?:with|mit|met|bien|un|recevez|veuillez)\s+)?(?:"
    r"(?:(?:very\s+)?(?:best|kind|warm|kindest|warmest)\s+)?(?:regards|wishes)|(?:with\s+)?(?:kind|best)|bests?|cheers|rgds|br|kr|"
    r"(?:yours\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)?|yours|respectfully|all the best|take care|warmly|cordially|"
    r"(?:have|wish(?:ing)? you) a (?:great|nice|good|lovely|wonderful|pleasant) (?:day|one|week|weekend|evening|afternoon)|"
    r"(?:talk|speak|see you|talk to you|speak to you) soon|love|(?:(?:i|we) )?look(?:ing)? forward to hearing from you(?: soon)?|"
    r"(?:(?:i|we) )?look(?:ing)? forward to your (?:reply|answer|response)|"
    r"xx?x?|ttyl|bye|"
    r"(?:mit\s+)?(?:viele|liebe|beste|herzliche|freundliche|schöne|sonnige|liebste)[nr]?\s+gr(?:ü|ue)(?:ß|ss)en?|"
    r"(?:mit\s+)?(?:freundlichem|bestem|liebem|schönem|herzlichem|schöner|lieber|bester)?\s*gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e|"
    r"mfg|vg|lg|hochachtungsvoll|(?:einen )?schönen tag(?: noch)?|bis bald|"
    r"(?:bien\s+)?cordialement|cdlt|bien à (?:vous|toi)|(?:meilleures?|sincères|cordiales)?\s*salutations(?: distinguées)?|"
    r"sentiments distingués|amicalement|bonne (?:journée|soirée)|à bientôt|bises|"
    r"(?:cordiales\s+)?saludos(?: cordiales)?|saludo(?: cordial)?|atentamente|abrazos?|"
    r"(?:cordiali|distinti|cari)?\s*saluti|cordialmente|"
    r"(?:met\s+)?(?:vriendelijke|hartelijke)?\s*groet(?:en|jes)?|mvg|"
    r"atenciosamente|cumprimentos|abraços?|mvh|med vänlig hälsning|vänliga hälsningar|med vennlig hilsen|hilsen"
    rf"){_TAIL}",
    _FLAGS,
)
#: Thanks that end a mail; they are its body where nothing else is.
THANKS_CLOSING = re.compile(
    r"(?:(?:many|best|kind)\s+)?(?:thanks|thank you|thx|ta|danke|vielen dank|besten dank|herzlichen dank|merci|gracias|"
    r"grazie|dank(?: je| u)?|obrigad[oa]|tack)"
    r"(?:\s+(?:again|so much|very much|a lot|in advance|and (?:best|kind)? ?regards|all|everyone|im voraus|schon (?:mal|einmal)|"
    rf"(?:und|and|et) [\w ]{{1,40}}|d[’']avance|beaucoup|par avance|schön|sehr)){{0,2}}{_TAIL}",
    _FLAGS,
)
_DEVICE = (
    r"(?:iphone|ipad|android|smartphone|handy|mobil\w*|outlook|yahoo|proton\w*|gmail|samsung|blackberry|huawei|xiaomi|"
    r"spark|airmail|thunderbird|aol|gmx|web\.de|telefono|teléfono|telefoon|téléphone|portable|tablet|phone|app)\b"
)
MOBILE = re.compile(
    rf"(?:[-–—]\s*)?(?:sent (?:from|with|via|using) .{{0,30}}{_DEVICE}.{{0,60}}|sent from my .{{1,60}}|"
    rf"(?:get|holen sie sich|téléchargez|télécharger|obtenez|obtenir|obtener|obter|ottieni|download) outlook .{{1,60}}|"
    rf"(?:von|aus) (?:meinem|unserem) .{{1,60}} (?:gesendet|geschickt|versendet|verschickt).{{0,60}}|"
    rf"gesendet (?:von|mit) .{{0,30}}{_DEVICE}.{{0,60}}|diese nachricht wurde von mein.{{1,80}}|"
    rf"envoyé (?:de|depuis|à partir de|avec) .{{0,30}}{_DEVICE}.{{0,60}}|enviado (?:desde|do|de) .{{0,30}}{_DEVICE}.{{0,60}}|"
    rf"inviato da[l ]?.{{0,30}}{_DEVICE}.{{0,60}}|(?:verstuurd|verzonden) (?:vanaf|met|vanuit) .{{0,30}}{_DEVICE}.{{0,60}}|"
    rf"skickat från .{{0,30}}{_DEVICE}.{{0,60}})",
    _FLAGS,
)
#: What machines add, each with a word that it cannot do without, in lower case: a text without it need not be searched.
DISCLAIMERS = tuple(
    (word, re.compile(pattern, _FLAGS | re.DOTALL))
    for word, pattern in (
        (
            "confiden",
            r"(?:e-?mail|message|communication|transmission|courriel|correo|messaggio|mensaje)\b.{0,160}\bconfiden[tz]i",
        ),
        ("confiden", r"\bconfidential (?:information|and)\b.{0,160}\b(?:e-?mail|message|communication)\b"),
        ("privileged", r"(?:e-?mail|message|communication|transmission)\b.{0,160}\bprivileged\b"),
        (
            "intended",
            r"intended (?:only |solely )?for the (?:use|addressee|named|person|individual|recipient)",
        ),
        ("recipient", r"not the (?:intended|named) recipient|intended recipient"),
        ("addressee", r"not the (?:intended|named) addressee"),
        (
            "receive",
            r"received?\s+this\s+(?:e-?mail|message|communication|transmission)\s+(?:in error|by mistake|because)",
        ),
        ("receiving", r"you are receiving this (?:e-?mail|message)"),
        ("virus", r"(?:scanned|checked) for viruses|virus-?free|responsib\w+ for .{0,60}virus"),
        ("print", r"consider the environment before|(?:think )?before (?:you print|printing) this"),
        ("outside", r"(?:e-?mail|message|sender) (?:originated|came|is) (?:from )?outside"),
        ("external", r"^\W{0,3}(?:caution|warning|attention)?\W{0,3}external (?:e-?mail|sender|message)\b"),
        ("click", r"do not click (?:on )?(?:any )?(?:links|attachments)"),
        ("registered", r"\bregistered (?:in (?:england|scotland|ireland|wales)|office)\b"),
        (
            "unsubscribe",
            r"\bunsubscribe\b.{0,80}(?:click|here|write to|from (?:this|these|all)|https?:|@)|(?:to|click to|can) unsubscribe\b|^\W*unsubscribe\W*$",
        ),
        ("vertraulich", r"(?:e-?mail|nachricht)\b.{0,120}\bvertraulich"),
        ("adressat", r"nicht der (?:richtige|beabsichtigte|genannte) adressat"),
        ("irrtümlich", r"(?:e-?mail|nachricht) irrtümlich"),
        ("amtsgericht", r"\bamtsgericht\s[\w, ]{1,40}\bhr[ab]\b|\bhr[ab]\b.{0,20}\bamtsgericht"),
        ("handelsregister", r"\bhandelsregister\b.{0,60}\bhr[ab]\b"),
        ("geschäftsführ", r"\bgeschäftsführ(?:er|erin|ung)\s?:"),
        ("drucken", r"umwelt.{0,60}drucken|(?:wirklich|vor dem) (?:aus)?drucken"),
        ("par erreur", r"reçu ce (?:message|courriel|mail) par erreur"),
        ("environnement", r"pensez à l[’']environnement"),
        ("désinscri", r"se désinscrire|désinscription"),
        ("riservat", r"messaggio\b.{0,160}\briservat"),
        ("vertrouwelijk", r"bericht\b.{0,160}\bvertrouwelijk"),
        ("bestemd", r"(?:alleen|uitsluitend) bestemd voor de (?:geadresseerde|ontvanger)"),
    )
)
#: What a way to reach somebody looks like.
CONTACT = re.compile(
    r"\+?\d[\d\s()./-]{6,}\d|\bwww\.|https?://|[\w.+-]+@[\w-]+\.\w|"
    r"\b(?:tel|phone|mobile|mob|cell|office|direct|fax|telefon|mobil|fon|tél|portable|teléfono|móvil|web|e-?mail)\s?[.:]|"
    r"\b(?:gmbh|ltd|limited|llc|inc|plc|s\.?a\.?r\.?l|s\.?a\.?s|b\.?v|ag|kg|e\.?k|ohg|s\.?r\.?l)\b\.?",
    _FLAGS,
)
POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\b\.?[\s:,–—-]", _FLAGS)

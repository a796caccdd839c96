"""How English words conditions that cost."""

from bothways.language.small_print import Place, PrintBook

_MONEY = r"(?:[£$€] ?\d[\d.,]*|\d[\d.,]* ?(?:[£$€]|pounds?|euros?|dollars?|quid|pence|eur|gbp|usd))"
_COUNT = r"(?:\d+|two|three|four|six|twelve|eighteen|twenty[- ]four)"

ENGLISH_PRINT = PrintBook(
    costs=(
        r"(?:auto(?:matic(?:ally)?)?[- ]?)?renew(?:s|ed|al|als|ing)?"
        r"|minimum (?:term|contract|order|period|purchase|spend|charge|stay|commitment|duration)"
        rf"|{_COUNT}[- ]months? (?:minimum|contract|term|commitment)|contract (?:is )?required"
        r"|cancell?(?:ation|ing|ations|ed|s)?\b.{0,60}(?:fee|charge|cost|within|before|notice|period|full price|not possible|forfeit|lose|days|weeks)"
        rf"|(?:(?:one|a) (?:month|week)'s|{_COUNT} (?:months?|weeks?|days?)'?) notice|notice (?:period )?(?:of )?{_COUNT} (?:months?|weeks?|days?)|{_COUNT} (?:months?|weeks?|days?)'? notice"
        r"|(?:non|not)[- ]?(?:refund|return|transfer)able|no (?:refunds?|returns?|exchanges?|guarantee|warranty|liability)"
        r"|(?:plus|excl\.?|excludes?|excluding|exclusive of|not including|not incl\.?|without|before) (?:the )?(?:\w+ )?(?:vat|tax(?:es)?|delivery|shipping|postage|parts|labou?r|fittings?|installation|materials?|fees?|travel|p&p|cleaning|call[- ]?out|a \w+ fee)"
        r"|(?:vat|tax(?:es)?|delivery|shipping|postage|parts|labou?r|fitting|installation|materials|fees?|charge|travel|cleaning|fuel|batteries) (?:is |are )?(?:not included|extra|on top|excluded|added|charged|billed separately|payable)"
        r"|(?:set[- ]?up|admin(?:istration|istrative)?|cleaning|service|booking|handling|activation|call[- ]?out|late(?:[- ]payment)?|restocking|processing|cancellation|joining|card|delivery|transfer|storage|disposal|early[- ]exit|termination|franchise|exit) (?:fee|charge|surcharge)s?"
        rf"|(?:fees?|charges?|surcharges?|penalt(?:y|ies)) (?:of {_MONEY}|may apply|apply|applies|is due|are due|will be)|surcharge"
        rf"|(?:then|thereafter|afterwards|after (?:that|which|the (?:first|trial)|{_COUNT} months))\b.{{0,30}}{_MONEY}|(?:then|thereafter) (?:at )?\d+"
        r"|subject to|(?:orders|purchases) (?:over|above|of) [£$€]? ?\d+[\w .]*only|(?:credit |bank )?card required|(?:billed|charged|debited) (?:after|monthly|yearly|annually|automatically|in advance|at)|only (?:valid|with (?:a|an|the|any)|if|when|applies|on orders|for (?:new|orders|the first|members))\b|valid (?:only|until|for)|deposit (?:is )?(?:forfeit|kept|lost|not)"
        r"|prices? (?:may|can|might|are subject|will) (?:change|rise|go up|vary|increase)|price (?:changes?|rises?|increases?)|exclusions?|excess of|your own risk"
    ),
    vague=(
        r"(?:(?:some|our|the|certain|other|usual|general|further|standard|special) )?(?:terms(?: and conditions|(?: &|,)? conditions)?|conditions|restrictions|exclusions|limitations|t ?& ?cs?|t\+cs)(?: may)? apply|(?:see|refer to|subject to|as per|according to) (?:(?:the|our|these) )?(?:small print|t ?& ?cs?|(?:general |full |standard |usual )?(?:terms(?: and conditions|(?: &|,)? conditions)?|conditions)(?! (?:on|of your|we (?:agreed|wrote))))|small print"
    ),
    why={
        Place.BRACKETS: "In brackets, what costs them is easily missed, and found out later.",
        Place.FOOTNOTE: "A condition below a little star looks hidden, even where it is not meant so.",
        Place.BELOW: "Below your name nobody looks for what costs them.",
        Place.VAGUE: "It says that there are conditions and not which; nobody should have to look for them.",
    },
    instead="Beside the price, in a sentence of its own: “{}”. If it says which and how much, all the better.",
)

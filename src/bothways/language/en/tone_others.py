"""English that points at what others do, or shames whoever says no."""

from bothways.language.en.tone_pressing import OTHERS, PEOPLE, SHAME, N, pressure
from bothways.language.tone import Tone, ToneRule


def _shame(on: str, pattern: str, instead: str = "No, thank you") -> ToneRule:
    return ToneRule(Tone.PRESSURE, on, pattern, SHAME, instead, quoted=True)


RULES = (
    # --- what others do ----------------------------------------------------------------------------------
    pressure(
        "people person persons others other customers customer clients shoppers shopper visitors guests users buyers travellers travelers families couples homeowners businesses",
        rf"(?:{N} )(?:other |more |of our |happy |satisfied )*{PEOPLE}(?: (?:are|is|have|has|were|who|just|also|recently|already|currently|now|right now|\w+ly))* (?:look(?:ing|ed)?|view(?:ing|ed)?|watch(?:ing|ed)?|see(?:ing|n)?|bought|bid(?:ding)?|purchased|ordered|booked|interested|added|shopping|browsing|want|checking|considering|eyeing|saved|favou?rited|signed up|claimed|love|waiting|recommend(?:ed)?|joined)(?: (?:at|in|for|this|it|that))?(?: (?:this|it|the same|that|these|right now|now))?(?: \w+)?",
        "what others liked about it was",
        OTHERS,
        unless=r"(?:are|is) (?:also )?waiting (?:in the|at the|before)|(?:asked|told) (?:us|me)",
    ),
    pressure(
        "others somebody someone people",
        r"(?:(?:some|many|several) )?others (?:are|have)(?: (?:already|also|currently|now|just))* (?:look(?:ing|ed)|interested|bidding|waiting for it|asking|buying|booking|bought|booked|view(?:ing|ed)|eyeing)(?: at (?:this|it))?|(?:people|customers|shoppers|guests) (?:are|have)(?: (?:already|also|currently|now|just|right now|recently))+ (?:look(?:ing|ed)|buying|booking|bought|booked|view(?:ing|ed)|purchas(?:ing|ed))",
        "take the time you need",
        OTHERS,
    ),
    pressure(
        "bought purchased booked ordered signed viewed",
        r"(?:(?:somebody|someone|a customer|another customer|[A-Z]\w+(?: [A-Z]\.?)?) (?:in|from) [\w', ]{2,40}? )(?:(?:has|have) )?(?:just |recently |also )*(?:bought|purchased|booked|ordered|signed up)(?: (?:this|it|the|a|an))?(?: \w+)?|(?:bought|purchased|booked|ordered|viewed) (?:\d+ |many |several )(?:times|people) (?:in|within|over|today|this)(?: the)?(?: last| past)?(?: \w+){0,2}|(?:last|just) (?:bought|purchased|booked|ordered) \d+ (?:minutes?|hours?|mins?) ago",
        "what others liked about it was",
        OTHERS,
        unless=r"(?:who|you|we|i) (?:have )?(?:bought|ordered)|paid|invoice",
    ),
    pressure(
        "everyone everybody neighbours neighbors colleagues friends competitors nobody",
        r"(?:every(?:one|body)(?: else)?|all|most|many)(?: (?:of )?(?:your|the|our))?(?: other| smart| sensible| good)?(?: (?:neighbou?rs|colleagues|friends|competitors|rivals|parents|families|owners|businesses|companies))?(?: (?:in|on|around) (?:your|the|this) (?:street|area|town|village|trade|industry|building|road|neighbou?rhood))?(?: (?:is|are|has|have|who))?(?: (?:now|already|just|long since))+ (?:buy(?:s|ing)?|bought|sign(?:ed|ing)(?: up)?|order(?:ed|ing)?|ha(?:s|ve|d)|do(?:es|ing|ne)?|us(?:e|es|ing|ed)|switch(?:ed|ing)|book(?:ed|ing)?|doing|gone|got|chosen|joined|upgraded)(?: \w+)?|every(?:one|body) (?:else )?(?:in|on) your (?:street|area|town|village|trade|industry|building|road)(?: \w+){0,3}|your (?:competitors|rivals|neighbou?rs|friends|colleagues) (?:are|have|all|already|do)(?: (?:all|already))* (?:using|bought|signed|ordered|ahead|have|doing|switched|booked|do)(?: \w+)?",
        "what it would do for you is",
        OTHERS,
        unless=r"(?:every(?:one|body)|all) (?:here|of us|in (?:the|our) (?:workshop|team|office|shop))|neighbou?rs? (?:complain|asked|said|told)",
    ),
    pressure(
        "everyone everybody anyone people who cares care loves love",
        r"(?:every(?:one|body)|any(?:one|body)|people|parents|owners|those) who (?:really |truly |actually )?(?:cares?|loves?|values?|respects?|takes)(?: (?:about|for|seriously))? (?:their|his|her|your|the)(?: \w+){0,5}|if you (?:really|truly|actually) (?:cared?|loved?|valued?|wanted)(?: (?:about|for))?(?: (?:your|the|to|what))?(?: \w+)?|think of (?:your|the) (?:children|kids|family)(?=[.!,]|$)",
        "what it would do for you is",
        SHAME,
        unless=r"thank",
    ),
    pressure(
        "join",
        r"join (?:the |over |more than |our )*(?:\d[\d,.]*\+?|thousands|hundreds|millions|millions of)(?: of)?(?: (?:happy|other|satisfied|smart))*(?: \w+)?",
        "some customers like it for",
        OTHERS,
    ),
    pressure(
        "also recently frequently",
        r"(?:customers?|people|shoppers?|others)(?: who \w+ this(?: \w+)?)? (?:also|recently|frequently) (?:bought|viewed|shopped|purchased|ordered)(?: for)?",
        "some customers like it for",
        OTHERS,
    ),
    # --- shame for whoever says no -----------------------------------------------------------------------
    _shame(
        "no nope nah",
        r"(?:no|nope|nah),?(?: (?:thanks?(?: you)?|thx))?[,.!:-]* (?:but )?(?:i|we)(?:'d| would| will|'ll| do)? (?:really )?(?:like|love|hate|prefer|rather|enjoy|(?:be the last|miss|save (?:money|it)|pass on|skip)|(?:don't|do not|can't) (?:feel|want|like|need|mind|care|deserve|believe|wish|enjoy|have time)|am (?:not|fine|happy|good|already)|pay|stay|keep|have enough|want (?:to pay|to miss|more|less)|(?:will )?take (?:my|the) (?:chances?|risk))(?: [\w%' ]{1,60})?",
    ),
    _shame(
        "no nope nah",
        r"(?:no|nope|nah),?(?: (?:thanks?(?: you)?|thx))?[,.!:-]* (?:but )?(?:i|we)(?:'m| am|'re) (?:not (?:interested in|into|ready to|a fan of)|already (?:rich|perfect|beautiful|too)|happy (?:to pay|paying|with less)|(?:fine|ok|okay|good) (?:with|paying|without))(?: [\w%' ]{1,60})?",
    ),
    _shame(
        "i",
        r"i(?:'d| would)? (?:don't|do not|never|hate to|rather not) (?:want|like|need|care)(?: to| about)? (?:saving|save|free|discounts?|sav(?:e|ing)s?|deals?|money off|great|cheap|more (?:visitors|customers|sales)|cheaper|exclusive)(?: \w+){0,3}|i(?:'d| would) rather (?:pay (?:full|more)|miss|not save|squint|suffer|stay (?:poor|tired|ill))(?: \w+){0,3}|i (?:want|like|prefer|love) to (?:pay (?:more|full)|miss|waste)(?: \w+)?|i(?:'ll| will) (?:pay full price|stay \w+ and \w+)",
    ),
)

"""Verbs, people and phrases of English that cues are made of."""

_DO = (
    "send|mail|e-?mail|forward|ship|deliver|post|bring|get|give|call|phone|ring|text|write|reply|respond|check|look(?! forward)|find|ask|tell"
    "|let|provide|prepare|finish|complete|do|make|put|set|arrange|schedule|book|order|reserve|confirm|update|review|read|sign|return"
    "|repair|fix|replace|refund|credit|pay|transfer|print|reprint|cut|trim|plant|mow|treat|install|fit|come|drop|pick|collect"
    "|take|keep|hold|meet|join|visit|stop|swing|go|work|try|see to|see if|see what(?! you)|see that|see whether|see about|discuss|talk"
    "|speak|chase|follow|sort|handle|deal|help|organi[sz]e|share|show|explain|attach|enclose|upload|add|change|correct|cancel"
    "|remove|move|draft|draw|quote|estimate|invoice|bill|start|begin|run|test|measure|contact|notify|inform|remind|circulate|pass"
    "|copy|fax|scan|wrap|pack|dispatch|supply|waive|cover|match|reduce|drive|pop|touch|loop|turn|push|issue|process|revert"
    "|investigate|escalate|raise|submit|file|hand|relay|advise|carve|await|buy|clean|paint|water|prune|sharpen|weld|solder|wire"
    "|examine|vaccinate|prescribe|refer|spend|figure|build|have (?:it|them|that|this|the|a|an|your|someone|somebody|one)|be (?:in touch|back (?:to|with|in touch)|there|sure|sending"
    "|getting|calling|able to (?!make)|happy to|glad to|pleased to|very (?:glad|happy) to|with you|over|round|around|at your|working|contacting|bringing|dropping"
    "|shipping|delivering|paying|doing|looking|checking|giving|writing|coming|meeting|joining|replacing|on time|providing|putting|ready|done|finished)"
    "|ensure|reach|report|summari[sz]e|translate|design|produce|manufacture|label|mark|rework|redo|resend|re-?send|reissue|rebook|reschedule"
    "|re-?check|double-?check|clarify|compile|assemble|load|unload|store|save|credit|settle|reimburse|compensate|extend|accept|honou?r|respect"
)
_DONE = (
    "sent|mailed|e-?mailed|forwarded|shipped|delivered|dispatched|posted|returned|ready|done|finished|completed|complete|repaired|fixed"
    "|replaced|refunded|paid|credited|transferred|with you|there|on (?:its|their|the) way|collected|picked up|installed|fitted|processed"
    "|provided|issued|printed|reprinted|cut|planted|mown|mowed|trimmed|serviced|cleaned|painted|called|contacted|informed|notified"
    "|updated|corrected|changed|cancelled|arranged|scheduled|booked|reserved|prepared|signed|confirmed|sorted|handled|taken care of|looked after"
    "|added|removed|uploaded|put|set up|brought|handed|passed|quoted|invoiced|waived|covered|organi[sz]ed|reviewed|checked|tested|made|built|packed"
    "|wrapped|resent|reissued|rebooked|rescheduled|compensated|reimbursed|settled|dealt with|seen to|available|in the post|in your|at your"
)
_SOMEBODY = (
    "(?:(?:my|our|the) (?:new |own )?(?:assistant|colleague|team|secretary|office|partner|husband|wife|driver|courier|technician|engineer|electrician|plumber|gardener"
    "|printer|workshop|warehouse|accounts?(?: department| team| people)?|accountant|bookkeeper|support(?: team| desk)?|receptionist|nurse|doctor|vet|boss|manager|foreman|crew"
    "|lads?|guys?|girls?|apprentice|supplier|shop|studio|fitter|mechanic|son|daughter|brother|sister|rep|agent|people|staff|department|sales ?(?:team|person|man|woman)?|designer"
    "|production|dispatch|delivery (?:team|people|man|driver)|front desk|reception|service team|van|truck|lorry|surveyor|broker|lawyer|solicitor|consultant|planner|specialist|hygienist)"
    "|one of (?:us|our \\w+|the \\w+|my \\w+)|some(?:one|body)(?: (?:from|in|on) [\\w ]{2,20}?)?)"
)
_ADV = (
    "(?:(?:also|then|now|just|gladly|happily|certainly|definitely|surely|of course|obviously|probably|personally|quickly|simply|first|both|all|still|always|immediately|shortly|soon|gladly"
    "|try (?:to|and)|be sure to|make sure to|do my best to|do our best to|do everything to|go and|go ahead and|come and|at least|either|again|only|therefore|even|promptly|directly|separately|later"
    "|tomorrow|today|tonight|be able to|aim to|endeavou?r to|attempt to|look to|most likely|hopefully|follow up and|arrange to|manage to|see that we|plan to|want to|like to) )*"
)
_I = r"(?<!\w)(?:i|we)"
_WILL = r"(?:\s?['’;]ll|\s+will|\s+wil l|\s+shall|\s?['’]?m (?:going to|gonna)|\s+am (?:going to|gonna)|\s?['’]re (?:going to|gonna)|\s+are (?:going to|gonna))"
_ASK = (
    "send|give|call|let|forward|check|make sure|get|take|contact|confirm|tell|bring|provide|review|sign|return|put|try|schedule|set up|look|keep|add|update|e-?mail|mail|ask|copy|advise|order|arrange"
    "|deliver|ship|fax|reply|respond|quote|bill|invoice|ensure|find|drop|hold|leave|stop|cancel|change|replace|fix|repair|do|come|help|meet|join|print|pay|show|explain|share|pass|pick|talk|speak|discuss|work|follow"
    "|go|read|fill|complete|finish|prepare|write|correct|move|remove|use|see|have|be|wait|line up|touch base|see to|get with|get back|remind|start|book|reserve|attach|resend|include|include|plant|cut|trim|mow|clean|water"
)
FORMULA = (
    "let (?:me|us) know if you (?:have|need|require|would like|want|are|do)(?: any| anything| further| more| some| additional)? ?(?:other |further |more )?(?:questions?|comments?|concerns?|problems?|trouble|issues?|anything|information|details|help|assistance|else)"
    "|(?:do not|don['’]t|never) hesitate|feel free|find (?:attached|enclosed|below)|see (?:attached|enclosed|below|above)|(?:please )?note that|be advised|be aware|accept (?:my|our)"
    "|(?:call|contact|e-?mail|phone|write|reach|visit|reply)[\\w ,@.&'-]{0,40} (?:if|with|for|should) (?:you (?:have|need)|any|more|further|customer|additional)|if you have (?:any|a|further|more)? ?(?:questions?|comments?|concerns?)"
    "|any questions|excuse (?:me|my|the)|pardon|forgive|bear with|stay tuned|take care|have a (?:nice|good|great|lovely|wonderful)|give my (?:best|regards|love)|say hello|enjoy|rest assured|thank you in advance|do not (?:reply|respond) to this"
)
SHOP = (
    "\\$link|https?://|www\\.|unsubscribe|click|log ?in|download|upgrade|your (?:account|profile|password|subscription|inbox|app)|free (?:trial|delivery|shipping)|sign up|subscri|follow us|app store|privacy policy|newsletter|coupon|promo|deal of"
    "|limited time|please visit|visit (?:our|us|the|your)|browse|call us (?:at|on|toll|today|now)|our (?:web ?site|ads|support team|store|stores)|our customers|email preferences|receive (?:such|these|e-?mails|our)|your (?:inbox|e-?mail address|browser)|safe-sender|twitter|facebook|named addressee|disseminat|privacy|toll[- ]free|1-?8\\d\\d-|e-?mail our|mailing list|list owner|share this|customer service|customer feedback|rates|discounts?|(?:save|off) (?:up to )?\\$?\\d|\\d+ ?% off|terms and conditions|\\$\\d[\\d,.]*\\b.{0,20}\\b(?:month|year|today)|act now|survey|this app"
)
WORDS = {
    "do": f"(?:{_DO})",
    "done": f"(?:{_DONE})",
    "adv": _ADV,
    "i": _I,
    "will": _WILL,
    "ask": f"(?:{_ASK})",
    "who": _SOMEBODY,
}
NO_VERB = (
    r"(?:be (?:out|away|off|on (?:holiday|vacation|leave|a|the)|in (?!touch)|late|closed|unable|gone|honest|interested|interesting|driving|travel+ing|hard|difficult|disappointed|busy|using|taking|hosting|attending|the|a|an|seen|asked|forced|one|part)"
    r"|need|want|miss|know|never know|lose|see(?! (?:to|if|what|that|whether|about|you|how))|see you|admit|bet|say|remember|regret|assume|think|believe|love|like|appreciate|require|understand|hear|feel|find (?:it|that)"
    r"|have (?:to (?:wait|see|decide|get together|talk)|a |an |no |some |more |any |the (?!\w+ (?:sent|ready|done)))|not|never|no longer|probably (?:be|need|have|not)|most likely (?:be|not)|just have|all be|also be|(?:have|get) (?:time|fun|used|tired|lost)|look forward|take (?:it|this) (?:that|to mean))"
)

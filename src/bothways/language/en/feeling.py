"""How English wishes, complains, thanks and declines."""

from bothways.language.cues import Act, Cue

W = Act.WISH
C = Act.COMPLAINT
T = Act.THANKS
D = Act.DECLINE

CUES = (
    # --- wishes, complaints, thanks, declining ---------------------------------------------------------------
    Cue(
        W,
        "I wish",
        r"{i} (?:wish|only wish|dream)|(?:i|we)(?:\s?['’]d| would) (?:really |so |absolutely )?love (?:it if|to|a|an|some)|it(?: would|['’]d) be (?:great|nice|lovely|good|wonderful|perfect|so much easier) (?:if (?!you could (?:send|call|let|tell))|to have)|if only|would be (?:lovely|nice) to have|wish(?:ed)? (?:you|there|it|they|we|i)\b",
        1.8,
    ),
    Cue(
        W,
        "looking for",
        r"(?:i['’]?m|i am|we['’]?re|we are|been|was|were) (?:still |always |really )?(?:looking for|hoping for|after|in search of|dreaming of|searching for)|do you (?:have|sell|offer|stock|make|do) (?:any|something|anything|a|an)\b|(?:can['’]?t|cannot|couldn['’]?t|never) (?:seem to )?find|have not found|haven['’]?t found|prefer(?:red)?\b|i(?:['’]d| would) rather|ideally",
        1.0,
    ),
    Cue(W, "not a wish", r"looking for(?:ward)? to|i wish you (?:a|all|the|luck|well)|wishing you", -2.5),
    Cue(
        C,
        "something is wrong",
        r"(?:broken|damaged|faulty|defective|torn|scratched|cracked|leak(?:s|ing|ed)?|stained|wrong (?:colou?r|size|item|address|one|order|amount|label|model)|missing|incomplete|doesn['’]?t (?:work|fit|stick|close|match)|does not (?:work|fit|stick|close|match)|not work(?:ing|ed)?|stopped working|fell (?:off|apart)|came (?:off|apart|loose)|peel(?:s|ing|ed)|smudg|mis-?print|crooked|too (?:late|short|small|big|thin|dark|light)|never (?:arrived|came|received|showed|called|got)|didn['’]?t (?:arrive|come|show|call|receive)|did not (?:arrive|come|show|call)|ha(?:ve|s) not (?:arrived|received|come|heard)|haven['’]?t (?:received|heard|got|had)|hasn['’]?t (?:arrived|come|been)|still (?:waiting|no|not|haven)|nobody (?:came|called|answered|turned)|no one (?:came|called|answered|turned|has))",
        1.3,
    ),
    Cue(
        C,
        "I am unhappy",
        r"(?:disappoint(?:ed|ing)|unhappy|not happy|frustrat(?:ed|ing)|annoy(?:ed|ing)|unacceptable|upset|angry|fed up|dissatisfied|not satisfied|terrible|awful|poor (?:quality|service)|let(?:ting)? (?:me|us) down|complain(?:t|ing)?|not good enough|sick of|ridiculous|disgrace|shocked|appalled|rude|waste of|overcharged|charged (?:twice|too much|me for)|third time|second time|again and again|yet again|not what (?:i|we) (?:ordered|agreed|asked)|this is not (?:on|ok|okay|right|good))",
        1.7,
    ),
    Cue(
        C,
        "not a complaint",
        r"(?:not|never|no|without|any|avoid|isn['’]?t|wasn['’]?t|nothing) (?:\w+ ){0,2}(?:broken|damaged|missing|disappoint|complain|wrong|faulty)|sorry (?:that|for|to|about)|we apologi[sz]e|if (?:it|anything|something|they) (?:is|are|arrives?|gets?)",
        -1.8,
    ),
    Cue(
        T,
        "thank you",
        r"(?<!\w)(?:thank(?:s| you|ing)|thx|tx|cheers|much appreciated|i appreciate (?!it if|if)|we appreciate (?!it if|if)|many thanks|grateful for|very kind of you|kudos|well done|great (?:job|work)|you(?:['’]ve| have) been (?:so|very|really|a great) )",
        2.0,
    ),
    Cue(
        T,
        "praise",
        r"(?:love(?:d|s)?|delighted|thrilled|so (?:happy|pleased)|very (?:happy|pleased|satisfied)|perfect|beautiful(?:ly)?|excellent|fantastic|brilliant|amazing|wonderful) (?:the|with|work|job|service|it|them|your|how|result|labels|quality|garden)",
        0.9,
    ),
    Cue(
        T,
        "not thanks",
        r"thanks (?:but|to the)|thank you for (?:your (?:order|purchase|interest|patience)|shopping|choosing|contacting|subscrib)|no,? thanks?|thank you in advance|thanks in advance",
        -1.4,
    ),
    Cue(
        D,
        "I cannot",
        r"{i}(?:\s?['’](?:m|re)| am| are)? (?:can['’]?t|cannot|can not|won['’]?t|will not|am unable|are unable|unable|not able|afraid (?:i|we|that|it)|don['’]?t (?:think|want|need)|do not (?:want|need|wish)|have to (?:decline|say no|pass|cancel)|must (?:decline|cancel)|would rather not|['’]d rather not|decline|regret)",
        1.5,
    ),
    Cue(
        D,
        "no",
        r"^(?:no|nope|sorry,? (?:but )?(?:no|i|we|that)|unfortunately|i['’]?m afraid|regrettably|not (?:this time|interested|for us|possible))\b",
        1.3,
    ),
    Cue(
        D,
        "not declining",
        r"can(?:['’]?t|not) wait|can(?:['’]?t|not) (?:thank|recommend|find|see|remember|believe|help)|no problem|no worries|no doubt|no rush|no need|don['’]?t (?:think|need) (?:you|it|that)|won['’]?t (?:be long|take|hurt)|no later",
        -2.2,
    ),
)

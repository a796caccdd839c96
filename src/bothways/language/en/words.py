"""The words of English by kind, as its grammar reads them."""

from bothways.language.en.verbs import ACT, DONE, STATE
from bothways.language.vocabulary import Words

_DONT = {
    f"{aux}{ending}": (full, "n't")
    for aux, full in {
        "do": "do", "does": "does", "did": "did", "is": "is", "are": "are", "was": "was", "were": "were",
        "have": "have", "has": "has", "had": "had", "could": "could", "would": "would", "should": "should",
        "must": "must", "need": "need", "might": "might", "ca": "can", "wo": "will", "sha": "shall", "ai": "is",
    }.items()
    for ending in ("n't", "nt")
}  # fmt: skip
_WITH = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "'d", "'m": "am", "'s": "'s"}
_PLAIN = {
    "ill": ("i", "will"), "youll": ("you", "will"), "theyll": ("they", "will"), "itll": ("it", "will"),
    "thatll": ("that", "will"), "im": ("i", "am"), "ive": ("i", "have"), "weve": ("we", "have"),
    "youre": ("you", "are"), "theyre": ("they", "are"), "youve": ("you", "have"), "thats": ("that", "'s"),
    "whats": ("what", "'s"), "wheres": ("where", "'s"), "hows": ("how", "'s"), "whos": ("who", "'s"),
    "lets": ("let", "'s"), "lemme": ("let", "me"), "gimme": ("give", "me"), "cannot": ("can", "n't"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"), "dunno": ("do", "n't", "know"),
    "id": ("i", "'d"), "ya": ("you",), "u": ("you",), "pls": ("please",), "plz": ("please",), "ok": ("okay",),
    "asap": ("soon",), "i'ma": ("i", "will"), "imma": ("i", "will"), "thx": ("thanks",), "tks": ("thanks",),
    "cuz": ("because",), "cos": ("because",), "'cause": ("because",), "till": ("until",), "y'all": ("you",),
    "kinda": (), "um": (), "uh": (), "er": (), "erm": (), "hmm": (), "mm": (), "uhm": (), "ah": (), "hm": (), "mhm": (),
    "d'you": ("do", "you"), "whatcha": ("what", "do", "you"), "ma'am": ("madam",), "o'clock": ("oclock",),
}  # fmt: skip

TOGETHER: dict[str, tuple[str, ...]] = {
    **_DONT,
    **{ending: (word,) for ending, word in _WITH.items()},
    **_PLAIN,
}

_KINDS: dict[str, str] = {
    "ACT": ACT,
    "DOES": " ".join(
        f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s" for verb in ACT.split()
    ),
    "STATE": STATE,
    "DONE": DONE,
    # --- people and things
    "US": "i we",
    "ME": "me us",
    "MY": "my our",
    "YOU": "you yourself yourselves",
    "YOUR": "your yours",
    "THEY": "he she they someone somebody",
    "THEM": "him her them",
    "IT": "it this that these those everything all both one ones",
    "THE": "the a an this that these those my our your his her their its some any no every each another either both all such",
    "WHO": "who what which when where why how whose whom",
    "THERE": "there",
    "SOMEBODY": (
        "assistant colleague colleagues team secretary partner husband wife driver courier technician technicians engineer electrician plumber gardener"
        " workshop warehouse accounts accountant bookkeeper support receptionist reception nurse doctor vet boss manager foreman crew lads lad guys guy girl"
        " girls apprentice supplier studio fitter fitters mechanic son daughter brother sister rep reps agent people staff department sales designer production"
        " dispatch van surveyor broker lawyer solicitor consultant planner specialist hygienist operator installer advisor adviser painter carpenter tailor"
        " roofer builder printer office dentist therapist physio trainer teacher tutor chef kitchen baker florist photographer editor developer carrier haulier"
        " superintendent supervisor coordinator clerk controller representative director chairman trainee intern associate desk"
    ),
    # --- doing words that help others
    "WILL": "will shall",
    "CAN": "can could may might",
    "WOULD": "would 'd",
    "MUST": "must should ought",
    "BE": "be is am are was were been being 's",
    "IS": "is am are 's",
    "WAS": "was were had did been",
    "HAVE": "have has having",
    "DO": "do does",
    "NOT": "not n't never neither nor",
    "TO": "to",
    "GOT": "got",
    # --- joints
    "IF": "if unless provided providing assuming should once whenever",
    "WHEN": "when after until before as while since",
    "BECAUSE": "because so since though although whereas",
    "AND": "and but or then plus also",
    "THAT": "that which who whom whose whether",
    "AT": (
        "at by on in of for from with about into over under up down out off back to through near between within without around against upon"
        " across along per via than like during toward towards onto except regarding re behind above below"
    ),
    "WITHIN": "by before until within tomorrow tonight today shortly soon later monday tuesday wednesday thursday friday saturday sunday next",
    "ADV": (
        "also then now just gladly happily certainly definitely surely obviously probably personally quickly simply first both all still always immediately"
        " shortly soon either again only therefore even promptly directly separately later tomorrow today tonight likely hopefully really actually maybe"
        " perhaps please kindly ever already try sure absolutely course together quick straight well right away double once you'd too instead"
        " monday tuesday wednesday thursday friday saturday sunday tonight afterwards meanwhile currently finally"
    ),
    "POLITE": "please kindly",
    "YES": "yes yeah yep yup okay sure right alright great fine perfect absolutely certainly definitely understood noted agreed cool good super lovely brilliant course",
    "NO": "no nope nah",
    "WELL": "well so okay right yeah yes now look listen oh actually hey hi hello hullo anyway alright great and but then also thanks sorry please like",
    "HELLO": "hi hello dear hey greetings morning afternoon evening good",
    "NUMBERS": "one two three four five six seven eight nine ten twenty thirty forty fifty hundred thousand dozen couple few several",
    # --- who says that something is, may or was said to be
    "SAY": "said says say told tells mentioned claimed reported announced wrote writes explained stated informed asked asks according heard",
    "SUPPOSE": "hope hopes hoping wish wonder think thought guess suppose believe doubt assume imagine expect worry afraid sure know understand unsure forgot wondering see",
    "UNSURE": "whether wonder wondering doubt unless hypothetically theoretically suppose supposing imagine",
    "DAY": (
        "monday tuesday wednesday thursday friday saturday sunday mondays fridays saturdays tomorrow today tonight january february april june july"
        " august september october november december mon tue tues wed thu thur thurs fri sat jan feb apr jun jul aug sep sept oct nov dec"
    ),
    "TIME": (
        "morning afternoon evening noon lunchtime lunch night midnight week weekend month midday minute minutes mins hour hours day days weeks eod cob"
        " teatime fortnight oclock"
    ),
    "CLOSED": (
        "not very much more most less least few many lot bit own same other others else just than too enough here there where yet ever quite rather almost"
        " etc mr mrs ms dr miss sir madam okay hi hello dear hey oh yes no yeah dont"
    ),
}

#: Adverbs in patterns: anything that may stand between a helping word and its verb.
SHORT: dict[str, str] = {
    "adv": "[ADV MANNER COMMA] | of course | at least | [go come try be make do manage arrange plan aim look attempt endeavour get] [sure able MY best everything ahead in a position]* [and to]",
    "will": "WILL | IS ADV? going to ![NAME THE] | IS about to",
    "do": "[ACT OPEN DONE] ~CLOSED",
}

#: How a word is written where the build of a sentence counts, the first that fits; other words that are
#: listed stand for themselves.
SHAPES: dict[str, str] = {
    "DAY": "DAY", "TIME": "TIME", "US": "I", "ME": "me", "MY": "my", "WILL": "will", "IS": "be", "BE": "be", "DONE": "D", "ACT": "V", "DOES": "Z",
    "STATE": "S", "SOMEBODY": "P", "NUMBER": "#", "LINK": "LINK", "ASKS": "?", "END": ".", "COMMA": ",", "MARK": "-", "DOING": "G",
    "MANNER": "ly", "NAME": "N", "OPEN": "o",
}  # fmt: skip
ENDINGS = (("ing", "DOING"), ("ed", "DONE"), ("ly", "MANNER"))
WORDS = Words(kinds=_KINDS, together=TOGETHER, short=SHORT, endings=ENDINGS, shapes=SHAPES)

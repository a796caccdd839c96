"""What English does by saying something."""

from bothways.language.cues import CueBook
from bothways.language.en import asking, feeling, promising
from bothways.language.en.wordings import WORDS

ENGLISH_CUES = CueBook(
    words=WORDS,
    cues=(*promising.CUES, *asking.CUES, *feeling.CUES),
    subject=r"^(?:(?:and|but|so|then|or|ok(?:ay)?|yes|sure|well|also|please|pls|kindly),? )*(?:(?:i|we|he|she|they|you|{who}|(?-i:[A-Z][a-z]+)){will} |(?:could|can|would|will) (?:you|u)(?: guys)? (?:please |kindly |pls )?|will |let me |please |(?:i|we)(?:['’]d| would) be (?:happy|glad|pleased) to |(?:i|we) (?:can|could|promise to|plan to|intend to|need you to|want you to) |(?:i|we)(?:['’]m| am|['’]re| are) |let['’]?s )+(?:also |then |just |now |be sure to |try to )?",
    other=r"(?:he|she|they|[\w ]{0,20}customer|the client|(?!we\b|i\b|you\b|it\b|this\b|that\b|our\b|my\b)(?-i:[A-Z][a-z]+)|(?:and|but) (?:he|she|they))(?:\s?['’]ll| will| would| is going to| are going to| promised| agreed| wants?| asked| said)",
    conditional=r"(?<!\w)(?:if|unless|provided|as long as|assuming|in case|should you|once|when|as soon as|after|until)\b",
)

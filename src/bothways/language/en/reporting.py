"""English wordings that say that something was done: what a debtor writes once they have kept their word."""

from bothways.language.reports import ReportBook, ReportCue

_DID = (
    "sent|posted|mailed|emailed|shipped|dispatched|delivered|paid|transferred|wired|settled|signed|booked"
    "|ordered|fixed|repaired|replaced|finished|completed|updated|uploaded|returned|refunded|credited"
    "|confirmed|corrected|changed|prepared|handed over|dropped off|collected|installed|forwarded|reprinted"
)
_NOT_YET = r"\b(?:not|n't|never|yet to|hardly|once|when|if|unless|until|as soon as|after|before|should|could|would|can|may|might)\b"

ENGLISH = ReportBook(
    cues=(
        ReportCue(
            "I have done it",
            rf"\b(?:I|we)(?: have|'ve|’ve)(?: just| now| already| also)?\s+(?:{_DID})\b",
            0.92,
        ),
        ReportCue("I did it", rf"\b(?:I|we)(?: just| already| also)?\s+(?:{_DID})\b", 0.85),
        ReportCue("it has been done", rf"\b(?:has|have)(?: now| just| already)? been\s+(?:{_DID})\b", 0.88),
        ReportCue(
            "it was done",
            rf"\b(?:was|were)\s+(?:{_DID})\b.*\b(?:today|yesterday|this morning|this afternoon|on \w+day|last night)\b",
            0.82,
        ),
        ReportCue(
            "it is on its way",
            r"\b(?:is|are) (?:now )?on (?:its|their|the) way\b|\b(?:went out|left us|left our \w+|left with the \w+)\b",
            0.86,
        ),
        ReportCue(
            "attached",
            r"\b(?:please find|find|see|is|are)\s+(?:\w+\s+){0,4}(?:attached|enclosed)\b|^(?:attached|enclosed)\b",
            0.87,
        ),
        ReportCue("here it is", r"^(?:here (?:is|are|comes|come)|here's|here’s)\b", 0.82),
        ReportCue("as promised", r"\bas (?:promised|agreed|discussed)\b", 0.8),
        ReportCue("done", rf"^(?:all )?(?:done|{_DID})\b(?!\s+by\b)", 0.84),
    ),
    against=_NOT_YET,
    future=r"\b(?:will|'ll|’ll|going to|shall|to be)\b",
)

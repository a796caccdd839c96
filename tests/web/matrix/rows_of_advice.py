"""The rows of the matrix about what moves a purchase, and about the pictures of a book."""

from collections.abc import Mapping

from tests.web.matrix.table import ACT, FORM, READ, Cell, Role, Row

#: What only the merchant's team has, asked for below the customer's page.
NOT_THEIRS: Mapping[Role, Cell] = {"customer": 404, "page": 404}

OF_ADVICE: Mapping[str, Row] = {
    # What moves a purchase; to wait is the merchant's to advise
    "advice:note": FORM,
    "advice:change": FORM,
    "desk:advice:wait": FORM,
    "book:advice:wait": FORM.but(read=NOT_THEIRS, write=NOT_THEIRS),
    "advice:end": ACT,
    "desk:insights": READ,
    "desk:insights-behind": READ,
    "desk:insights-customers": READ,
    # What an hour costs is the owner's to say.
    "desk:insights-rates": FORM.but(write={"staff": 409}),
    # What a customer takes and brings is for the team alone.
    "desk:insights:upkeep": READ,
    "book:insights:upkeep": READ.but(read=NOT_THEIRS),
}

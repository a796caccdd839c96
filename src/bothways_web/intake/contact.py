"""One row of a contacts file as a contact."""

from dataclasses import dataclass

from bothways.journal.relationship import Form, Medium
from bothways_web.intake.columns import Columns
from bothways_web.intake.table import Row
from bothways_web.intake.values import CellDoesNotFit, plain_number
from bothways_web.parties.addresses import AddressDoesNotFit, normalised


@dataclass(frozen=True, slots=True)
class Contact:
    """Who a row speaks of. ``remarks`` say why a cell is not used, and what stands in it."""

    line: int
    form: Form
    name: str
    number: str = ""
    person: str = ""
    role: str = ""
    note: str = ""
    addresses: tuple[tuple[Medium, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()


def read_contact(row: Row, columns: Columns, country: str) -> Contact:
    """The contact in a row; raises ``CellDoesNotFit`` when it names nobody.

    ``country`` (ISO 3166) is where phone numbers without a country code belong.
    """
    addresses, remarks = _addresses(row, columns, country)
    company, person = columns.cell(row, "company"), _person(row, columns)
    mail = next((value for medium, value in addresses if medium is Medium.EMAIL), "")
    name = company or person or mail
    if not name:
        raise CellDoesNotFit("nobody is named: no name, company or mail address")
    return Contact(
        line=row.line,
        form=Form.ORGANISATION if company else Form.PERSON,
        name=name[:200],
        number=plain_number(columns.cell(row, "number"))[:60],
        person=person[:200] if company and person != company else "",
        role=columns.cell(row, "role")[:100],
        note=columns.cell(row, "note")[:5000],
        addresses=tuple(addresses),
        remarks=tuple(remarks),
    )


def _person(row: Row, columns: Columns) -> str:
    parts = (columns.cell(row, "first_name"), columns.cell(row, "last_name"))
    return columns.cell(row, "name") or " ".join(part for part in parts if part)


def _addresses(
    row: Row, columns: Columns, country: str
) -> tuple[list[tuple[Medium, str]], list[tuple[str, str]]]:
    found: list[tuple[Medium, str]] = []
    remarks: list[tuple[str, str]] = []
    for medium, typed in (
        (Medium.EMAIL, columns.cell(row, "email")),
        (Medium.PHONE, columns.cell(row, "phone")),
        (Medium.WEB, columns.cell(row, "web")),
        (Medium.POST, _post(row, columns)),
    ):
        if typed:
            try:
                found.append((medium, normalised(medium, typed, country)))
            except AddressDoesNotFit:
                remarks.append((f"not used, because it is not {_TITLES[medium]}", typed))
    return found, remarks


_TITLES = {
    Medium.EMAIL: "a mail address",
    Medium.PHONE: "a phone number",
    Medium.WEB: "a web address",
    Medium.POST: "a postal address",
}


def _post(row: Row, columns: Columns) -> str:
    street, country = columns.cell(row, "street"), columns.cell(row, "country")
    town = " ".join(part for part in (columns.cell(row, "postcode"), columns.cell(row, "city")) if part)
    # A country alone reaches nobody.
    return "\n".join(part for part in (street, town, country) if part) if street or town else ""

"""The fields an import can use, and what their columns are called in several languages."""

# One row, one thing: a table reads better than wrapped calls.
# fmt: off
import re
from collections.abc import Callable
from dataclasses import dataclass

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,}")


@dataclass(frozen=True, slots=True)
class Field:
    """Something an import can use. ``looks`` tells from a cell whether it could be it."""

    name: str
    title: str
    names: tuple[str, ...]
    looks: Callable[[str], bool] | None = None


def looks_like_mail(cell: str) -> bool:
    """Whether a cell could be a mail address."""
    return bool(_EMAIL.fullmatch(cell))


def _looks_like_phone(cell: str) -> bool:
    return bool(_PHONE.fullmatch(cell)) and sum(letter.isdigit() for letter in cell) >= 7


CONTACT_FIELDS = (
    Field("email", "mail address", ("email", "mail", "e mail", "email address", "e mail address", "emailadresse",
          "courriel", "adresse mail", "correo", "e mail 1 value", "primary email", "work email"), looks_like_mail),
    Field("phone", "phone number", ("phone", "telephone", "tel", "phone number", "telefon", "telefonnummer", "mobile",
          "mobil", "handy", "cell", "telefono", "work phone", "business phone", "phone 1 value"), _looks_like_phone),
    Field("company", "company", ("company", "company name", "organisation", "organization", "firma", "unternehmen",
          "societe", "entreprise", "empresa", "account name", "business", "organization name", "account")),
    Field("name", "name", ("name", "full name", "contact", "contact name", "customer", "customer name", "client", "kunde",
          "kundenname", "nom complet", "ansprechpartner", "display name", "nombre", "vollstandiger name")),
    Field("first_name", "first name", ("first name", "firstname", "given name", "vorname", "prenom", "nombre de pila")),
    Field("last_name", "last name", ("last name", "lastname", "surname", "family name", "nachname", "nom", "apellidos")),
    Field("role", "role", ("role", "title", "job title", "position", "funktion", "fonction", "cargo")),
    Field("number", "customer number", ("number", "customer number", "customer id", "customer no", "id", "kundennummer",
          "kunden nr", "kundennr", "numero client", "client id", "record id", "reference")),
    Field("street", "street", ("street", "address", "street address", "strasse", "anschrift", "rue", "adresse",
          "address 1", "address line 1", "mailing street", "calle", "direccion")),
    Field("postcode", "postcode", ("postcode", "zip", "zip code", "postal code", "plz", "postleitzahl", "code postal")),
    Field("city", "city", ("city", "town", "ort", "stadt", "ville", "ciudad", "mailing city")),
    Field("country", "country", ("country", "land", "pays", "pais", "mailing country")),
    Field("web", "web address", ("web", "website", "url", "homepage", "web address", "webseite", "site web")),
    Field("note", "note", ("note", "notes", "comment", "comments", "bemerkung", "notiz", "remarque", "description")),
)

ORDER_FIELDS = (
    Field("number", "order number", ("order", "order number", "order no", "order id", "invoice", "invoice no",
          "invoice number", "bestellung", "bestellnummer", "auftrag", "auftragsnummer", "commande", "numero",
          "no commande", "number")),
    Field("date", "order date", ("date", "order date", "ordered", "ordered at", "invoice date", "created at", "datum",
          "bestelldatum", "auftragsdatum", "date de commande", "paid at", "order date time")),
    Field("customer", "customer number", ("customer id", "customer number", "customer no", "client id", "kundennummer",
          "kunden nr", "numero client", "user id")),
    Field("name", "customer name", ("customer", "customer name", "client", "company", "kunde", "kundenname", "name",
          "billing name", "billing company", "firma", "nom")),
    Field("email", "mail address", ("email", "mail", "e mail", "customer email", "billing email", "courriel"),
          looks_like_mail),
    Field("article", "article number", ("article", "article number", "sku", "stock code", "stockcode", "item", "product id",
          "artikel", "artikelnummer", "lineitem sku", "reference article")),
    Field("text", "article text", ("description", "product", "product name", "item name", "text", "bezeichnung",
          "lineitem name", "designation", "article text", "artikelbezeichnung")),
    Field("quantity", "quantity", ("quantity", "qty", "amount", "menge", "anzahl", "lineitem quantity", "quantite")),
    Field("price", "unit price", ("price", "unit price", "unit cost", "einzelpreis", "preis", "lineitem price", "prix",
          "prix unitaire")),
    Field("total", "order total", ("total", "order total", "sum", "net", "gross", "summe", "betrag", "gesamt",
          "gesamtbetrag", "montant", "grand total")),
    Field("currency", "currency", ("currency", "wahrung", "waehrung", "devise")),
    Field("promised", "promised date", ("promised", "promised date", "ship by", "delivery date", "due", "due date",
          "liefertermin", "lieferdatum", "date de livraison", "estimated delivery")),
)

PROMISE_FIELDS = (
    Field("debtor", "who promised", ("debtor", "promised by", "from", "seller", "seller id", "supplier", "schuldner",
          "debiteur", "who")),
    Field("creditor", "to whom", ("creditor", "promised to", "to", "customer", "customer id", "glaubiger", "creancier",
          "to whom")),
    Field("made", "when it was promised", ("made", "made at", "made on", "promised", "promised at", "promised on",
          "ordered", "ordered at", "created", "created at")),
    Field("due", "due date", ("due", "due at", "due on", "due date", "by", "deadline", "promised for", "fallig",
          "echeance")),
    Field("kept", "when it was kept", ("kept at", "kept", "kept on", "done", "done at", "done on", "delivered",
          "delivered at", "fulfilled", "fulfilled at", "erfullt", "tenu")),
)

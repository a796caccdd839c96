"""What moves a purchase, in words."""

from django.utils.translation import gettext as _

from bothways.advice.kinds import ForWhom, Purse


def moved_by(for_whom: ForWhom | str | None, purse: Purse | str | None) -> str:
    """``for somebody else, money is short``."""
    people = {ForWhom.SELF: _("for oneself"), ForWhom.OTHER: _("for somebody else")}
    money = {
        Purse.SHORT: _("money is short"),
        Purse.ENOUGH: _("the money is there"),
        Purse.SPARE: _("there is money to spare"),
    }
    said = [people[ForWhom(for_whom)] if for_whom else "", money[Purse(purse)] if purse else ""]
    return ", ".join(one for one in said if one)

"""``bothways mile``: three ideas to go the extra mile for a customer today."""

from bothways_web.cli import house
from bothways_web.cli.commands.day import Customer, Slug
from bothways_web.cli.plain import out


def mile(customer: Customer, merchant: Slug = None) -> None:
    """Say what you could do for a customer today that nobody asked you for. Think of your own first."""
    access = house.customer(house.access(merchant), customer)
    from bothways_web.counsel.actions import ask
    from bothways_web.parties.scene import scene

    found = ask(scene(access))
    for number, each in enumerate(found, 1):
        out.print(f"{number}. {each.do}", markup=False)
        out.print(f"   {each.because}", markup=False)
        out.print(f"   About {each.minutes} minutes{f'; {each.at}' if each.at else ''}.", markup=False)
    if not found:
        out.print("The record gives no idea today. Yours is the best there is.")

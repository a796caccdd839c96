"""``bothways worker``: what becomes due, and mails that wait to go out."""

from bothways_web.cli import house


def worker() -> None:
    """Do what is due, again and again: remind, mark, send.

    `bothways serve` runs one already. Killed at any moment, nothing is lost and nothing happens twice.
    """
    house.open_book()
    from bothways_web.channels.worker import main

    main()

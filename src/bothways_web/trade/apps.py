"""The room's registration with Django."""

from django.apps import AppConfig


class TradeConfig(AppConfig):
    name = "bothways_web.trade"
    label = "trade"

    def ready(self) -> None:
        from bothways.journal.obligation import Basis
        from bothways.trade.kinds import KINDS
        from bothways_web.journal.registry import register
        from bothways_web.parties.ways import ways
        from bothways_web.trade.lines import TELLERS
        from bothways_web.trade.projections import projector
        from bothways_web.trade.ways import deliver, pay

        register("trade", KINDS, projector, TELLERS)
        ways.register(Basis.ORDER, deliver)
        ways.register(Basis.INVOICE, pay)

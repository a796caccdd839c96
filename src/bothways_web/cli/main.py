"""The command ``bothways``."""

from bothways_web.cli.commands.backup import backup
from bothways_web.cli.commands.brief import brief
from bothways_web.cli.commands.day import log, promise, today
from bothways_web.cli.commands.demo import demo
from bothways_web.cli.commands.doctor import doctor
from bothways_web.cli.commands.due import due
from bothways_web.cli.commands.erase import erase
from bothways_web.cli.commands.forecast import forecast
from bothways_web.cli.commands.gesture import gesture
from bothways_web.cli.commands.imports import imports
from bothways_web.cli.commands.insights import insights
from bothways_web.cli.commands.keeping import export, rebuild
from bothways_web.cli.commands.listen import listen
from bothways_web.cli.commands.mail import import_mail, mailbox
from bothways_web.cli.commands.migrate import migrate
from bothways_web.cli.commands.mile import mile
from bothways_web.cli.commands.plan import plan
from bothways_web.cli.commands.reflect import reflect
from bothways_web.cli.commands.restore import restore
from bothways_web.cli.commands.rhythm import rhythm
from bothways_web.cli.commands.serve import serve
from bothways_web.cli.commands.standing import standing
from bothways_web.cli.commands.statements import assurance, story
from bothways_web.cli.commands.tone import tone
from bothways_web.cli.commands.upkeep import upkeep
from bothways_web.cli.commands.user import user
from bothways_web.cli.commands.validate import validate
from bothways_web.cli.commands.worker import worker
from bothways_web.cli.plain import App

app = App(
    name="bothways",
    help="The book that both sides keep: what you owe your customers, what they owe you, and what was said.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(serve)
app.command()(demo)
app.command()(worker)
app.command()(today)
app.command()(log)
app.command()(promise)
app.command()(brief)
app.command()(gesture)
app.command()(mile)
app.command()(plan)
app.command()(assurance)
app.command()(story)
app.command()(due)
app.command()(tone)
app.command()(listen)
app.command()(forecast)
app.command()(rhythm)
app.command()(insights)
app.command()(upkeep)
app.command()(standing)
app.command()(reflect)
app.command()(export)
app.command()(backup)
app.command()(restore)
app.command()(rebuild)
app.command()(erase)
app.command()(doctor)
app.command()(migrate)
app.add_typer(user, name="user")
imports.command("mail")(import_mail)
app.add_typer(imports, name="import")
app.add_typer(mailbox, name="mailbox")
app.add_typer(validate, name="validate")

"""The command ``bothways``."""

from bothways_web.cli.commands.demo import demo
from bothways_web.cli.commands.imports import imports
from bothways_web.cli.commands.migrate import migrate
from bothways_web.cli.commands.serve import serve
from bothways_web.cli.commands.user import user
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
app.command()(migrate)
app.add_typer(user, name="user")
app.add_typer(imports, name="import")

"""``python -m bothways_web``: the same as the command ``bothways``."""

from bothways_web.cli.main import app

app()

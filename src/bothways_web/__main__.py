"""``python -m bothways_web``: the same as the command ``bothways``."""

from bothways_web.cli.main import app

if __name__ == "__main__":  # processes that help begin by reading this file too
    app()

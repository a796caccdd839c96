"""``bothways migrate``: the database's tables as this version needs them."""

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out


def migrate() -> None:
    """Bring the database's tables up to date. Safe to run again."""
    house.set_up()
    done = bring_up_to_date()
    out.print(f"{done} changes made; the database is up to date." if done else "The database is up to date.")


def bring_up_to_date() -> int:
    """Apply what is missing and put the journal's guards in place; how many changes were made."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
    from django.db.migrations.executor import MigrationExecutor

    from bothways_web.cli import readiness
    from bothways_web.journal.readiness import newer

    settings.DATA.mkdir(parents=True, exist_ok=True)
    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        later = newer(executor)
        if later:
            raise Failure(later)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        raise readiness.unreachable(error) from None
    return len(plan)

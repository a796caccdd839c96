"""A zone that nobody chose is asked for: until now every book began with UTC."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def ask_where_it_is_utc(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Who never said otherwise is asked once."""
    apps.get_model("parties", "Merchant").objects.filter(zone="UTC").update(zone_guessed=True)


class Migration(migrations.Migration):
    dependencies = [("parties", "0005_year_begins")]

    operations = [
        migrations.AddField("merchant", "zone_guessed", models.BooleanField(default=False)),
        migrations.RunPython(ask_where_it_is_utc, migrations.RunPython.noop),
    ]

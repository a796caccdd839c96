"""By the key of a mention whose words were erased nobody finds out what they were."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils.crypto import salted_hmac


def seal(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Those that were erased before have neither place nor name nor words."""
    mentions = apps.get_model("wordofmouth", "Mention").objects
    for row in mentions.filter(place="", author="", words="").only("id", "key"):
        row.key = salted_hmac("bothways.mention", row.key, algorithm="sha256").hexdigest()
        row.save(update_fields=["key"])


class Migration(migrations.Migration):
    dependencies = [("wordofmouth", "0001_initial")]

    operations = [migrations.RunPython(seal, migrations.RunPython.noop)]

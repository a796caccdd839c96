"""A login has no time zone: days begin and end by the merchant's."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("users", "0001_initial")]

    operations = [migrations.RemoveField(model_name="user", name="zone")]

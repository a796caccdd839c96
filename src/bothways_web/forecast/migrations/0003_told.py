"""A private person who was told what is estimated of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("forecast", "0002_forecasts")]

    operations = [
        migrations.AddField("rhythm", "told", models.BooleanField(default=False)),
    ]

"""What orders are worth."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("forecast", "0003_told")]

    operations = [
        migrations.AddField("purchase", "minor", models.BigIntegerField(default=0)),
        migrations.AddField("purchase", "currency", models.CharField(default="", max_length=3)),
        migrations.AddField("fittedbook", "worth", models.JSONField(null=True)),
        migrations.AddField("fittedbook", "currency", models.CharField(default="", max_length=3)),
        migrations.AddField("forecast", "value", models.BigIntegerField(null=True)),
        migrations.AddField("forecast", "currency", models.CharField(default="", max_length=3)),
    ]

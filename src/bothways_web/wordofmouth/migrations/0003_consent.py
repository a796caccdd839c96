"""Which entry changed last whether a customer may be named."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("wordofmouth", "0002_sealed_keys")]

    operations = [migrations.AddField("referral", "consent", models.UUIDField(null=True))]

"""What the web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from bothways.language.en.language import ENGLISH

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bothways_web.config.settings")
application = get_wsgi_application()
# The addresses of all rooms, and with them everything that answers, are loaded before the first request.
len(get_resolver().reverse_dict)
# So are the patterns of what is listened for; nobody who logs a talk waits for them.
ENGLISH.ear.read("")
# What was loaded stays. Looking it through for garbage, again and again, made one request in some hundreds
# wait for a twentieth of a second.
gc.collect()
gc.freeze()

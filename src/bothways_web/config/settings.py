"""Django's settings, made from the environment."""

import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from bothways_web.config import environment as env
from bothways_web.config.databases import database

ENVIRONMENT = env.read()
PRODUCTION = ENVIRONMENT.mode == "production"
DATA = ENVIRONMENT.data.resolve()


def _secret(data: Path) -> str:
    given = ENVIRONMENT.secret_key.get_secret_value()
    if given:
        return given
    kept = data / "secret"
    if not kept.exists():
        data.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(48))
        kept.chmod(0o600)
    return kept.read_text().strip()


SECRET_KEY = _secret(DATA)
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = ["*"] if not PRODUCTION else [ENVIRONMENT.address.split("//")[1].split("/")[0].split(":")[0]]

ROOMS = ["promises", "conversations", "knowledge", "trade", "parties", "journal"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "bothways_web.foundation",
    "bothways_web.users",
    *(f"bothways_web.{room}" for room in ROOMS),
    "bothways_web.desk",
    "bothways_web.page",
    "bothways_web.api",
]
DATABASES = {"default": database(ENVIRONMENT.database_url, DATA)}
API_RATE = ENVIRONMENT.api_rate
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "users.User"
ROOT_URLCONF = "bothways_web.config.urls"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = ENVIRONMENT.language
STATIC_URL = "/static/"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

#: No inline script or style, no eval, nothing from elsewhere, and nobody may put a page into a frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

"""Django's settings, made from the environment."""

import os
import secrets
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from bothways_web.config import environment as env
from bothways_web.config.databases import database
from bothways_web.config.mail import mail
from bothways_web.config.mail_providers import providers

ENVIRONMENT = env.read()
PRODUCTION = ENVIRONMENT.mode == "production"
DATA = ENVIRONMENT.data.resolve()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _secret(data: Path) -> str:
    given = ENVIRONMENT.secret_key.get_secret_value()
    if given:
        return given
    kept = data / "secret"
    if not kept.exists():
        data.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), open(kept, "x", opener=_private) as file:
            file.write(secrets.token_urlsafe(48))
    return kept.read_text().strip()


SECRET_KEY = _secret(DATA)
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = [ENVIRONMENT.host, *ENVIRONMENT.more_hosts]
if not PRODUCTION:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
ADDRESS = ENVIRONMENT.address

ROOMS = [
    "counsel",
    "statements",
    "reflection",
    "insights",
    "standing",
    "advice",
    "forecast",
    "promises",
    "conversations",
    "knowledge",
    "trade",
    "listening",
    "wordofmouth",
    "gestures",
    "programme",
    "parties",
    "journal",
]
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
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *(f"bothways_web.{room}" for room in ROOMS),
    "bothways_web.channels",
    "bothways_web.desk",
    "bothways_web.page",
    "bothways_web.api",
    "bothways_web.intake",
]
DATABASES = {"default": database(ENVIRONMENT.database_url, DATA)}
API_RATE = ENVIRONMENT.api_rate
#: Tables that packages bring are registers. These go with an export; the others can be made anew.
CARRIED_OF_PACKAGES = ["account.EmailAddress", "mfa.Authenticator"]
#: What was erased, by identifiers alone; kept beside the database, so that no older backup brings it back.
ERASURES = DATA / "erased.jsonl"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sign-in
AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["bothways_web.users.logins.Logins"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ["email", "name"]}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
_OUR_FORMS = "bothways_web.users.sign_in_forms."
ACCOUNT_FORMS = {
    "login": f"{_OUR_FORMS}SignInForm",
    "reauthenticate": f"{_OUR_FORMS}AgainForm",
    "add_email": f"{_OUR_FORMS}AddressForm",
    "reset_password": f"{_OUR_FORMS}ForgottenForm",
    "change_password": f"{_OUR_FORMS}NewPasswordForm",
    "set_password": f"{_OUR_FORMS}FirstPasswordForm",
    "reset_password_from_key": f"{_OUR_FORMS}ForgottenPasswordForm",
}
ACCOUNT_ADAPTER = "bothways_web.users.adapter.Doorkeeper"
MFA_ADAPTER = "bothways_web.users.adapter.SecondStep"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password, address or second step is told by mail
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/ip,5/10m/key",
    "customers_page": "20/m/ip",
    "customers_code": "20/m/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies
MFA_FORMS = {
    "authenticate": f"{_OUR_FORMS}SecondStepForm",
    "reauthenticate": f"{_OUR_FORMS}SecondStepAgainForm",
    "add_webauthn": f"{_OUR_FORMS}PasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody can make a login with an address that is not theirs
MFA_TOTP_ISSUER = "Bothways"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
#: Counts tries. In production it is a folder, so that all processes count together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends."
        + ("filebased.FileBasedCache" if PRODUCTION else "locmem.LocMemCache"),
        "LOCATION": str(DATA / "cache") if PRODUCTION else "",
    }
}

# Sessions and requests
PREFIX = "__Host-" if PRODUCTION else ""
SESSION_ENGINE = "bothways_web.users.sessions"
SESSION_COOKIE_NAME = f"{PREFIX}session"
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
CSRF_COOKIE_NAME = f"{PREFIX}form"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.proxies else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
FEEDS_INSIDE = ENVIRONMENT.feeds_inside
UPLOAD_LIMIT = ENVIRONMENT.upload_megabytes * 1024 * 1024  # bytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# Mail
EMAIL_FILE_PATH = EMAIL_HOST = ""
BACKUPS = ENVIRONMENT.backups or DATA / "backups"
vars().update(mail(ENVIRONMENT.mail_url, DATA))
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
#: Where members sign in to their mailboxes; one is offered once it has a ``client``.
MAIL_PROVIDERS = providers(ENVIRONMENT)

# Pages
ROOT_URLCONF = "bothways_web.config.urls"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = ENVIRONMENT.language
#: The texts are English as they stand: nothing is looked up then, which costs a seventh of a page.
USE_I18N = LANGUAGE_CODE != "en"
FORM_RENDERER = "bothways_web.foundation.form_html.Renderer"
STATIC_URL = "/static/"
# Static files are found in the rooms themselves when a web process starts; nothing needs to be collected.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "bothways_web.foundation.quick_templates.loader.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "bothways_web.api.middleware.ApiProblems",
    "bothways_web.foundation.limits.UploadLimit",
    "bothways_web.foundation.limits.MethodPage",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
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

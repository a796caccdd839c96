"""Every setting that the environment gives, with what it means and what it is when absent."""

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bothways_web.config.databases import database
from bothways_web.config.mail import mail


class Environment(BaseSettings):
    """Read from variables named ``BOTHWAYS_`` and the field's name in capitals."""

    model_config = SettingsConfigDict(env_prefix="BOTHWAYS_", extra="ignore")

    mode: Literal["local", "production"] = Field(
        "local", description="`production` refuses to start without its secrets and serves over TLS only."
    )
    data: Path = Field(Path("data"), description="Folder of the embedded database, photos and secrets.")
    database_url: str = Field(
        "",
        description="`sqlite:///PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`; "
        "empty: `DATA/book.sqlite3`.",
    )
    secret_key: SecretStr = Field(
        SecretStr(""),
        description="Signs sessions. In local mode made on first start and kept in `DATA/secret`.",
    )
    address: str = Field(
        "http://127.0.0.1:8000",
        description="The public address of this installation, as links in mails use it.",
    )
    more_hosts: tuple[str, ...] = Field(
        (), description='Other host names it answers to, as a JSON list: `["book.internal"]`.'
    )
    proxies: int = Field(
        0,
        ge=0,
        le=5,
        description="How many reverse proxies stand before it; only then are `X-Forwarded-For` and "
        "`X-Forwarded-Proto` believed.",
    )
    port: int = Field(8000, ge=1, le=65535, description="The port that `bothways serve` listens on.")
    processes: int = Field(1, ge=1, le=64, description="Web processes of `bothways serve`.")
    mail_url: str = Field(
        "",
        description="`smtp://USER:PASSWORD@HOST:PORT?tls=starttls`; empty: mails are written to `DATA/mail`.",
    )
    mail_from: str = Field(
        "Bothways <book@localhost>", description="Sender of mails when the merchant set none."
    )
    google_client: str = Field(
        "",
        description="Identifier of this installation at Google, for mailboxes that are signed in to there.",
    )
    google_secret: SecretStr = Field(SecretStr(""), description="The secret that goes with it.")
    microsoft_client: str = Field(
        "", description="Identifier of this installation at Microsoft, for mailboxes there."
    )
    microsoft_secret: SecretStr = Field(SecretStr(""), description="The secret that goes with it.")
    dkim_selector: str = Field(
        "",
        description="The name of the key that the mail server signs with, so that `doctor` can look for it.",
    )
    backups: Path | None = Field(
        None, description="Folder in which `doctor` looks for backups; empty: `DATA/backups`."
    )
    upload_megabytes: int = Field(
        20, ge=1, le=1000, description="The largest request that is taken in, files included."
    )
    feeds_inside: bool = Field(
        False, description="Whether feeds are also read from private addresses, such as one's own network."
    )
    language: str = Field("en", description="Language of the pages.")
    api_rate: int = Field(
        1000, ge=1, description="Requests a second that one token may send to each web process."
    )
    debug: bool = Field(False, description="Shows error details; refused in production.")

    @field_validator("address")
    @classmethod
    def _address(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("mail_url")
    @classmethod
    def _mail_url(cls, value: str) -> str:
        mail(value, Path())
        return value

    @field_validator("database_url")
    @classmethod
    def _database_url(cls, value: str) -> str:
        database(value, Path())
        return value

    @property
    def host(self) -> str:
        """The host name of the public address."""
        return urlsplit(self.address).hostname or "localhost"


class NotReady(SystemExit):
    """The installation is not set up well enough to start; the text says what to do."""


def read() -> Environment:
    """The environment, checked; raises ``NotReady`` with one line for each thing that is wrong."""
    try:
        environment = Environment()
    except ValidationError as error:
        lines = [f"  BOTHWAYS_{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors()]
        raise NotReady("The settings do not fit:\n" + "\n".join(lines)) from None
    problems = _production_problems(environment) if environment.mode == "production" else []
    if problems:
        raise NotReady("Production mode cannot start:\n" + "\n".join(f"  {line}" for line in problems))
    return environment


def _production_problems(environment: Environment) -> list[str]:
    problems = []
    if len(environment.secret_key.get_secret_value()) < 40:
        problems.append("BOTHWAYS_SECRET_KEY must be set to at least 40 random characters.")
    if not environment.address.startswith("https://"):
        problems.append("BOTHWAYS_ADDRESS must be the public https:// address that links in mails use.")
    if environment.debug:
        problems.append("BOTHWAYS_DEBUG must not be on; error details would be shown to strangers.")
    return problems

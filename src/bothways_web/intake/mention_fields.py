"""The fields of a file of mentions and reviews, and what their columns are called in several languages."""

# One row, one thing: a table reads better than wrapped calls.
# fmt: off
from bothways_web.intake.fields import Field, looks_like_mail

MENTION_FIELDS = (
    Field("number", "its number there", ("review id", "id", "review number", "reference", "guid", "bewertungs id", "number")),
    Field("place", "where it was said", ("place", "site", "source", "platform", "portal", "plattform", "quelle", "where",
          "review site", "site web", "website", "channel")),
    Field("author", "who said it", ("author", "name", "reviewer", "reviewer name", "by", "user", "customer", "customer name",
          "autor", "verfasser", "kunde", "auteur", "nom", "display name", "nickname", "consumer name")),
    Field("email", "their mail address", ("email", "mail", "e mail", "reviewer email", "customer email", "consumer email",
          "courriel", "e mail adresse"), looks_like_mail),
    Field("date", "when it was said", ("date", "review date", "created", "created at", "created date", "published",
          "published at", "submitted", "datum", "when", "time", "timestamp", "date de publication",
          "review created utc")),
    Field("title", "its heading", ("title", "heading", "headline", "subject", "titel", "titre", "review title", "betreff")),
    Field("words", "what was said", ("words", "text", "review", "review text", "comment", "content", "body", "message",
          "bewertung", "kommentar", "avis", "commentaire", "review content", "description", "what")),
    Field("rating", "rating", ("rating", "stars", "score", "star rating", "sterne", "note", "punkte", "review stars",
          "etoiles", "rating value")),
    Field("best", "the best rating there is", ("best", "out of", "max", "max rating", "best rating", "scale", "maximum")),
    Field("link", "where it can be read", ("link", "url", "permalink", "review url", "review link", "lien", "adresse",
          "address")),
)

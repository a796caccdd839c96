"""Names of schemas in the description: two classes of one name in different rooms get two names."""

from typing import ClassVar

from ninja.openapi import schema as ninja_schema
from ninja.schema import NinjaGenerateJsonSchema
from pydantic.json_schema import CoreModeRef, CoreRef, DefsRef

#: Classes whose own name says too little beside their namesakes in other rooms.
FULLER = {
    "bothways.journal.relationship.Medium": "AddressMedium",
    "bothways.conversations.question.State": "QuestionState",
    "bothways.promises.state.State": "PromiseState",
    "bothways_web.intake.queries.State": "ImportState",
    "bothways_web.listening.models.State": "CandidateState",
    "bothways.listening.proposal.Sort": "TextSort",
    "bothways.counsel.mile.Key": "IdeaKey",
    "bothways.wordofmouth.referral.State": "ReferralState",
    "bothways.statements.kinds.Rhythm": "AssuranceRhythm",
    "bothways.programme.plan.State": "StepState",
    "bothways.programme.kinds.Sort": "StepSort",
    "bothways_web.wordofmouth.models.Way": "MentionWay",
}


class DistinctNames(NinjaGenerateJsonSchema):
    """Fails when two classes would share a name, for the later one would replace the earlier."""

    given: ClassVar[dict[str, str]] = {}

    def get_defs_ref(self, core_mode_ref: CoreModeRef) -> DefsRef:
        """The name for a class, told apart from its namesakes."""
        given, mode = core_mode_ref
        whole, reference = given.split(":", 1)[0], str(given)
        for path, name in FULLER.items():
            reference = reference.replace(f"{path}:", f"{path.rpartition('.')[0]}.{name}:")
        made = super().get_defs_ref((CoreRef(reference), mode))
        plain = reference.split(":", 1)[0].rpartition(".")[2]
        if "[" not in reference and self.given.setdefault(plain, whole) != whole:
            raise ValueError(f"{whole} and {self.given[plain]} are both called {plain}; name one in FULLER")
        return made


def install() -> None:
    """Let the description be made with these names; Ninja looks its generator up in its own module."""
    vars(ninja_schema)["NinjaGenerateJsonSchema"] = DistinctNames

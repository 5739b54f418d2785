"""Page: the templates of this package, found here alone and escaping all that they are given."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kit.exporters.letters import encodable, printable
from kit.exporters.redlined import seen
from kit.exporters.seal import UNSEALED, sealed
from kit.exporters.told import reason
from kit.exporters.when import day_in_words, in_words


def page_of(template: str, **said: object) -> str:
    """Return a template of this package filled with what is said, free of control characters.

    A page that carries a `proof` is sealed.
    """
    page = _templates().get_template(template).render(**said)
    # Once more at the end: Markdown can spell a control character as an entity.
    return sealed(encodable(printable(page)))


@cache
def _templates() -> ImmutableSandboxedEnvironment:
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    env.globals["unsealed"] = UNSEALED
    env.filters |= {"when": in_words, "day": day_in_words, "reason": reason, "seen": seen}
    return env

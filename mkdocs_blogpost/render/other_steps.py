"""The steps of other packages (`mkdocs_blogpost.extensions`)."""

from mkdocs_blogpost.extensions import STEPS, loaded

OTHER_STEPS = loaded(STEPS, lambda step: "" if callable(step) else "is no function of a document and a context")

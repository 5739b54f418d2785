"""What every test may rely on: a test that drives a browser has one, or says why it cannot run."""

import os
import shutil

import pytest
from hypothesis import settings

# The person who runs the tests may have an organisation's house style; the tests have none.
os.environ["KIT_HOUSE"] = ""

# A law is about what comes out, not about how fast a busy machine loads a library the first time.
settings.register_profile("kit", deadline=None)
settings.load_profile("kit")

NO_BROWSER = "no chromium on PATH; on Debian: apt-get install chromium"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a browser test where there is no Chromium; with CI=true let it fail instead."""
    if item.get_closest_marker("browser") is None or shutil.which("chromium"):
        return
    if os.environ.get("CI") == "true":
        pytest.fail(NO_BROWSER, pytrace=False)
    pytest.skip(NO_BROWSER)

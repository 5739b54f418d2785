"""Two mentions of an article in a notebook are of one, or the export is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.exporters.mention import Mention


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (Mention("../data/a.txt"), Mention("../data/a.txt"), True),
        (Mention("../data/a.txt"), Mention("../notebooks/../data/a.txt"), True),
        (Mention("../data/a.txt"), Mention("../data/b.txt"), False),
        (Mention("data/a.txt", "data/a.txt"), Mention("../data/a.txt"), True),
        (Mention("data/a.txt", "data/a.txt"), Mention("./data/a.txt"), True),
        (Mention("data/a.txt"), Mention("../data/a.txt"), False),
        (Mention("../../x/data/a.txt"), Mention("/srv/x/data/a.txt"), True),
        (Mention("../../x/data/a.txt"), Mention("C:\\x\\data\\a.txt"), True),
        (Mention("../../x/data/a.txt"), Mention("/srv/x/data/b.txt"), False),
        (Mention("", sha256="1"), Mention("", sha256="1"), True),
        (Mention("", sha256="1"), Mention("", sha256="2"), False),
        (Mention("", sha256="1"), Mention("/a.txt"), False),
        (Mention("n\x00l.txt"), Mention("n\x00l.txt"), True),
    ],
)
def test_paths_that_mean_one_file_are_one(
    tmp_path: Path, one: Mention, two: Mention, *, same: bool
) -> None:
    """By what they say, by where they lead, by where the project has it."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "notebooks"
    folder.mkdir()
    assert one.is_the_same(two, folder) is two.is_the_same(one, folder) is same

"""The article that the tests of a review are about."""

TEXT = "The news\n\nOne fact is cristal clear.  Then “we was here” and recieve it.\n\nThe end"

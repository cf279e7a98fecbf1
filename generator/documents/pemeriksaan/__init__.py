"""What checks found, for readers: the report, and marks in the margins of the drafts."""

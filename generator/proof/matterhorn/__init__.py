"""Checks of a finished PDF against PDF/UA-1, by the checkpoints of the Matterhorn Protocol."""

"""What comes back: files of ours that a reviewer has marked, matched with what was printed."""

"""Papers for readers of the norm: what the draft says, in fewer words, and no word more."""

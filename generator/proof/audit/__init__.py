"""Every page of a finished PDF looked at: what stands where, and what is wrong with it."""

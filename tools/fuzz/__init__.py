"""``make fuzz``: damaged dossiers, laws and files against every command, and builds cut short.

``parts`` says what is tried, ``mutate_*`` how it is damaged, ``judge`` what counts as a failure,
``watch`` keeps hangs and memory within bounds, ``shrink`` makes a failure small, ``page`` writes
the figures. Everything follows from the seed: case ``i`` of a part is the same on every machine.
"""

"""``make mutasi``: small breaks, one at a time, and whether the tests of their room notice.

mutmut knows how Python can be broken; which breaks are tried, where and for how long is told here,
because it has no sample of its own (docs/adr/0030). ``breaks`` draws them, ``reach`` knows which
tests run which line, ``scratch`` breaks a copy and runs those tests, ``report`` says what lived.
"""

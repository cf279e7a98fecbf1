"""ir -> static HTML: blocks as XHTML, pages, and the files of a packet."""

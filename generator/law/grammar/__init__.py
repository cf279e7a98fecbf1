"""The grammar of instruction sentences: words, mentions of units, slots, lists of units."""

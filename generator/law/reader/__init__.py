"""Reader of legal text: lines become the tree of a regulation."""

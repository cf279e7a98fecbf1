"""The thread from finding to norm (benang merah), readable from either end, and its gaps."""

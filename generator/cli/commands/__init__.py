"""One module a command: HELP, configure, run."""

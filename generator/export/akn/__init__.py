"""A regulation as Akoma Ntoso 3.0 (OASIS LegalDocML); the mapping is docs/akoma-ntoso.md."""

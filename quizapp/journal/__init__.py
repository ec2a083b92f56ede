"""What people did: the embedded database, append-only."""

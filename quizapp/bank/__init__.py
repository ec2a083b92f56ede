"""Quiz files on disk: reading with positions, diagnostics, the index of the library, source texts."""

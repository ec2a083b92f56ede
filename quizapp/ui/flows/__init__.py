"""Where a page and a use of it meet."""

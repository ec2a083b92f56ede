"""The pages of the window; each knows its parts and no other page."""

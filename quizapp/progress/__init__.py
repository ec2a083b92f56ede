"""What the journal says: shares and how sure they are."""

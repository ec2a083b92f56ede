"""What a person can do, one module a use. No Qt."""

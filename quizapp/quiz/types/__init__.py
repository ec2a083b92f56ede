"""The question types, one module each; `table` lists them."""

"""Charts: a layout in plain Python, and a thin widget that paints it; every mark is a control of its own."""

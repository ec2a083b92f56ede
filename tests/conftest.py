"""What every test relies on: no test needs a display. This must stand before anything imports Qt."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

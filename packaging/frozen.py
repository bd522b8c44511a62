"""Where the frozen program starts; the spec beside it names this file."""

import sys

from checkin.__main__ import main

sys.exit(main())

# Only a short way to tools.py, which does everything (also where there is no make). Further words: make test ARGS="-- -k search"
PYTHON ?= python3
COMMANDS = setup run test lint bench test-pretix soak package translations lock

.PHONY: $(COMMANDS)
$(COMMANDS):
	@command -v $(PYTHON) >/dev/null \
		|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 python3-venv; } \
		|| { echo "Python 3.11 or newer is missing. Type: sudo apt-get update && sudo apt-get install -y python3 python3-venv" >&2; exit 4; }
	@$(PYTHON) tools.py $@ $(ARGS)

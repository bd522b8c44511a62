"""Set up this checkout and drive it: `python tools.py COMMAND` (the Makefile only calls this file).

Standard library only, since it runs before anything is installed. Each command first makes sure that the virtual
environment (`.venv`, or the folder that CHECKIN_VENV names) holds what `requirements/lock.txt` says and, on Debian and
Ubuntu, that the system has the packages of `packaging/debian-packages.txt`. What is there already is left alone.

Exit status: that of the first step that failed; 2 for wrong use; 4 where the machine lacks something that it takes a
person to install.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements" / "lock.txt"
DEBIAN_PACKAGES = ROOT / "packaging" / "debian-packages.txt"
VENV = Path(os.environ.get("CHECKIN_VENV") or ROOT / ".venv").absolute()
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "checkin-stamp.json"

#: The groups of pyproject.toml that the lock holds besides the program's own dependencies.
LOCKED_GROUPS = ("test", "lint", "build", "package")
#: Where every pin must have a wheel: uv's names for what the program is made for.
PLATFORMS = ("windows", "macos", "x86_64-manylinux_2_34")
#: Published as source only, in pure Python: they install anywhere without a compiler.
PURE_SOURCES = ("nkeys",)
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input"]


class StopError(Exception):
    """Ends the run with a sentence for the person at the keyboard and an exit status."""

    def __init__(self, message: str, status: int = 4) -> None:
        super().__init__(message)
        self.status = status


def say(text: str) -> None:
    """Print one step, at once, so that it stands before the output of what it starts."""
    print(f"==> {text}", flush=True)


def run(*words: object, env: dict[str, str] | None = None) -> None:
    """Run a command in the checkout; Stop with its exit status where it fails."""
    command = [str(word) for word in words]
    status = subprocess.run(command, cwd=ROOT, env={**os.environ, **(env or {})}, check=False).returncode
    if status:
        raise StopError(f"failed with status {status}: {shlex.join(command)}", status if status > 0 else 1)


def python(*words: object, env: dict[str, str] | None = None) -> None:
    """Run the virtual environment's Python."""
    run(PYTHON, *words, env=env)


def answer(*words: str) -> str:
    """Return what a command prints, "" where it is not there or fails."""
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""


# --- what the system must have ----------------------------------------------------------------------------------------


def debian_packages(text: str, sections: Sequence[str]) -> list[list[str]]:
    """Read the list: for each line of the sections the names of which one must be installed."""
    wanted: list[list[str]] = []
    section = ""
    for raw in text.splitlines():
        line = raw.split("#")[0].strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and section in sections:
            wanted.append([name.strip() for name in line.split("|")])
    return wanted


def missing_packages(wanted: Sequence[list[str]]) -> list[list[str]]:
    """Return the lines of which no package is installed."""
    names = [name for line in wanted for name in line]
    listing = answer("dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n", *names)
    installed = {row.split()[1] for row in listing.splitlines() if row.startswith("ii")}
    return [line for line in wanted if not installed.intersection(line)]


def choose(line: list[str]) -> str:
    """Return the first name that this release has a package for (as far as apt's lists tell), else the first."""
    for name in line:
        policy = answer("apt-cache", "policy", name)
        if "Candidate:" in policy and "Candidate: (none)" not in policy:
            return name
    return line[0]


def apt_prefix() -> list[str] | None:
    """Return what to write before apt-get: nothing as root, `sudo -n` where it asks no password, None where neither."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asks_nothing = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if asks_nothing else None


def ensure_system(sections: Sequence[str]) -> None:
    """Install the missing Debian packages, or Stop with the exact line to type. Other systems bring what Qt needs."""
    if sys.platform != "linux":
        return
    if not shutil.which("dpkg-query"):
        say("not Debian or Ubuntu: if Qt misses a library, packaging/debian-packages.txt says which ones it uses")
        return
    wanted = debian_packages(DEBIAN_PACKAGES.read_text(encoding="utf-8"), sections)
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        wanted.append([f"python{sys.version_info.major}.{sys.version_info.minor}-venv", "python3-venv"])
    missing = missing_packages(wanted)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    prefix = apt_prefix()
    if prefix is None:
        line = shlex.join(["sudo", *install, *map(choose, missing)])
        raise StopError(f"system packages are missing. Type this, then try again:\n  sudo apt-get update && {line}")
    patience = ["-o", "DPkg::Lock::Timeout=600"]  # seconds: another apt may be at work, as after a machine's start
    say("apt-get update")
    run(*prefix, "apt-get", *patience, "update", "-qq")
    names = [choose(line) for line in missing]
    say(f"apt-get install {' '.join(names)}")
    run(*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *install, "-qq", *patience, *names)


# --- the virtual environment ------------------------------------------------------------------------------------------


def fingerprint(*paths: Path) -> str:
    """Return a digest of the files' contents and of the Python and checkout they were installed for."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what was installed by an earlier run, {} where that run did not finish."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def ensure_venv() -> None:
    """Make the virtual environment where it is missing or its Python no longer starts."""
    probe = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    if PYTHON.exists() and subprocess.run([str(PYTHON), "-c", probe], capture_output=True, check=False).returncode == 0:
        return
    if VENV.is_dir() and any(VENV.iterdir()) and not (VENV / "pyvenv.cfg").exists():
        raise StopError(f"{VENV} is not a virtual environment and not empty; name another folder in CHECKIN_VENV", 2)
    say(f"virtual environment in {VENV}")
    run(sys.executable, "-m", "venv", "--clear", VENV)


def ensure_installed() -> None:
    """Install the locked dependencies and the project itself (editable) where either changed since the last time."""
    ensure_venv()
    done = read_stamp()
    lock, project = fingerprint(LOCK), fingerprint(LOCK, ROOT / "pyproject.toml")
    if done == {"lock": lock, "project": project}:
        return
    STAMP.unlink(missing_ok=True)
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    if done.get("lock") != lock:
        say("dependencies from requirements/lock.txt (the first time this takes a minute or two)")
        python(*PIP, "install", *quiet, "--no-deps", *wheels_only(), "-r", LOCK)
        python(*PIP, "check")
    say("the project itself, editable")
    python(*PIP, "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(json.dumps({"lock": lock, "project": project}), encoding="utf-8")


def setup(*sections: str) -> None:
    """Do everything that the commands need: system packages of the sections, virtual environment, dependencies."""
    ensure_system(sections or ("run",))
    ensure_installed()


# --- commands ---------------------------------------------------------------------------------------------------------


def do_setup(_: argparse.Namespace, rest: list[str]) -> None:
    """install everything, start nothing"""
    refuse(rest)
    setup("run", "test")
    say(f"ready: {PYTHON}")


def do_run(_: argparse.Namespace, rest: list[str]) -> None:
    """open the demo event in a window; without a display do its whole day; words after `--` go to `checkin`"""
    setup("run")
    if rest:
        python("-m", "checkin", *rest)
    elif sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        say("checkin demo")
        python("-m", "checkin", "demo")
    else:
        say("no display here: the demo event's whole day, into out/demo")
        python("-m", "checkin", "demo", "--whole-day", "--out", "out/demo", env={"QT_QPA_PLATFORM": "offscreen"})


#: What `lint` does, by the names that --step and the pre-commit hooks use.
LINTERS: dict[str, Sequence[list[str]]] = {
    "ruff": [["-m", "ruff", "check", "."]],
    "format": [["-m", "ruff", "format", "--check", "."]],
    "mypy": [["-m", "mypy"], ["-m", "mypy", "tools.py", "packaging/demo"]],
    "imports": [["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]],
}


def lint(steps: Sequence[str]) -> None:
    """Run the named checks one after another; Stop at the first that fails."""
    for step in steps:
        for words in LINTERS[step]:
            say(f"{step}: {shlex.join(words[1:])}" if words[0] == "-m" else step)
            python(*words)


def do_lint(chosen: argparse.Namespace, rest: list[str]) -> None:
    """ruff, its formatter, mypy and the import contracts, or one of them by --step"""
    refuse(rest)
    ensure_installed()
    lint([chosen.step] if chosen.step else list(LINTERS))


def pytest(*words: str) -> None:
    """Run pytest with Qt drawing into memory (tests of the real window start their own screen)."""
    say(f"pytest {shlex.join(words)}")
    python("-m", "pytest", *words, env={"QT_QPA_PLATFORM": "offscreen"})


def do_test(chosen: argparse.Namespace, rest: list[str]) -> None:
    """all checks, then all tests but those against a real pretix; words after `--` go to pytest"""
    setup("run", "test")
    if not chosen.no_lint:
        lint(list(LINTERS))
    spread = ["-n", str(chosen.workers), "--dist", "loadfile"] if chosen.workers else []
    pytest("-m", "not pretix", *spread, *rest)


def peers_database(credentials: Path) -> dict[str, str]:
    """Return where the server's own PostgreSQL is, which tests of databases read; {} where it has another kind."""
    if "CHECKIN_POSTGRES_URL" in os.environ:
        return {}
    said = configparser.ConfigParser()
    said.read(credentials.with_name("pretix-postgres.cfg"))
    found = dict(said["database"]) if said.has_section("database") else {}
    if found.get("backend") != "postgresql":
        return {}
    return {"CHECKIN_POSTGRES_URL": "postgresql://{user}@{host}:{port}/{name}".format(**found)}


def pytest_pretix(credentials: Path, rest: list[str]) -> None:
    """Run the tests that drive the server whose credentials file this is."""
    words = ["-m", "pretix", *rest]
    say(f"pytest {shlex.join(words)}")
    env = {"QT_QPA_PLATFORM": "offscreen", "CHECKIN_PRETIX_PEER": str(credentials)} | peers_database(credentials)
    python("-m", "pytest", *words, env=env)


def do_test_pretix(_: argparse.Namespace, rest: list[str]) -> None:
    """the tests that start and drive a real pretix server on loopback"""
    setup("run", "test")
    if running := os.environ.get("CHECKIN_PRETIX_PEER"):
        pytest_pretix(Path(running), rest)
        return
    # the server is no part of the project: it lies beside the checkout, or where CHECKIN_PRETIX_SERVE says
    serve = Path(os.environ.get("CHECKIN_PRETIX_SERVE") or ROOT.parent / "shared" / "peers" / "pretix" / "serve.sh")
    if not serve.exists():
        raise StopError(
            "no pretix to test against. Name the credentials of a running one in CHECKIN_PRETIX_PEER, or the script"
            " that starts one in CHECKIN_PRETIX_SERVE"
        )
    folder = Path(os.environ.get("PEER_DIR") or Path(tempfile.gettempdir()) / "pretix")
    peer = {"PEER_DIR": str(folder), "PEER_DB": "postgres"}
    was_running = "gunicorn pid" in answer(
        "env", *(f"{name}={value}" for name, value in peer.items()), str(serve), "--status"
    )
    try:
        run(serve, "--seed", "300", env=peer)
        seed = f". {folder}/env-postgres.sh; exec {folder}/venv/bin/python {serve.with_name('seed.py')}"
        run("bash", "-c", f"{seed} --n 60 --event signiert --generator pretix_sig1", env=peer)
        pytest_pretix(folder / "peer-integrationskonferenz.json", rest)
    finally:
        if not was_running:
            run(serve, "--stop", env=peer)


def do_bench(_: argparse.Namespace, rest: list[str]) -> None:
    """measure, and write the figures into docs/benchmarks.md"""
    setup("run", "test")
    python("-m", "benchmarks", *rest, env={"QT_QPA_PLATFORM": "offscreen"})


def do_soak(_: argparse.Namespace, rest: list[str]) -> None:
    """a long day at speed: what grows, what slows down"""
    setup("run", "test")
    python("-m", "benchmarks.soak", *rest, env={"QT_QPA_PLATFORM": "offscreen"})


def do_package(chosen: argparse.Namespace, rest: list[str]) -> None:
    """build the wheel and, with PyInstaller, the program that needs no Python, into dist/"""
    refuse(rest)
    setup("run")
    say("wheel into dist/")
    python(*PIP, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", ROOT / "dist", ROOT)
    if chosen.wheel_only:
        return
    if not answer(str(PYTHON), "-c", "import PyInstaller; print('there')"):
        say("PyInstaller is not installed (dependency group `package`): no frozen program")
        return
    say("frozen program into dist/checkin")
    python("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", ROOT / "packaging" / "checkin.spec")


def do_translations(chosen: argparse.Namespace, rest: list[str]) -> None:
    """collect the words of the source into resources/translations/*.ts and compile them; --check only looks"""
    refuse(rest)
    setup("run")
    folder = ROOT / "resources" / "translations"
    folder.mkdir(parents=True, exist_ok=True)
    for catalogue in (folder / "checkin_de.ts", folder / "checkin_en.ts"):
        if chosen.check:
            with tempfile.TemporaryDirectory() as scratch:
                fresh = Path(scratch) / catalogue.name
                if catalogue.exists():
                    shutil.copy(catalogue, fresh)
                collect_words(fresh)
                compare(catalogue, fresh)
        else:
            collect_words(catalogue)
            # put in place whole: a running program has the old file in its memory, and crashed when it was rewritten
            fresh = catalogue.with_suffix(".qm.new")
            run(PYTHON.parent / "pyside6-lrelease", catalogue, "-qm", fresh)
            fresh.replace(catalogue.with_suffix(".qm"))


def collect_words(catalogue: Path) -> None:
    """Bring the source's words into a catalogue named `..._LANGUAGE.ts`; translations that it has stay."""
    say(f"words into {catalogue.name}")
    language = catalogue.stem.rpartition("_")[2]
    options = ["-source-language", "en", "-target-language", language, "-no-obsolete", "-locations", "none"]
    with tempfile.TemporaryDirectory() as scratch:
        sources = Path(scratch) / "sources.txt"
        names = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("*.py"))
        sources.write_text("\n".join(names), encoding="utf-8")
        run(PYTHON.parent / "pyside6-lupdate", f"@{sources}", *options, "-ts", catalogue)


def compare(committed: Path, fresh: Path) -> None:
    """Stop where a catalogue lacks words of the source or holds unfinished ones."""
    text = fresh.read_text(encoding="utf-8")
    if not committed.exists() or committed.read_text(encoding="utf-8") != text:
        raise StopError(f"{committed.name} does not hold the source's words: run tools.py translations", 1)
    if unfinished := text.count('type="unfinished"'):
        raise StopError(f"{committed.name} has {unfinished} untranslated words", 1)


def do_lock(chosen: argparse.Namespace, rest: list[str]) -> None:
    """make requirements/lock.txt anew from pyproject.toml, and see that every pin has a wheel for every system"""
    refuse(rest)
    ensure_venv()
    if not answer(str(PYTHON), "-m", "uv", "--version"):
        say("uv, which resolves for all systems at once")
        python(*PIP, "install", "--quiet", "uv")
    groups = [word for group in LOCKED_GROUPS for word in ("--group", group)]
    nothing_local = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
    upgrade = ["--upgrade"] if chosen.upgrade else []
    say("requirements/lock.txt")
    compiled = ["pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", *groups, *nothing_local]
    python("-m", "uv", *compiled, *upgrade, "--output-file", LOCK)
    pins = LOCK.read_text(encoding="utf-8")
    LOCK.write_text(
        f"# Made by `python tools.py lock` from pyproject.toml; do not edit.\n{pins}", encoding="utf-8", newline="\n"
    )
    for platform in PLATFORMS:
        say(f"a wheel for every pin on {platform}?")
        with tempfile.TemporaryDirectory() as target:
            dry = ["pip", "install", "--dry-run", "--quiet", *wheels_only(), "--python-version", "3.11"]
            python("-m", "uv", *dry, "--python-platform", platform, "--target", target, "-r", LOCK)


def wheels_only() -> list[str]:
    """Return pip's options for taking wheels alone, but for what is published as source."""
    return ["--only-binary", ":all:", *(word for name in PURE_SOURCES for word in ("--no-binary", name))]


def refuse(rest: list[str]) -> None:
    """Stop where words were given that the command has no use for."""
    if rest:
        raise StopError(f"no use for: {shlex.join(rest)}", 2)


COMMANDS: dict[str, Callable[[argparse.Namespace, list[str]], None]] = {
    "setup": do_setup,
    "run": do_run,
    "test": do_test,
    "lint": do_lint,
    "bench": do_bench,
    "test-pretix": do_test_pretix,
    "soak": do_soak,
    "package": do_package,
    "translations": do_translations,
    "lock": do_lock,
}


def parser() -> argparse.ArgumentParser:
    """Return the command line's description."""
    top = argparse.ArgumentParser(
        prog="tools.py", description="Set up and drive this checkout. Words after `--` go on."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made = {name: commands.add_parser(name, help=do.__doc__, description=do.__doc__) for name, do in COMMANDS.items()}
    made["lint"].add_argument("--step", choices=list(LINTERS), help="only this check")
    made["test"].add_argument("--workers", type=int, default=0, help="spread the tests over so many processes")
    made["test"].add_argument("--no-lint", action="store_true", help="only the tests")
    made["package"].add_argument("--wheel-only", action="store_true", help="without the frozen program")
    made["translations"].add_argument(
        "--check", action="store_true", help="change nothing, fail where something is missing"
    )
    made["lock"].add_argument("--upgrade", action="store_true", help="newest versions that pyproject.toml allows")
    return top


def main(words: list[str]) -> int:
    """Carry out one command and return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 (an older Python reads this file as far as here)
        print(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}", file=sys.stderr)
        return 4
    cut = words.index("--") if "--" in words else len(words)
    chosen = parser().parse_args(words[:cut])
    try:
        COMMANDS[chosen.command](chosen, words[cut + 1 :])
    except StopError as stop:
        print(f"tools.py: {stop}", file=sys.stderr, flush=True)
        return stop.status
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the lints share: the files of the tree, and a way to report."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ.get("PARTNET_ROOT", Path(__file__).resolve().parents[2]))
BUILD = Path(os.environ.get("PARTNET_BUILD_DIR", ROOT / "build" / "dev"))
SKIPPED_FOLDERS = {".git", "build", "out", "__pycache__", ".cache", ".vscode"}

_findings = []


def files(*patterns, under="."):
    """Files whose name matches a pattern, below a folder, in a fixed order."""
    found = []
    for folder, names, entries in os.walk(ROOT / under):
        names[:] = sorted(name for name in names if name not in SKIPPED_FOLDERS)
        for entry in sorted(entries):
            path = Path(folder, entry)
            if any(path.match(pattern) for pattern in patterns):
                found.append(path)
    return found


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def run(*command):
    """Standard output of a command, which must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def objects(target):
    """The object files of a CMake target."""
    folder = next(BUILD.glob(f"**/{target}.dir"))
    return [str(path) for path in sorted(folder.glob("**/*.o"))]


def nm(option, paths):
    """(source, rest of the line) of the symbols that nm lists of object files."""
    for line in run("nm", "-A", option, *paths).splitlines():
        path, _, rest = line.partition(":")
        yield Path(path).name[:-2], rest


def report(path, line, text):
    place = path.relative_to(ROOT) if isinstance(path, Path) else path
    _findings.append(f"{place}:{line}: {text}" if line else f"{place}: {text}")


def finish():
    for finding in _findings:
        print(finding)
    sys.exit(1 if _findings else 0)

"""Ctrl-C and SIGTERM: quick, exit code 130, nothing left behind."""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PARTNET = os.environ["PARTNET"]
LIMIT_SECONDS = 1.5


def write_big(path):
    """A network whose betweenness takes many seconds."""
    random.seed(1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("enterprise,institution\n")
        for i in range(9000):
            for _ in range(6):
                file.write(f"e{i},i{random.randrange(9000)}\n")


def group_is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def interrupt(arguments, number, folder):
    """Starts partnet, sends the signal and returns a list of complaints."""
    process = subprocess.Popen(
        [PARTNET, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=folder, start_new_session=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
    time.sleep(0.7)
    if process.poll() is not None:
        return [f"ended before the signal: {process.stderr.read().decode()}"]
    start = time.monotonic()
    process.send_signal(number)
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        return ["did not stop at all"]
    seconds = time.monotonic() - start
    complaints = []
    if seconds > LIMIT_SECONDS:
        complaints.append(f"took {seconds:.1f} s to stop")
    if process.returncode != 130:
        complaints.append(f"exit code {process.returncode}, expected 130")
    if process.stdout.read():
        complaints.append("wrote to standard output")
    if group_is_alive(process.pid):
        complaints.append("left a child process")
    return complaints


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        write_big(os.path.join(folder, "big.csv"))
        before = sorted(os.listdir(folder))
        runs = (["rank", "big.csv", "--by", "betweenness", "-o", "a.csv"],
                ["rank", "big.csv", "--by", "betweenness"],
                ["cluster", "big.csv", "--method", "infomap", "-o", "a.csv"],
                ["draw", "big.csv", "-o", "a.png"])
        for arguments in runs:
            for number in (signal.SIGINT, signal.SIGTERM):
                complaints = interrupt(arguments, number, folder)
                left = sorted(set(os.listdir(folder)) - set(before))
                if left:
                    complaints.append(f"left {left}")
                for complaint in complaints:
                    failures += 1
                    print(f"{' '.join(arguments)}, {number.name}: {complaint}")
                for name in left:
                    os.remove(os.path.join(folder, name))
    return failures > 0


sys.exit(main())

"""On a terminal a table keeps to its width, in blocks that repeat the names."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

COMMAND = [os.environ["PARTNET"], "rank", "@southern-women", "--side", "woman",
           "--by", "degree,strength,closeness,harmonic,betweenness", "--ranks",
           "--color", "never"]
HEADINGS = ["degree", "strength", "closeness", "harmonic", "betweenness",
            "strength_rank", "closeness_rank", "harmonic_rank", "betweenness_rank"]
N_WOMEN = 18


def on_terminal(width, columns=None):
    """Lines of the table as a terminal of that width receives them, notes left out."""
    environment = {k: v for k, v in os.environ.items() if k != "COLUMNS"}
    if columns is not None:
        environment["COLUMNS"] = columns
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    process = subprocess.Popen(COMMAND, stdout=theirs, stdin=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    data = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        data += piece
    os.close(ours)
    if process.wait() != 0:
        raise SystemExit(f"exit code {process.returncode}")
    lines = data.decode().replace("\r\n", "\n").split("\n")
    return lines[:[k for k, x in enumerate(lines) if x.startswith("degree is")][0]]


def piped():
    text = subprocess.run(COMMAND, capture_output=True, check=True, text=True).stdout
    return text[:text.index("degree is")].split("\n")[:-1]


def headers(lines):
    return [line.split() for line in lines if line.startswith("rank ")]


def main():
    failures = []

    def expect(holds, what):
        if not holds:
            failures.append(what)

    wide = piped()
    narrow = on_terminal(80)
    expect(max(map(len, wide)) > 80, "the table is wider than 80 columns in a pipe")
    expect(len(headers(wide)) == 1, "one block in a pipe")
    expect(on_terminal(300) == wide, "a wide terminal shows what a pipe gets")
    expect(on_terminal(0) == wide, "so does one that does not know its width")
    expect(on_terminal(300, "80") == narrow, "COLUMNS counts more than the terminal")
    expect(on_terminal(300, "none") == wide, "unless it is no number")
    for width in (60, 80, 120):
        lines = on_terminal(width)
        blocks = headers(lines)
        expect(max(map(len, lines)) <= width, f"no line beyond {width}")
        expect(len(blocks) > 1, f"several blocks in {width}")
        expect(all(b[:3] == ["rank", "name", "side"] for b in blocks),
               f"names in every block of {width}")
        expect([h for b in blocks for h in b[3:]] ==
               [h for b in headers(wide) for h in b[3:]],
               f"every column once, in order, in {width}")
        expect(sum("Evelyn Jefferson" in x for x in lines) == len(blocks),
               f"every row in every block of {width}")
        expect(sum(" woman" in x for x in lines) == N_WOMEN * len(blocks),
               f"{N_WOMEN} rows in every block of {width}")
    expect(sorted(headers(wide)[0][3:]) == sorted(HEADINGS), "all columns are there")
    expect(len(headers(on_terminal(20))) == len(HEADINGS),
           "one column in each block where there is no room")
    for what in failures:
        print("FAILED:", what)
    return len(failures) > 0


if __name__ == "__main__":
    sys.exit(main())

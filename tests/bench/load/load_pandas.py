"""Reads a partnership list with pandas; prints seconds, seconds of work, nodes and ties.

The time is that of read_csv and of factorize on both columns; the ties are counted
afterwards.
"""
import sys
import time

import pandas

start = time.monotonic()
start_work = time.process_time()
table = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
left, left_names = pandas.factorize(table["enterprise"])
right, right_names = pandas.factorize(table["institution"])
seconds = time.monotonic() - start
work = time.process_time() - start_work
pairs = pandas.Series(left * len(right_names) + right)
print(f"{seconds:.6f} {work:.6f} {len(left_names) + len(right_names)} {pairs.nunique()}")

"""Multiplies a network with its transpose by SciPy: each pair twice and each node with
itself, in no order.  Prints seconds, those of all processors, bytes that this added to the
peak, pairs and their sum.

    project_scipy.py TIES left|right
"""
import resource
import sys
import time

import numpy
import scipy.sparse


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


ties, side = sys.argv[1:]
left, right = numpy.fromfile(ties, dtype=numpy.int64, sep=" ").reshape(-1, 2).T
matrix = scipy.sparse.csr_matrix((numpy.ones(len(left), dtype=numpy.int32), (left, right)))
turned = matrix.T.tocsr()
before, start, start_of_work = peak(), time.monotonic(), time.process_time()
shared = matrix @ turned if side == "left" else turned @ matrix
work, seconds = time.process_time() - start_of_work, time.monotonic() - start
added = peak() - before
pairs = scipy.sparse.triu(shared, k=1)
print(f"{seconds:.6f} {work:.6f} {added} {pairs.nnz} {pairs.sum()}")

"""Multiplies a network with its transpose by SciPy; prints seconds, bytes that this added
to the peak, pairs and their sum."""
import resource
import sys
import time

import numpy
import scipy.sparse


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


left, right = numpy.fromfile(sys.argv[1], dtype=numpy.int64, sep=" ").reshape(-1, 2).T
ties = scipy.sparse.csr_matrix((numpy.ones(len(left), dtype=numpy.int32), (left, right)))
before = peak()
start = time.monotonic()
shared = ties.T.tocsr() @ ties
seconds = time.monotonic() - start
added = peak() - before
pairs = scipy.sparse.triu(shared, k=1)
print(f"{seconds:.6f} {added} {pairs.nnz} {pairs.sum()}")

/**
 * partnet: a two-mode partnership network analyzer.
 *
 * Read a network, ask it something, write the answer:
 * pn_network_read, pn_rank, pn_table_write.
 *
 * What holds everywhere, and is not said again:
 *
 *  - Arguments are borrowed for the call and are not NULL, but for `options`, `run` and
 *    `err`, for members of an option struct, whose zero is the default, and where NULL
 *    is said to be allowed.
 *  - *out is set only where PN_OK is returned, and the caller then owns it.  What a
 *    function returns as a pointer is borrowed, until the object is freed.
 *  - Nodes, ties, rows and columns count from 0.  Texts are UTF-8.
 *  - Networks, tables and pictures never change: threads may share them.  Calls may run
 *    side by side; those that need igraph wait for each other.
 *  - Costs are for V nodes and E ties.  Where none is said it is O(1), or that of the
 *    bytes that are read or written.
 */
#ifndef PARTNET_H
#define PARTNET_H

#include <partnet/analysis.h>
#include <partnet/export.h>
#include <partnet/network.h>
#include <partnet/status.h>
#include <partnet/stream.h>
#include <partnet/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Version of partnet, such as `0.1.0`. */
PN_API const char *pn_version(void);
/** Version of igraph that partnet runs with. */
PN_API const char *pn_igraph_version(void);
/** Version of Graphviz' cgraph library that partnet was built with. */
PN_API const char *pn_graphviz_version(void);

#ifdef __cplusplus
}
#endif

#endif

/**
 * partnet: a two-mode partnership network analyzer.
 *
 * Read a network, ask it something, write the answer:
 * pn_network_read, pn_rank, pn_table_write.
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

/**
 * Reads any bytes in one format, strictly and leniently; nothing but a status may come
 * of it.
 */
#ifndef PNT_READ_FORMAT_H
#define PNT_READ_FORMAT_H

#include "replay.h"

#include <partnet/network.h>

/* Walks over what was read, so that a bad pointer is met. */
static inline void touch_network(const pn_network *net)
{
    pn_finding finding;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        (void)finding.text[0];
    }
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        (void)pn_network_name(net, tie.left)[0];
        (void)pn_network_name(net, tie.right)[0];
    }
}

static inline int read_format(const char *format, const uint8_t *data, size_t size)
{
    const pn_read_options options[] = {
        {.format = format, .strict = true},
        {.format = format, .lenient = true, .limit_name = 16, .limit_ties = 8}};
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++) {
        pn_memory memory = {.bytes = data, .size = size};
        pn_network *net = NULL;
        pn_error err = PN_ERROR_INIT;
        const pn_source source = pn_source_memory(&memory, "input");
        if (pn_network_read_source(source, &options[i], &net, &err) == PN_OK) {
            touch_network(net);
            pn_network_free(net);
        }
    }
    return 0;
}

#endif

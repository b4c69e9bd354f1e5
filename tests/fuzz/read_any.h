/**
 * What the fuzz targets of graph formats share.
 */
#ifndef PNT_READ_ANY_H
#define PNT_READ_ANY_H

#include <partnet/network.h>

/* Walks over what was read, so that a bad pointer is met. */
static inline void pnt_touch(const pn_network *net)
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

static inline void pnt_read_as(const uint8_t *data, size_t size,
                               const pn_read_options *options)
{
    pn_memory memory = {.bytes = data, .size = size};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_source source = pn_source_memory(&memory, "input");
    if (pn_network_read_source(source, options, &net, &err) == PN_OK) {
        pnt_touch(net);
        pn_network_free(net);
    }
}

/** Reads the bytes in that format, strictly, leniently and with small limits. */
static inline void pnt_read_any(const uint8_t *data, size_t size, const char *format)
{
    const pn_read_options strict = {.format = format, .strict = true};
    const pn_read_options lenient = {.format = format, .lenient = true};
    const pn_read_options narrow = {
        .format = format, .limit_field = 64, .limit_name = 16, .limit_ties = 8};
    pnt_read_as(data, size, &strict);
    pnt_read_as(data, size, &lenient);
    pnt_read_as(data, size, &narrow);
}

#endif

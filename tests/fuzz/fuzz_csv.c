/**
 * Any bytes are read as a table of partnerships: strictly and leniently, from memory,
 * and nothing but a status may come of it.
 */
#include "replay.h"

#include <partnet/network.h>

/* Walks over what was read, so that a bad pointer is met. */
static void touch(const pn_network *net)
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

static void read_bytes(const uint8_t *data, size_t size, const pn_read_options *options)
{
    pn_memory memory = {.bytes = data, .size = size};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_source source = pn_source_memory(&memory, "input");
    if (pn_network_read_source(source, options, &net, &err) == PN_OK) {
        touch(net);
        pn_network_free(net);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const pn_read_options strict = {.strict = true};
    const pn_read_options lenient = {.lenient = true};
    const pn_read_options headless = {
        .lenient = true, .no_header = true, .columns = "left=1,right=2,weight=3"};
    const pn_read_options narrow = {
        .format = "tsv", .limit_field = 64, .limit_columns = 8, .limit_name = 16};
    read_bytes(data, size, &strict);
    read_bytes(data, size, &lenient);
    read_bytes(data, size, &headless);
    read_bytes(data, size, &narrow);
    return 0;
}

/**
 * Any bytes are read as whatever they look like, workbooks and databases first of all,
 * and nothing but a status may come of it.
 */
#include "replay.h"

#include <partnet/network.h>

static void read_bytes(const uint8_t *data, size_t size, const pn_read_options *options)
{
    pn_memory memory = {.bytes = data, .size = size};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_source source = pn_source_memory(&memory, "input");
    if (pn_network_read_source(source, options, &net, &err) == PN_OK) {
        for (size_t t = 0; t < pn_network_n_ties(net); t++) {
            (void)pn_network_name(net, pn_network_tie(net, t).left)[0];
        }
        pn_network_free(net);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const pn_read_options plain = {.lenient = true, .limit_ties = 100000};
    const pn_read_options second = {.lenient = true,
                                    .no_header = true,
                                    .columns = "left=1,right=2",
                                    .sheet = "2",
                                    .limit_columns = 64,
                                    .limit_ties = 100000};
    const pn_read_options query = {.format = "sqlite", .query = "SELECT 1, 2, 3"};
    read_bytes(data, size, &plain);
    read_bytes(data, size, &second);
    read_bytes(data, size, &query);
    return 0;
}

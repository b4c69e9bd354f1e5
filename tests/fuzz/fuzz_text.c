/**
 * Any bytes are read as text in some encoding: as a list, a matrix and a table of
 * events; from memory and from a pipe, which must agree.
 */
#include "replay.h"

#include <partnet/network.h>

#include <stdlib.h>
#include <string.h>

/* A pipe: it gives a few bytes at a time and never goes back. */
static ptrdiff_t read_pipe(void *context, void *bytes, size_t n)
{
    enum { STEP = 7 };
    pn_memory *memory = context;
    const pn_source source = pn_source_memory(memory, "input");
    return source.read(source.context, bytes, n < STEP ? n : STEP);
}

/* What came of a reading: the status, and how many nodes and ties. */
typedef struct result {
    pn_status status;
    size_t n_nodes;
    size_t n_ties;
} result;

static result read_source(pn_source source, const pn_read_options *options)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    result r = {.status = pn_network_read_source(source, options, &net, &err)};
    if (r.status == PN_OK) {
        r.n_nodes = pn_network_n_nodes(net, PN_BOTH);
        r.n_ties = pn_network_n_ties(net);
    }
    pn_network_free(net);
    return r;
}

static void read_bytes(const uint8_t *data, size_t size, const pn_read_options *options)
{
    pn_memory memory = {.bytes = data, .size = size};
    pn_memory again = {.bytes = data, .size = size};
    const pn_source pipe = {.read = read_pipe, .context = &again, .name = "input"};
    const result a = read_source(pn_source_memory(&memory, "input"), options);
    const result b = read_source(pipe, options);
    if (a.status != b.status || a.n_nodes != b.n_nodes || a.n_ties != b.n_ties) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const where[] = {"1=A", NULL};
    const pn_read_options found = {.lenient = true, .decimal = ','};
    const pn_read_options cells = {
        .lenient = true, .fill_down = true, .split = ";、", .where = where};
    const pn_read_options matrix = {.format = "matrix", .lenient = true};
    const pn_read_options events = {.lenient = true,
                                    .no_header = true,
                                    .through = "1",
                                    .columns = "organisation=2,side=3",
                                    .split = ";",
                                    .limit_ties = 100000};
    const pn_read_options chinese = {.lenient = true, .encoding = "GB18030"};
    const pn_read_options wide = {.lenient = true, .encoding = "UTF-16LE"};
    read_bytes(data, size, &found);
    read_bytes(data, size, &cells);
    read_bytes(data, size, &matrix);
    read_bytes(data, size, &events);
    read_bytes(data, size, &chinese);
    read_bytes(data, size, &wide);
    return 0;
}

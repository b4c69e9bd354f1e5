/* The ten best-connected institutions of a network, as CSV:
 *     rank_top [FILE]
 */
#include <partnet/partnet.h>

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "@binzhou";
    const pn_rank_options options = {
        .side = PN_RIGHT, .measures = "degree,betweenness", .top = 10};
    pn_network *net = NULL;
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;

    pn_status status = pn_network_read(path, /*options=*/NULL, &net, &err);
    if (status == PN_OK) {
        status = pn_rank(net, &options, &table, &err);
    }
    if (status == PN_OK) {
        status =
            pn_table_write(table, "csv", /*options=*/NULL, pn_sink_file(stdout), &err);
    }
    if (status != PN_OK) {
        fprintf(stderr, "%s\n", err.message);
    }
    pn_table_free(table);
    pn_network_free(net);
    return status == PN_OK ? 0 : 1;
}

/* Draws a network with its groups; the extension chooses the format:
 *     draw_picture FILE PICTURE.svg
 */
#include <partnet/partnet.h>

/* Draws `net` with `groups` into the file `path`, whole or not at all. */
static pn_status draw(const pn_network *net, const pn_table *groups, const char *path,
                      pn_error *err)
{
    const pn_draw_options options = {.groups = groups};
    const pn_format *format = pn_format_of_path(path);
    pn_picture *picture = NULL;
    pn_output *output = NULL;

    pn_status status = pn_draw(net, &options, &picture, err);
    if (status == PN_OK) {
        status = pn_output_open(path, /*no_clobber=*/false, &output, err);
    }
    if (status == PN_OK) {
        status = pn_picture_write(picture, format != NULL ? format->name : "dot",
                                  pn_output_sink(output), err);
    }
    if (status == PN_OK) {
        status = pn_output_commit(output, err);
    }
    pn_output_free(output);
    pn_picture_free(picture);
    return status;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: draw_picture FILE PICTURE.svg\n");
        return 2;
    }
    pn_network *net = NULL;
    pn_table *groups = NULL;
    pn_error err = PN_ERROR_INIT;

    pn_status status = pn_network_read(argv[1], /*options=*/NULL, &net, &err);
    if (status == PN_OK) {
        status = pn_cluster(net, /*options=*/NULL, &groups, &err);
    }
    if (status == PN_OK) {
        status = draw(net, groups, argv[2], &err);
    }
    if (status != PN_OK) {
        fprintf(stderr, "%s\n", err.message);
    }
    pn_table_free(groups);
    pn_network_free(net);
    return status == PN_OK ? 0 : 1;
}

/* A network from text in memory, looked at node by node: no file, no table. */
#include <partnet/partnet.h>

#include <string.h>

static const char text[] = "company,university,weight\n"
                           "Acme Steel,Northern University,2\n"
                           "Acme Steel,Institute of Metals,1\n"
                           "Blue Chemistry,Northern University,1\n";

/* Prints one node with its partners. */
static void print_node(const pn_network *net, size_t node)
{
    size_t n = 0;
    const uint32_t *partners = pn_network_partners(net, node, &n);
    printf("%s (%s):", pn_network_name(net, node),
           pn_network_side_name(net, pn_network_side(net, node)));
    for (size_t k = 0; k < n; ++k) {
        const pn_tie tie = pn_network_tie(net, pn_network_tie_to(net, node, k));
        printf("%s %s x %g", k > 0 ? "," : "", pn_network_name(net, partners[k]),
               tie.weight);
    }
    printf("\n");
}

int main(void)
{
    pn_memory memory = {.bytes = text, .size = strlen(text)};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    if (pn_network_read_source(pn_source_memory(&memory, "example"), /*options=*/NULL,
                               &net, &err) != PN_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    for (size_t node = 0; node < n_nodes; ++node) {
        print_node(net, node);
    }
    pn_network_free(net);
    return 0;
}

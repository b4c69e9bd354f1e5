#include "kick.h"

#include "sift.h"

enum { KICK_SHARE = 3, KICK_LEAST = 3 }; /* at most a third of the nodes, or three */

/* Takes out the nodes around a centre, the nearest first; how many there are. */
static size_t take_out(pni_layers *layers, size_t centre, size_t n, pni_random *random)
{
    const pn_network *net = layers->net;
    size_t n_out = 1;
    layers->queue[0] = centre;
    layers->out[centre] = true;
    for (size_t at = 0; at < n_out; at++) {
        const size_t node = layers->queue[at];
        const size_t degree = pni_degree(net, node);
        const size_t first = pni_random_below(random, degree + 1);
        for (size_t k = 0; k < degree && n_out < n; k++) {
            const size_t row = (first + k) % degree;
            const size_t partner = net->partner[net->start[node] + row];
            if (!layers->out[partner]) {
                layers->out[partner] = true;
                layers->queue[n_out++] = partner;
            }
        }
    }
    return n_out;
}

size_t pni_layers_kick(pni_layers *layers, pni_random *random)
{
    const size_t n = pni_n_nodes(layers->net);
    const size_t centre = pni_random_below(random, n);
    const size_t most = n / KICK_SHARE > KICK_LEAST ? n / KICK_SHARE : KICK_LEAST;
    const size_t size = 2 + pni_random_below(random, most);
    const size_t n_out = take_out(layers, centre, size, random);
    for (size_t i = 0; i < n_out; i++) {
        pni_layers_put_back(layers, layers->queue[i]);
    }
    return n_out;
}

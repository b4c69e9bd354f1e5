#include "island_links.h"

#include <stdlib.h>

static int compare_links(const void *a, const void *b)
{
    const pni_link *x = a;
    const pni_link *y = b;
    if (x->from != y->from) {
        return x->from < y->from ? -1 : 1;
    }
    return x->to < y->to ? -1 : x->to > y->to ? 1 : 0; /* equal ones are merged */
}

/* A link for each tie. */
static size_t gather(const pni_scene *scene, const pni_islands *islands,
                     const bool *counts, pni_link *links)
{
    size_t n = 0;
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const uint32_t a = islands->of[tie.left];
        const uint32_t b = islands->of[tie.right];
        if (a != b && (counts == NULL || counts[t])) {
            links[n++] = (pni_link){a < b ? a : b, a < b ? b : a, 1};
        }
    }
    return n;
}

size_t pni_island_links(const pni_scene *scene, const pni_islands *islands,
                        const bool *counts, pni_link *links)
{
    const size_t n = gather(scene, islands, counts, links);
    size_t merged = 0;
    qsort(links, n, sizeof *links, compare_links);
    for (size_t i = 0; i < n; i++) {
        if (merged > 0 && compare_links(&links[merged - 1], &links[i]) == 0) {
            links[merged - 1].n_ties++;
        } else {
            links[merged++] = links[i];
        }
    }
    return merged;
}

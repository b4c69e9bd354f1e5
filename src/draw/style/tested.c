#include "tested.h"

#include "style.h"

#include <math.h>
#include <string.h>

/* Pairs that were tested have a q, undefined where they may be chance. */
static bool has_tests(const pn_network *net)
{
    const char *number = NULL;
    for (size_t k = 0; (number = pn_network_tie_number(net, k)) != NULL; k++) {
        if (strcmp(number, "q") == 0) {
            return pn_network_is_one_mode(net);
        }
    }
    return false;
}

static size_t count_pairs(const pn_network *net)
{
    const size_t n = pn_network_n_nodes(net, PN_LEFT);
    return n < 2 ? 0 : n * (n - 1) / 2;
}

void pni_tested_read(pni_scene *scene)
{
    const pn_table *tests = scene->options->tests;
    scene->is_tested = has_tests(scene->net);
    if (!scene->is_tested) {
        return;
    }
    scene->tested = (pni_tested){
        .n_pairs = count_pairs(scene->net),
        .n_tested = count_pairs(scene->options->projection),
        .level = tests == NULL ? NAN : pn_table_fact_named(tests, "level")};
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        scene->tested.n_passing += pni_style_is_chance(scene, t) ? 0 : 1;
    }
}

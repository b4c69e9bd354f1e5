#include "layer_starts.h"

#include <math.h>

enum { MEANS_LEAST = 3, MEANS_MOST = 300 };

static void sort_both(pni_layers *layers)
{
    pni_layers_sort(layers, /*side=*/0);
    pni_layers_sort(layers, /*side=*/1);
}

static void draw_values(pni_layers *layers, pni_random *random)
{
    for (size_t i = 0; i < pni_n_nodes(layers->net); i++) {
        layers->value[i] = pni_random_unit(random);
    }
}

void pni_start_at_random(pni_layers *layers, pni_random *random)
{
    draw_values(layers, random);
    sort_both(layers);
}

/* Adds a node to the walk, once. */
static size_t meet(pni_layers *layers, size_t node, size_t n_met)
{
    if (layers->met[node]) {
        return n_met;
    }
    layers->met[node] = true;
    layers->queue[n_met] = node;
    return n_met + 1;
}

void pni_start_from_walk(pni_layers *layers, pni_random *random)
{
    const pn_network *net = layers->net;
    const size_t n = pni_n_nodes(net);
    const size_t root = pni_random_below(random, n);
    size_t n_met = 0;
    for (size_t i = 0, at = 0; i < n; i++) {
        n_met = meet(layers, (root + i) % n, n_met);
        for (; at < n_met; at++) {
            const size_t node = layers->queue[at];
            for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
                n_met = meet(layers, net->partner[row], n_met);
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        layers->value[layers->queue[i]] = (double)i;
        layers->met[i] = false;
    }
    sort_both(layers);
}

/* One round of means; then the mean of all, by degree, is 0 and the length 1. */
static void take_means(pni_layers *layers)
{
    const pn_network *net = layers->net;
    const size_t n = pni_n_nodes(net);
    double *next = layers->next;
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        next[i] = layers->value[i];
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            next[i] += layers->value[net->partner[row]];
        }
        sum += next[i]; /* of mean x weight */
        next[i] /= (double)pni_degree(net, i) + 1;
    }
    const double mean = sum / (double)(2 * net->n_ties + n);
    double square = 0;
    for (size_t i = 0; i < n; i++) {
        next[i] -= mean;
        square += next[i] * next[i];
    }
    const double scale = square > 0 ? 1 / sqrt(square) : 0;
    for (size_t i = 0; i < n; i++) {
        layers->value[i] = next[i] * scale;
    }
}

void pni_start_from_means(pni_layers *layers, pni_random *random)
{
    draw_values(layers, random);
    const size_t n_rounds = MEANS_LEAST + pni_random_below(random, MEANS_MOST);
    for (size_t k = 0; k < n_rounds; k++) {
        take_means(layers);
    }
    sort_both(layers);
}

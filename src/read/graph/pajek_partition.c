#include "pajek_partition.h"

#include "graph_sides.h"

#include "../../base/number.h"
#include "../../base/scope.h"

void pni_pajek_partition_done(pni_pajek_partition *partition)
{
    free(partition->class_of);
    *partition = (pni_pajek_partition){0};
}

pn_status pni_pajek_partition_start(pni_pajek_partition *partition, pni_slice name,
                                    const size_t *node, size_t n, pni_place place,
                                    pn_error *err)
{
    pni_pajek_partition_done(partition);
    *partition =
        (pni_pajek_partition){.name = name,
                              .place = place,
                              .node = node,
                              .n = n,
                              .class_of = calloc(n, sizeof *partition->class_of)};
    return partition->class_of != NULL ? PN_OK : pni_fail_memory(err);
}

pn_status pni_pajek_partition_add(pni_pajek_partition *partition, pni_slice line,
                                  pni_place place, pn_error *err)
{
    const pni_slice word = pni_slice_trim(line);
    int class_of = 0;
    if (!pni_parse_integer(word, &class_of)) {
        return pni_fail_at(err, PN_EDATA, place,
                           "expected the class of a vertex, a whole number, found "
                           "'%.*s'",
                           PNI_SHOW(word));
    }
    if (partition->n_known < partition->n) {
        partition->class_of[partition->n_known] = class_of;
    }
    partition->n_known++;
    return PN_OK;
}

/* Sides by classes; false if there are not two of them. */
static bool find_sides(const pni_pajek_partition *p, uint8_t *side)
{
    int low = p->class_of[0];
    int high = low;
    for (size_t i = 0; i < p->n; i++) {
        low = p->class_of[i] < low ? p->class_of[i] : low;
        high = p->class_of[i] > high ? p->class_of[i] : high;
    }
    for (size_t i = 0; i < p->n; i++) {
        if (p->class_of[i] != low && p->class_of[i] != high) {
            return false;
        }
        side[p->node[i]] = p->class_of[i] == low ? PN_LEFT : PN_RIGHT;
    }
    return low < high;
}

pn_status pni_pajek_partition_finish(const pni_pajek_partition *p, pni_graph *graph,
                                     pn_error *err)
{
    PNI_FREE uint8_t *side = calloc(p->n, 1);
    if (side == NULL) {
        return pni_fail_memory(err);
    }
    const bool tells = p->n_known == p->n && find_sides(p, side) &&
                       pni_graph_inner_tie(graph, side) == SIZE_MAX;
    for (size_t i = 0; i < p->n && tells; i++) {
        pni_graph_set_side(graph, p->node[i], (pn_side)side[p->node[i]]);
    }
    return pni_builder_find(graph->reading->builder, PN_REMARK, p->place, "", err,
                            tells ? "sides from the partition '%.*s': its lower class "
                                    "is left"
                                  : "the partition '%.*s' is passed over: its classes "
                                    "are not the two sides",
                            PNI_SHOW(p->name));
}

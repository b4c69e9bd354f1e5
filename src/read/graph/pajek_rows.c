#include "pajek_rows.h"

#include "pajek_line.h"

#include "../../base/number.h"
#include "../../base/scope.h"

pni_place pni_pajek_place(pni_pajek *p, pni_slice word)
{
    return pni_graph_text_place(&p->text, word.data);
}

static pn_status fail_quote(pni_pajek *p, pni_slice word, pn_error *err)
{
    return pni_fail_at(err, PN_EDATA, pni_graph_text_place(&p->text, word.data - 1),
                       "this label has no end: close it with a double quote");
}

/* Takes the number of a vertex off the line. */
static pn_status read_vertex(pni_pajek *p, size_t *vertex, pn_error *err)
{
    pni_slice word = p->line;
    bool open = false;
    int number = 0;
    if (pni_pajek_word(&p->line, &word, &open) && pni_parse_integer(word, &number) &&
        number >= 1 && (size_t)number <= p->n) {
        *vertex = (size_t)number - 1;
        return PN_OK;
    }
    const pni_place place = pni_pajek_place(p, word);
    word = pni_slice_trim(word);
    return word.size == 0
               ? pni_fail_at(err, PN_EDATA, place,
                             "expected a vertex, a number from 1 to %zu, but the line "
                             "ends here",
                             p->n)
               : pni_fail_at(err, PN_EDATA, place,
                             "expected a vertex, a number from 1 to %zu, found '%.*s'",
                             p->n, (int)(word.size > 60 ? 60 : word.size), word.data);
}

pn_status pni_pajek_vertex_line(pni_pajek *p, pn_error *err)
{
    size_t vertex = 0;
    pni_slice word = {0};
    bool open = false;
    PN_TRY(read_vertex(p, &vertex, err));
    if (!pni_pajek_word(&p->line, &word, &open)) {
        return open ? fail_quote(p, word, err) : PN_OK;
    }
    PN_TRY(pni_pajek_label(word, &p->label, err));
    const pni_slice label =
        pni_slice_trim((pni_slice){.data = p->label.data, .size = p->label.size});
    if (label.size > 0) {
        PN_TRY(pni_graph_set_label(p->graph, p->node[vertex], label, err));
    }
    pni_pajek_skip_shape(&p->line);
    pni_slice value = {0};
    while (pni_pajek_pair(&p->line, &word, &value)) {
        PN_TRY(pni_graph_set_node_text(p->graph, p->node[vertex], word, value, err));
    }
    return PN_OK;
}

static pn_status add_tie(pni_pajek *p, const size_t vertex[2], pni_slice place,
                         size_t *tie, pn_error *err)
{
    PN_TRY(pni_graph_tie(p->graph, p->node[vertex[0]], p->node[vertex[1]],
                         pni_pajek_place(p, place), tie, err));
    if (p->relation.size == 0) {
        return PN_OK;
    }
    return pni_graph_set_tie_text(p->graph, *tie, pni_slice_of("relation"), p->relation,
                                  pni_pajek_place(p, place), err);
}

pn_status pni_pajek_tie_line(pni_pajek *p, pn_error *err)
{
    const pni_slice line = pni_slice_trim(p->line);
    size_t vertex[2] = {0, 0};
    size_t tie = 0;
    PN_TRY(read_vertex(p, &vertex[0], err));
    PN_TRY(read_vertex(p, &vertex[1], err));
    PN_TRY(add_tie(p, vertex, line, &tie, err));
    const pni_slice weight = pni_pajek_weight(&p->line);
    if (weight.size > 0) {
        PN_TRY(pni_graph_set_tie_text(p->graph, tie, pni_slice_of("weight"), weight,
                                      pni_pajek_place(p, weight), err));
    }
    pni_slice key = {0};
    pni_slice value = {0};
    while (pni_pajek_pair(&p->line, &key, &value)) {
        const pni_place place = pni_pajek_place(p, key);
        key = pni_slice_equal(key, "l") ? pni_slice_of("label") : key;
        PN_TRY(pni_graph_set_tie_text(p->graph, tie, key, value, place, err));
    }
    return PN_OK;
}

pn_status pni_pajek_list_line(pni_pajek *p, pn_error *err)
{
    size_t vertex[2] = {0, 0};
    size_t tie = 0;
    PN_TRY(read_vertex(p, &vertex[0], err));
    for (p->line = pni_slice_trim(p->line); p->line.size > 0;
         p->line = pni_slice_trim(p->line)) {
        const pni_slice place = p->line;
        PN_TRY(read_vertex(p, &vertex[1], err));
        PN_TRY(add_tie(p, vertex, place, &tie, err));
    }
    return PN_OK;
}

pn_status pni_pajek_matrix_line(pni_pajek *p, pn_error *err)
{
    pni_slice word = {0};
    bool open = false;
    while (pni_pajek_word(&p->line, &word, &open)) {
        PN_TRY(pni_matrix_add(&p->matrix, word, err));
    }
    return PN_OK;
}

/*
 * Pajek networks: .net, and the first network of a .paj.
 *
 *     *Network TITLE
 *     *Vertices 5 3                    two-mode: 3 of the 5 are on the left side
 *     1 "label" [x y z] [shape] [key value]…
 *     *Edges, *Arcs [:1 "relation"]    from to [weight] [key value]…
 *     *Edgeslist, *Arcslist            from to to to…
 *     *Matrix                          rows x columns of weights
 *     *Partition, *Vertices 5          a class per vertex: the sides, if it tells them
 *
 * Reference: A. Mrvar and V. Batagelj, Pajek: Programs for Analysis and Visualization
 *            of Very Large Networks, Reference Manual.
 * Input:    lines that start with % are comments; vertices count from 1 and need no
 *           line of their own.
 */
#include "../reader.h"
#include "pajek_line.h"
#include "pajek_rows.h"

#include "../../base/number.h"

#include <string.h>

static void pajek_done(pni_pajek *p)
{
    pni_graph_text_done(&p->text);
    pni_graph_free(p->graph);
    pni_matrix_done(&p->matrix);
    pni_pajek_partition_done(&p->partition);
    pn_bytes_done(&p->label);
    free(p->node);
}

static bool is_comment(pni_slice line)
{
    const pni_slice text = pni_slice_trim(line);
    return text.size == 0 || text.data[0] == '%' ||
           (text.size > 1 && text.data[0] == '/' && text.data[1] == '*');
}

static int sniff(pni_slice head)
{
    static const char *const words[] = {"*vertices", "*network", "*partition",
                                        "*vector"};
    while (head.size > 0) {
        size_t n = 0;
        while (n < head.size && head.data[n] != '\n' && head.data[n] != '\r') {
            n++;
        }
        n += n < head.size;
        pni_slice line = {.data = head.data, .size = n};
        if (n >= 3 && memcmp(line.data, "\xEF\xBB\xBF", 3) == 0) {
            line = (pni_slice){.data = line.data + 3, .size = n - 3};
        }
        for (size_t i = 0; !is_comment(line) && i < sizeof words / sizeof words[0];
             i++) {
            if (pni_starts_with_word(pni_slice_trim(line), words[i])) {
                return 3;
            }
        }
        if (!is_comment(line)) {
            return 0;
        }
        head = (pni_slice){.data = head.data + n, .size = head.size - n};
    }
    return 0;
}

static pn_status finish_section(pni_pajek *p, pn_error *err)
{
    if (p->section == PNI_PAJEK_PARTITION) {
        PN_TRY(pni_pajek_partition_finish(&p->partition, p->graph, err));
    }
    bool directed = false;
    if (p->section == PNI_PAJEK_MATRIX) {
        PN_TRY(pni_matrix_finish(&p->matrix, &directed, err));
        p->has_arcs = p->has_arcs || directed;
        p->has_edges = p->has_edges || !directed;
    }
    p->section = PNI_PAJEK_NOWHERE;
    pni_matrix_done(&p->matrix);
    return PN_OK;
}

static pn_status start_matrix(pni_pajek *p)
{
    const bool two_mode = p->n_left > 0;
    p->matrix = (pni_matrix){.graph = p->graph,
                             .text = &p->text,
                             .row = p->node,
                             .column = p->node + p->n_left,
                             .n_rows = two_mode ? p->n_left : p->n,
                             .n_columns = p->n - p->n_left};
    return PN_OK;
}

static pn_status check_count(pni_pajek *p, pni_slice word, pn_error *err)
{
    if (p->n > 0 && pni_graph_text_may_hold(&p->text, p->n) && p->n_left < p->n) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_EDATA, pni_pajek_place(p, word),
                       "'*Vertices' says %zu vertices%s: write how many there are, and "
                       "how many of them are on the left side",
                       p->n,
                       p->n_left >= p->n && p->n > 0 ? ", all of them on one side"
                       : p->n > 0                    ? ", more than the file can hold"
                                                     : "");
}

static pn_status add_vertices(pni_pajek *p, pn_error *err)
{
    p->node = calloc(p->n, sizeof *p->node);
    if (p->node == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < p->n; i++) {
        char id[24];
        snprintf(id, sizeof id, "%zu", i + 1);
        PN_TRY(pni_graph_node(p->graph, pni_slice_of(id), &p->node[i], err));
        if (p->n_left > 0) {
            pni_graph_set_side(p->graph, p->node[i],
                               i < p->n_left ? PN_LEFT : PN_RIGHT);
        }
    }
    return PN_OK;
}

static pn_status start_vertices(pni_pajek *p, pn_error *err)
{
    pni_slice word = p->line;
    bool open = false;
    int count[2] = {0, 0};
    for (size_t i = 0; i < 2 && pni_pajek_word(&p->line, &word, &open); i++) {
        if (!pni_parse_integer(word, &count[i]) || count[i] < 0) {
            return pni_fail_at(err, PN_EDATA, pni_pajek_place(p, word),
                               "expected a number of vertices, found '%.*s'",
                               (int)(word.size > 60 ? 60 : word.size), word.data);
        }
    }
    p->n = (size_t)count[0];
    p->n_left = (size_t)count[1];
    PN_TRY(check_count(p, word, err));
    return add_vertices(p, err);
}

/* `:2 "advice"` behind *Arcs. */
static void read_relation(pni_pajek *p)
{
    pni_slice word = {0};
    bool open = false;
    p->relation = (pni_slice){0};
    while (pni_pajek_word(&p->line, &word, &open)) {
        p->relation = word.size > 0 && word.data[0] != ':' ? word : p->relation;
    }
}

static pn_status remark_rest(pni_pajek *p, pni_slice word, pn_error *err)
{
    p->over = true;
    return pni_builder_find(p->reading->builder, PN_REMARK, pni_pajek_place(p, word),
                            "keep each network in a file of its own", err,
                            "only the first network is read, not what follows from "
                            "'%.*s' on",
                            (int)word.size, word.data);
}

typedef struct heading_row {
    const char *word;
    pni_pajek_section section;
    bool arcs;
} heading_row;

static const heading_row headings[] = {
    {"*vertices", PNI_PAJEK_VERTICES, false}, {"*edges", PNI_PAJEK_TIES, false},
    {"*arcs", PNI_PAJEK_TIES, true},          {"*edgeslist", PNI_PAJEK_LISTS, false},
    {"*arcslist", PNI_PAJEK_LISTS, true},     {"*matrix", PNI_PAJEK_MATRIX, false},
    {"*network", PNI_PAJEK_NOWHERE, false},
};

static const heading_row *find_heading(pni_slice word)
{
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
        if (pni_slice_same_word(word, headings[i].word)) {
            return &headings[i];
        }
    }
    return NULL;
}

static pn_status start_ties(pni_pajek *p, const heading_row *heading, pni_slice word,
                            pn_error *err)
{
    if (p->n == 0) {
        return pni_fail_at(err, PN_EDATA, pni_pajek_place(p, word),
                           "'%.*s' before '*Vertices': say first how many vertices "
                           "there are",
                           (int)word.size, word.data);
    }
    read_relation(p);
    p->section = heading->section;
    if (heading->section == PNI_PAJEK_MATRIX) {
        return start_matrix(p);
    }
    p->has_arcs = p->has_arcs || heading->arcs;
    p->has_edges = p->has_edges || !heading->arcs;
    return PN_OK;
}

static pn_status start_partition(pni_pajek *p, pni_slice word, pn_error *err)
{
    p->section = PNI_PAJEK_PARTITION;
    return pni_pajek_partition_start(&p->partition, pni_slice_trim(p->line), p->node,
                                     p->n, pni_pajek_place(p, word), err);
}

static pn_status start_section(pni_pajek *p, pn_error *err)
{
    pni_slice word = {0};
    bool open = false;
    (void)pni_pajek_word(&p->line, &word, &open);
    const heading_row *heading = find_heading(word);
    const bool was_foreign = p->section == PNI_PAJEK_FOREIGN;
    if (p->section == PNI_PAJEK_PARTITION && heading != NULL &&
        heading->section == PNI_PAJEK_VERTICES && p->partition.n_known == 0) {
        return PN_OK;
    }
    PN_TRY(finish_section(p, err));
    if (p->n > 0 && p->n_left == 0 && pni_slice_same_word(word, "*partition")) {
        return start_partition(p, word, err);
    }
    const bool is_start = heading != NULL && heading->section <= PNI_PAJEK_VERTICES;
    if (p->n > 0 && (heading == NULL || is_start)) {
        return remark_rest(p, word, err);
    }
    if (heading == NULL || (was_foreign && heading->section == PNI_PAJEK_VERTICES)) {
        p->section = PNI_PAJEK_FOREIGN;
        return PN_OK;
    }
    if (!is_start) {
        return start_ties(p, heading, word, err);
    }
    p->section = heading->section;
    const pni_slice title = pni_slice_trim(p->line);
    if (heading->section == PNI_PAJEK_VERTICES) {
        return start_vertices(p, err);
    }
    return title.size == 0
               ? PN_OK
               : pni_graph_set_about(p->graph, pni_slice_of("title"), title, err);
}

static pn_status read_line(pni_pajek *p, pn_error *err)
{
    switch (p->section) {
    case PNI_PAJEK_VERTICES:
        return pni_pajek_vertex_line(p, err);
    case PNI_PAJEK_TIES:
        return pni_pajek_tie_line(p, err);
    case PNI_PAJEK_LISTS:
        return pni_pajek_list_line(p, err);
    case PNI_PAJEK_MATRIX:
        return pni_pajek_matrix_line(p, err);
    case PNI_PAJEK_PARTITION:
        return pni_pajek_partition_add(
            &p->partition, p->line, pni_pajek_place(p, pni_slice_trim(p->line)), err);
    case PNI_PAJEK_FOREIGN:
        return PN_OK;
    case PNI_PAJEK_NOWHERE:
    default:
        return pni_fail_at(err, PN_EDATA, pni_pajek_place(p, pni_slice_trim(p->line)),
                           "expected '*Vertices' and the number of vertices");
    }
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(pni_pajek, pajek_done) p = {.reading = reading};
    PN_TRY(pni_graph_text_read(reading, source, &p.text, err));
    PN_TRY(pni_graph_new(reading, source.name, &p.graph, err));
    while (!p.over && pni_graph_text_line(&p.text, &p.line)) {
        if (is_comment(p.line)) {
            continue;
        }
        const bool is_heading = pni_slice_trim(p.line).data[0] == '*';
        PN_TRY(is_heading ? start_section(&p, err) : read_line(&p, err));
    }
    PN_TRY(finish_section(&p, err));
    if (p.has_arcs && !p.has_edges) {
        pni_graph_set_directed(p.graph);
    }
    return pni_graph_finish(p.graph, err);
}

const pni_reader pni_read_pajek = {
    .entry = {.name = "pajek",
              .summary = "Pajek .net, two-mode or one that has two colours",
              .reference = "Pajek reference manual",
              .parameters = ""},
    .extensions = "net,paj",
    .takes_text = true,
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};

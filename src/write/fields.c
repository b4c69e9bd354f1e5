/* Typed fields of nodes, ties and networks: see fields.h. */
#include "fields.h"

#include "../base/bytes.h"
#include "../base/text.h"
#include "../network/evidence_word.h"
#include "../network/network_data.h"
#include "note.h"

#include <stdio.h>
#include <string.h>

enum { N_BUILT_IN = 4 }; /* at most so many fields are not from the input */

/* One list on its way. */
typedef struct making {
    const pn_network *net;
    const pn_write_options *options;
    const pni_naming *naming;
    pni_fields *out;
} making;

void pni_fields_done(pni_fields *fields)
{
    pni_arena_done(&fields->arena);
    *fields = (pni_fields){0};
}

bool pni_has_years(const pn_network *net)
{
    bool found = false;
    for (size_t t = 0; net->year_first != NULL && t < net->n_ties && !found; t++) {
        found = net->year_first[t] != 0;
    }
    return found;
}

bool pni_is_word_of(const char *word, const char *list)
{
    while (*list != '\0') {
        const size_t n = strcspn(list, " ");
        char item[32];
        snprintf(item, sizeof item, "%.*s", (int)n, list);
        if (n < sizeof item && pni_slice_same_word(pni_slice_of(word), item)) {
            return true;
        }
        list += n + (list[n] == ' ');
    }
    return false;
}

const char *pni_field_text(const pni_field *field, size_t element,
                           char room[PNI_NUMBER_SIZE])
{
    return field->get(field, element, room);
}

static const char *get_name(const pni_field *field, size_t element,
                            char room[PNI_NUMBER_SIZE])
{
    (void)room;
    return field->net->name[element];
}

static const char *get_side(const pni_field *field, size_t element,
                            char room[PNI_NUMBER_SIZE])
{
    (void)room;
    return element < field->net->n_left ? "left" : "right";
}

static const char *get_bipartite(const pni_field *field, size_t element,
                                 char room[PNI_NUMBER_SIZE])
{
    (void)room;
    return element < field->net->n_left ? "0" : "1";
}

static const char *get_weight(const pni_field *field, size_t element,
                              char room[PNI_NUMBER_SIZE])
{
    pni_format_number(pni_weight(field->net, element), room);
    return room;
}

static const char *get_evidence(const pni_field *field, size_t element,
                                char room[PNI_NUMBER_SIZE])
{
    (void)room;
    return pni_evidence_word((pn_evidence)field->net->evidence[element]);
}

static const char *get_year(const pni_field *field, size_t element,
                            char room[PNI_NUMBER_SIZE])
{
    const int32_t *year = field->from;
    if (year[element] == 0) {
        return "";
    }
    pni_format_number(year[element], room);
    return room;
}

static const char *get_number(const pni_field *field, size_t element,
                              char room[PNI_NUMBER_SIZE])
{
    const pni_tie_number *number = field->from;
    pni_format_number(number->value[element], room);
    return room;
}

static const char *get_text(const pni_field *field, size_t element,
                            char room[PNI_NUMBER_SIZE])
{
    const pni_column *column = field->from;
    (void)room;
    return column->text[element];
}

/* The same for every element. */
static const char *get_fixed(const pni_field *field, size_t element,
                             char room[PNI_NUMBER_SIZE])
{
    (void)element;
    (void)room;
    return field->from;
}

static const char *get_cell(const pni_field *field, size_t element,
                            char room[PNI_NUMBER_SIZE])
{
    const size_t row = field->row[element];
    const double *number = pn_table_numbers(field->from, field->column);
    if (row == SIZE_MAX) {
        return "";
    }
    if (number == NULL) {
        return pn_table_text(field->from, row, field->column);
    }
    pni_format_number(number[row], room);
    return room;
}

static bool is_used(const pni_fields *fields, const char *name)
{
    for (size_t k = 0; k < fields->n; k++) {
        if (strcmp(fields->field[k].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* Makes a name unique: `x`, `x_2`, `x_3` … */
static pn_status add_unique(const making *m, const char *name, pni_field field,
                            pn_error *err)
{
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_text(&text, name, err));
    for (size_t n = 2; is_used(m->out, text.data); n++) {
        text.size = 0;
        PN_TRY(pni_bytes_format(&text, err, "%s_%zu", name, n));
    }
    field.name = pni_arena_copy(&m->out->arena, text.data, text.size);
    field.net = m->net;
    if (field.name == NULL) {
        return pni_fail_memory(err);
    }
    m->out->field[m->out->n++] = field;
    return PN_OK;
}

/* A field that came with the data, the k-th one. */
static pn_status add_given(const making *m, const char *name, size_t k, pni_field field,
                           pn_error *err)
{
    PNI_BYTES text = {0};
    const pni_naming *naming = m->naming;
    if (naming->is_possible != NULL && !naming->is_possible(name)) {
        PN_TRY(pni_bytes_format(&text, err, "data_%zu", k + 1));
        PN_TRY(pni_note(m->options, err,
                        "'%s' is called '%s', because %s cannot name it so", name,
                        text.data, naming->format));
    } else {
        const bool taken = naming->is_taken(name) || is_used(m->out, name);
        PN_TRY(pni_bytes_format(&text, err, "%s%s", taken ? "data_" : "", name));
    }
    return add_unique(m, text.data, field, err);
}

static pn_status begin(const making *m, size_t n_given, pn_error *err)
{
    const size_t room = n_given + N_BUILT_IN;
    m->out->field = pni_arena_take(&m->out->arena, room * sizeof *m->out->field);
    return m->out->field == NULL ? pni_fail_memory(err) : PN_OK;
}

static size_t count_columns(const pn_table *const *with)
{
    size_t n = 0;
    for (size_t k = 0; with != NULL && with[k] != NULL; k++) {
        n += pn_table_n_columns(with[k]);
    }
    return n;
}

static pn_status map_rows(const making *m, const pn_table *table, const size_t **out,
                          pn_error *err)
{
    const size_t n_nodes = pni_n_nodes(m->net);
    size_t *row = pni_arena_take(&m->out->arena, (n_nodes + 1) * sizeof *row);
    if (row == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n_nodes; i++) {
        row[i] = SIZE_MAX;
    }
    for (size_t r = 0; r < pn_table_n_rows(table); r++) {
        const size_t node = pn_table_node(table, r);
        if (node < n_nodes) {
            row[node] = r;
        }
    }
    *out = row;
    return PN_OK;
}

static pn_status add_table(const making *m, const pn_table *table, pn_error *err)
{
    const size_t *row = NULL;
    PN_TRY(map_rows(m, table, &row, err));
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        const pn_column column = pn_table_column(table, c);
        if (column.type == PN_RANK || pni_is_word_of(column.name, "name side")) {
            continue;
        }
        const pni_field field = {.type = column.type,
                                 .get = get_cell,
                                 .from = table,
                                 .column = c,
                                 .row = row};
        PN_TRY(add_unique(m, column.name, field, err));
    }
    return PN_OK;
}

pn_status pni_fields_of_nodes(const pn_network *net, const pn_write_options *options,
                              const pni_naming *naming, pni_fields *out, pn_error *err)
{
    const making m = {net, options, naming, out};
    const pni_field name = {.type = PN_TEXT, .get = get_name};
    const pni_field side = {.type = PN_TEXT, .get = get_side};
    const pni_field bipartite = {.type = PN_INTEGER, .get = get_bipartite};
    PN_TRY(begin(&m, net->n_node_columns + count_columns(options->with), err));
    PN_TRY(add_unique(&m, "name", name, err));
    if (!net->one_mode) {
        PN_TRY(add_unique(&m, "side", side, err));
        PN_TRY(add_unique(&m, "bipartite", bipartite, err));
    }
    for (size_t k = 0; k < net->n_node_columns; k++) {
        const pni_column *column = &net->node_column[k];
        const pni_field field = {.type = PN_TEXT, .get = get_text, .from = column};
        PN_TRY(add_given(&m, column->name, k, field, err));
    }
    const size_t n_before = out->n;
    for (size_t k = 0; options->with != NULL && options->with[k] != NULL; k++) {
        PN_TRY(add_table(&m, options->with[k], err));
    }
    out->n_columns = out->n - n_before;
    return PN_OK;
}

pn_status pni_fields_of_ties(const pn_network *net, const pn_write_options *options,
                             const pni_naming *naming, pni_fields *out, pn_error *err)
{
    const making m = {net, options, naming, out};
    const pni_field weight = {.type = PN_NUMBER, .get = get_weight};
    const pni_field evidence = {.type = PN_TEXT, .get = get_evidence};
    const pni_field first = {
        .type = PN_INTEGER, .get = get_year, .from = net->year_first};
    const pni_field last = {
        .type = PN_INTEGER, .get = get_year, .from = net->year_last};
    PN_TRY(begin(&m, net->n_tie_columns + net->n_tie_numbers, err));
    PN_TRY(add_unique(&m, "weight", weight, err));
    for (size_t k = 0; k < net->n_tie_numbers; k++) {
        const pni_tie_number *number = &net->tie_number[k];
        const pni_field field = {
            .type = number->type, .get = get_number, .from = number};
        PN_TRY(add_unique(&m, number->name, field, err));
    }
    if (net->evidence != NULL) {
        PN_TRY(add_unique(&m, "evidence", evidence, err));
    }
    if (pni_has_years(net)) {
        PN_TRY(add_unique(&m, "year_first", first, err));
        PN_TRY(add_unique(&m, "year_last", last, err));
    }
    for (size_t k = 0; k < net->n_tie_columns; k++) {
        const pni_column *column = &net->tie_column[k];
        const pni_field field = {.type = PN_TEXT, .get = get_text, .from = column};
        PN_TRY(add_given(&m, column->name, k, field, err));
    }
    return PN_OK;
}

pn_status pni_fields_of_graph(const pn_network *net, const pn_write_options *options,
                              const pni_naming *naming, pni_fields *out, pn_error *err)
{
    const making m = {net, options, naming, out};
    const pni_field left = {
        .type = PN_TEXT, .get = get_fixed, .from = net->side_name[0]};
    const pni_field right = {
        .type = PN_TEXT, .get = get_fixed, .from = net->side_name[1]};
    PN_TRY(begin(&m, net->n_about, err));
    if (net->one_mode) {
        PN_TRY(add_unique(&m, "nodes", left, err));
    } else {
        PN_TRY(add_unique(&m, "left", left, err));
        PN_TRY(add_unique(&m, "right", right, err));
    }
    for (size_t k = 0; k < net->n_about; k++) {
        const pni_field field = {
            .type = PN_TEXT, .get = get_fixed, .from = net->about[k].value};
        PN_TRY(add_given(&m, net->about[k].key, k, field, err));
    }
    return PN_OK;
}

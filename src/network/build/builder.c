#include "builder_data.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

pn_status pni_builder_new(pni_builder **out, pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = calloc(1, sizeof *builder);
    if (builder == NULL) {
        return pni_fail_memory(err);
    }
    builder->side_name[0] = "left";
    builder->side_name[1] = "right";
    uint32_t empty = 0;
    PN_TRY(pni_names_add(&builder->text, pni_slice_of(""), &empty, err));
    *out = PN_STEAL(builder);
    return PN_OK;
}

void pni_builder_free(pni_builder *builder)
{
    if (builder == NULL) {
        return;
    }
    pni_builder_drop_waiting(builder);
    for (size_t i = 0; i < builder->n_attributes; i++) {
        free(builder->attribute[i]);
    }
    for (size_t i = 0; i < builder->n_node_attributes; i++) {
        free(builder->node_attribute[i].value[0]);
        free(builder->node_attribute[i].value[1]);
    }
    for (int side = 0; side < 2; side++) {
        pni_names_done(&builder->name[side]);
        free(builder->declared[side]);
        pni_aliases_done(&builder->alias[side]);
    }
    pni_names_done(&builder->text);
    pni_names_done(&builder->about_key);
    pni_arena_done(&builder->arena);
    free(builder->left);
    free(builder->right);
    free(builder->weight);
    free(builder->evidence);
    free(builder->year_first);
    free(builder->year_last);
    free(builder->about_value);
    free(builder->finding);
    free(builder);
}

static pn_status keep_text(pni_builder *builder, pni_slice text, const char **out,
                           pn_error *err)
{
    *out = pni_arena_copy(&builder->arena, text.data, text.size);
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_builder_sides(pni_builder *builder, pni_slice left, pni_slice right,
                            pn_error *err)
{
    PN_TRY(keep_text(builder, left, &builder->side_name[0], err));
    return keep_text(builder, right, &builder->side_name[1], err);
}

pn_status pni_builder_tie_attribute(pni_builder *builder, pni_slice name,
                                    size_t *column, pn_error *err)
{
    const size_t at = builder->n_attributes;
    if (at == PNI_MAX_ATTRIBUTES) {
        return pni_fail(err, PN_ELIMIT, "more than %d attributes", PNI_MAX_ATTRIBUTES);
    }
    PN_TRY(pni_builder_settle(builder, err)); /* rows before it have no such text */
    PN_TRY(keep_text(builder, name, &builder->attribute_name[at], err));
    if (builder->capacity > 0) {
        builder->attribute[at] = calloc(builder->capacity, sizeof(uint32_t));
        if (builder->attribute[at] == NULL) {
            return pni_fail_memory(err);
        }
    }
    builder->n_attributes++;
    *column = at;
    return PN_OK;
}

void pni_builder_run(pni_builder *builder, const pn_run *run)
{
    builder->run = run;
}

void pni_builder_say_evidence(pni_builder *builder)
{
    builder->says_evidence = true;
}

size_t pni_builder_n_rows(const pni_builder *builder)
{
    return builder->n_rows;
}

bool pni_builder_has_node(const pni_builder *builder, pn_side side, pni_slice name)
{
    const int s = pni_side_index(side);
    return pni_names_find(&builder->name[s], name) != PNI_NO_NAME;
}

pn_status pni_builder_node(pni_builder *builder, pn_side side, pni_slice name,
                           pn_error *err)
{
    const int s = pni_side_index(side);
    uint32_t number = 0;
    PN_TRY(pni_builder_settle(builder, err)); /* names of rows are numbered first */
    PN_TRY(pni_names_add(&builder->name[s], name, &number, err));
    if (number >= builder->n_declared[s]) {
        const size_t size = 2 * (size_t)number + 16;
        bool *declared = realloc(builder->declared[s], size * sizeof *declared);
        if (declared == NULL) {
            return pni_fail_memory(err);
        }
        for (size_t i = builder->n_declared[s]; i < size; i++) {
            declared[i] = false;
        }
        builder->declared[s] = declared;
        builder->n_declared[s] = size;
    }
    builder->declared[s][number] = true;
    return PN_OK;
}

/* Number of an attribute, n_node_attributes if it is new. */
static size_t find_node_attribute(const pni_builder *builder, pni_slice name)
{
    size_t i = 0;
    while (i < builder->n_node_attributes &&
           !pni_slice_equal(name, builder->node_attribute[i].name)) {
        i++;
    }
    return i;
}

static pn_status add_node_attribute(pni_builder *builder, pni_slice name,
                                    pni_node_attribute **out, pn_error *err)
{
    const size_t i = find_node_attribute(builder, name);
    *out = &builder->node_attribute[i];
    if (i < builder->n_node_attributes) {
        return PN_OK;
    }
    if (i == PNI_MAX_ATTRIBUTES) {
        return pni_fail(err, PN_ELIMIT, "more than %d attributes", PNI_MAX_ATTRIBUTES);
    }
    PN_TRY(keep_text(builder, name, &(*out)->name, err));
    builder->n_node_attributes++;
    return PN_OK;
}

static pn_status make_room_for_value(pni_node_attribute *attribute, int s,
                                     uint32_t number, pn_error *err)
{
    if (number < attribute->size[s]) {
        return PN_OK;
    }
    const size_t size = 2 * (size_t)number + 16;
    uint32_t *value = realloc(attribute->value[s], size * sizeof *value);
    if (value == NULL) {
        return pni_fail_memory(err);
    }
    memset(value + attribute->size[s], 0, (size - attribute->size[s]) * sizeof *value);
    attribute->value[s] = value;
    attribute->size[s] = size;
    return PN_OK;
}

pn_status pni_builder_node_text(pni_builder *builder, pn_side side, pni_slice name,
                                pni_slice attribute, pni_slice text, pn_error *err)
{
    const int s = pni_side_index(side);
    PN_TRY(pni_builder_settle(builder, err));
    const uint32_t number = pni_names_find(&builder->name[s], name);
    if (number == PNI_NO_NAME) {
        return pni_fail(err, PN_EUSE, "no organisation '%.*s'", (int)name.size,
                        name.data);
    }
    pni_node_attribute *column = NULL;
    PN_TRY(add_node_attribute(builder, attribute, &column, err));
    PN_TRY(make_room_for_value(column, s, number, err));
    uint32_t value = 0;
    PN_TRY(pni_names_add(&builder->text, text, &value, err));
    if (column->value[s][number] <= 1) { /* none so far, or "" */
        column->value[s][number] = value + 1;
    }
    return PN_OK;
}

const char *pni_builder_get_node_text(const pni_builder *builder, pn_side side,
                                      pni_slice name, pni_slice attribute)
{
    const int s = pni_side_index(side);
    const size_t i = find_node_attribute(builder, attribute);
    const uint32_t number = pni_names_find(&builder->name[s], name);
    if (i == builder->n_node_attributes ||
        number >= builder->node_attribute[i].size[s]) {
        return "";
    }
    const uint32_t value = builder->node_attribute[i].value[s][number];
    return value == 0 ? "" : builder->text.text[value - 1];
}

pn_status pni_builder_about(pni_builder *builder, pni_slice key, pni_slice value,
                            pn_error *err)
{
    uint32_t number = 0;
    PN_TRY(pni_names_add(&builder->about_key, key, &number, err));
    if (number >= builder->n_about) {
        const char **grown =
            realloc(builder->about_value, (number + 1) * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        grown[number] = "";
        builder->about_value = grown;
        builder->n_about = (size_t)number + 1;
    }
    return keep_text(builder, value, &builder->about_value[number], err);
}

static pn_status make_room_for_finding(pni_builder *builder, pn_error *err)
{
    if (builder->n_findings < builder->capacity_findings) {
        return PN_OK;
    }
    const size_t capacity = 2 * builder->capacity_findings + 8;
    pn_finding *grown = realloc(builder->finding, capacity * sizeof *grown);
    if (grown == NULL) {
        return pni_fail_memory(err);
    }
    builder->finding = grown;
    builder->capacity_findings = capacity;
    return PN_OK;
}

pn_status pni_builder_find(pni_builder *builder, pn_level level, pni_place place,
                           const char *way_out, pn_error *err, const char *format, ...)
{
    char text[PN_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it was started just now */
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    PN_TRY(make_room_for_finding(builder, err));
    pn_finding finding = {.level = level, .line = place.line, .column = place.column};
    PN_TRY(keep_text(builder, pni_slice_of(place.source), &finding.source, err));
    PN_TRY(keep_text(builder, pni_slice_of(text), &finding.text, err));
    PN_TRY(keep_text(builder, pni_slice_of(way_out), &finding.way_out, err));
    builder->finding[builder->n_findings++] = finding;
    return PN_OK;
}

size_t pni_builder_n_findings(const pni_builder *builder, pn_level level)
{
    size_t n = 0;
    for (size_t i = 0; i < builder->n_findings; i++) {
        n += builder->finding[i].level == level;
    }
    return n;
}

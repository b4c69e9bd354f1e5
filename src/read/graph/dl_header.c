#include "dl_header.h"

#include "../../base/number.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void pni_dl_done(pni_dl *dl)
{
    pni_graph_text_done(&dl->text);
    free(dl->label[0]);
    free(dl->label[1]);
}

pn_status pni_dl_fail(pni_dl *dl, const char *at, pn_error *err, const char *format,
                      ...)
{
    char text[PN_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return pni_fail_at(err, PN_EDATA, pni_graph_text_place(&dl->text, at), "%s", text);
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_separator(char c)
{
    return c == ' ' || c == '\t' || c == ',' || c == '=' || is_line_end(c);
}

static void skip(pni_slice *text, size_t n)
{
    *text = (pni_slice){.data = text->data + n, .size = text->size - n};
}

bool pni_dl_word(pni_slice *text, bool line, pni_slice *word)
{
    size_t n = 0;
    while (n < text->size && is_separator(text->data[n]) &&
           !(line && is_line_end(text->data[n]))) {
        n++;
    }
    skip(text, n);
    if (text->size == 0 || is_line_end(text->data[0])) {
        return false;
    }
    const char quote = text->data[0];
    const char *end = NULL;
    if (quote == '"' || quote == '\'') {
        end = memchr(text->data + 1, quote, text->size - 1);
        const size_t size = end == NULL ? 0 : (size_t)(end - text->data);
        end = memchr(text->data, '\n', size) != NULL ? NULL : end;
    }
    if (end != NULL) {
        *word =
            (pni_slice){.data = text->data + 1, .size = (size_t)(end - text->data) - 1};
        skip(text, word->size + 2);
        return true;
    }
    for (n = 0; n < text->size && !is_separator(text->data[n]);) {
        n++;
    }
    *word = (pni_slice){.data = text->data, .size = n};
    skip(text, n);
    return true;
}

/* A word of the header, which a colon ends, too. */
static bool header_word(pni_dl *dl, pni_slice *word)
{
    const pni_slice before = dl->rest;
    if (!pni_dl_word(&dl->rest, /*line=*/false, word)) {
        return false;
    }
    const char *colon = memchr(word->data, ':', word->size);
    if (colon != NULL && word->data > before.data && word->data[-1] == '"') {
        colon = NULL;
    }
    if (colon != NULL) {
        const size_t n = (size_t)(colon - before.data) + 1;
        dl->rest = before;
        skip(&dl->rest, n);
        word->size = (size_t)(colon - word->data);
    }
    return true;
}

static pn_status fail_cut(pni_dl *dl, const char *what, pn_error *err)
{
    return pni_dl_fail(dl, dl->rest.data, err,
                       "expected %s, but the text ends here: is the file whole?", what);
}

static pn_status read_count(pni_dl *dl, size_t *out, pn_error *err)
{
    pni_slice word = {0};
    int number = 0;
    if (!header_word(dl, &word)) {
        return fail_cut(dl, "a number", err);
    }
    const bool usable = pni_parse_integer(word, &number) && number > 0 &&
                        pni_graph_text_may_hold(&dl->text, (size_t)number);
    *out = usable ? (size_t)number : 0;
    return usable ? PN_OK
                  : pni_dl_fail(dl, word.data, err,
                                "expected a number of nodes that the file can hold, "
                                "found '%.*s'",
                                (int)(word.size > 60 ? 60 : word.size), word.data);
}

typedef struct format_row {
    const char *name;
    pni_dl_format format;
    bool two_mode;
    pni_dl_half half;
} format_row;

static pn_status read_format(pni_dl *dl, pn_error *err)
{
    static const format_row formats[] = {
        {"fullmatrix", PNI_DL_MATRIX, false, PNI_DL_WHOLE},
        {"fm", PNI_DL_MATRIX, false, PNI_DL_WHOLE},
        {"lowerhalf", PNI_DL_MATRIX, false, PNI_DL_LOWER},
        {"lh", PNI_DL_MATRIX, false, PNI_DL_LOWER},
        {"upperhalf", PNI_DL_MATRIX, false, PNI_DL_UPPER},
        {"uh", PNI_DL_MATRIX, false, PNI_DL_UPPER},
        {"edgelist1", PNI_DL_EDGES, false, PNI_DL_WHOLE},
        {"el1", PNI_DL_EDGES, false, PNI_DL_WHOLE},
        {"edgelist", PNI_DL_EDGES, false, PNI_DL_WHOLE},
        {"edgelist2", PNI_DL_EDGES, true, PNI_DL_WHOLE},
        {"el2", PNI_DL_EDGES, true, PNI_DL_WHOLE},
        {"nodelist1", PNI_DL_NODES, false, PNI_DL_WHOLE},
        {"nl1", PNI_DL_NODES, false, PNI_DL_WHOLE},
        {"nodelist", PNI_DL_NODES, false, PNI_DL_WHOLE},
        {"nodelist2", PNI_DL_NODES, true, PNI_DL_WHOLE},
        {"nl2", PNI_DL_NODES, true, PNI_DL_WHOLE},
    };
    pni_slice word = {0};
    if (!header_word(dl, &word)) {
        return fail_cut(dl, "a format", err);
    }
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        if (pni_slice_same_word(word, formats[i].name)) {
            dl->format = formats[i].format;
            dl->half = formats[i].half;
            dl->two_mode = dl->two_mode || formats[i].two_mode;
            return PN_OK;
        }
    }
    return pni_dl_fail(dl, word.data, err,
                       "no telling how to read the format '%.*s': write fullmatrix, "
                       "edgelist2 or nodelist2",
                       (int)(word.size > 60 ? 60 : word.size), word.data);
}

/* The labels of one side; of a one-mode file, of its nodes. */
static pn_status read_labels(pni_dl *dl, size_t side, const char *at, pn_error *err)
{
    const size_t n = dl->n[side];
    if (n == 0) {
        return pni_dl_fail(dl, at, err,
                           "labels before the number of nodes: say n=, or nr= and nc=, "
                           "first");
    }
    free(dl->label[side]);
    dl->label[side] = calloc(n, sizeof *dl->label[side]);
    if (dl->label[side] == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        pni_slice *label = &dl->label[side][i];
        const bool found = pni_dl_word(&dl->rest, /*line=*/false, label);
        if (!found || pni_slice_same_word(*label, "data:")) {
            return pni_dl_fail(dl, found ? label->data : dl->rest.data, err,
                               "the labels end here, after %zu of %zu: add what is "
                               "missing, or put labels with blanks in quotes",
                               i, n);
        }
    }
    return PN_OK;
}

static bool is_next(pni_dl *dl, const char *wanted)
{
    const pni_slice before = dl->rest;
    pni_slice word = {0};
    if (header_word(dl, &word) && pni_slice_same_word(word, wanted)) {
        return true;
    }
    dl->rest = before;
    return false;
}

/* `labels:` or `labels embedded`; side 2 is both. */
static pn_status read_label_phrase(pni_dl *dl, size_t side, const char *at,
                                   pn_error *err)
{
    if (is_next(dl, "embedded")) {
        dl->embedded[0] = dl->embedded[0] || side != 1;
        dl->embedded[1] = dl->embedded[1] || side != 0;
        if (dl->rest.size > 0 && dl->rest.data[0] == ':') {
            skip(&dl->rest, 1);
        }
        return PN_OK;
    }
    return read_labels(dl, side == 1 ? 1 : 0, at, err);
}

/* `word` says the size of a side; side 2 is both. */
static pn_status read_dimension(pni_dl *dl, size_t side, pni_slice word, pn_error *err)
{
    const size_t first = side == 1 ? 1 : 0;
    const size_t last = side == 0 ? 0 : 1;
    if (dl->n[first] != 0 || dl->n[last] != 0) {
        return pni_dl_fail(dl, word.data, err,
                           "'%.*s' says the size a second time: keep one",
                           (int)word.size, word.data);
    }
    PN_TRY(read_count(dl, &dl->n[first], err));
    dl->n[last] = dl->n[first];
    dl->two_mode = dl->two_mode || side != 2;
    return PN_OK;
}

/* What stands behind `row` or `column`. */
static pn_status read_side_phrase(pni_dl *dl, size_t side, pni_slice word,
                                  pn_error *err)
{
    if (is_next(dl, "labels") || is_next(dl, "label")) {
        dl->two_mode = dl->two_mode || dl->n[0] != dl->n[1];
        return read_label_phrase(dl, side, word.data, err);
    }
    return pni_dl_fail(dl, word.data, err, "expected 'labels' behind '%.*s'",
                       (int)word.size, word.data);
}

static pn_status skip_matrix_labels(pni_dl *dl, pni_slice word, pn_error *err)
{
    if (!is_next(dl, "labels")) {
        return pni_dl_fail(dl, word.data, err, "expected 'labels' behind '%.*s'",
                           (int)word.size, word.data);
    }
    for (size_t i = 0; i < dl->n_matrices; i++) {
        if (!pni_dl_word(&dl->rest, /*line=*/false, &word)) {
            return fail_cut(dl, "labels of matrices", err);
        }
    }
    return PN_OK;
}

static pn_status fail_phrase(pni_dl *dl, pni_slice word, pn_error *err)
{
    return pni_dl_fail(dl, word.data, err,
                       "no telling what '%.*s' says: known are n, nr, nc, format, "
                       "diagonal, labels, row labels, column labels, title and data",
                       (int)(word.size > 60 ? 60 : word.size), word.data);
}

/* `diagonal present` or `absent`. */
static pn_status read_diagonal(pni_dl *dl, pni_slice word, pn_error *err)
{
    dl->no_diagonal = is_next(dl, "absent");
    return dl->no_diagonal || is_next(dl, "present")
               ? PN_OK
               : pni_dl_fail(dl, word.data, err,
                             "expected 'present' or 'absent' behind '%.*s'",
                             (int)word.size, word.data);
}

/* Reads one phrase; `*over` at `data:`. */
static pn_status read_phrase(pni_dl *dl, pni_slice word, bool *over, pn_error *err)
{
    static const char *const counts[3][2] = {
        {"nr", "rows"}, {"nc", "columns"}, {"n", "n"}};
    static const char *const sides[2][2] = {{"row", "row"}, {"column", "col"}};
    *over = pni_slice_same_word(word, "data");
    for (size_t side = 0; side < 3; side++) {
        for (size_t i = 0; i < 2; i++) {
            if (pni_slice_same_word(word, counts[side][i])) {
                return read_dimension(dl, side, word, err);
            }
        }
    }
    for (size_t side = 0; side < 2; side++) {
        for (size_t i = 0; i < 2; i++) {
            if (pni_slice_same_word(word, sides[side][i])) {
                return read_side_phrase(dl, side, word, err);
            }
        }
    }
    if (pni_slice_same_word(word, "labels")) {
        return read_label_phrase(dl, 2, word.data, err);
    }
    if (pni_slice_same_word(word, "format")) {
        return read_format(dl, err);
    }
    if (pni_slice_same_word(word, "diagonal")) {
        return read_diagonal(dl, word, err);
    }
    if (pni_slice_same_word(word, "nm")) {
        return read_count(dl, &dl->n_matrices, err);
    }
    if (pni_slice_same_word(word, "matrix")) {
        return skip_matrix_labels(dl, word, err);
    }
    if (pni_slice_same_word(word, "title")) {
        return header_word(dl, &word) ? PN_OK : fail_cut(dl, "a title", err);
    }
    return *over ? PN_OK : fail_phrase(dl, word, err);
}

pn_status pni_dl_header_read(pni_dl *dl, pn_error *err)
{
    pni_slice word = {0};
    bool over = false;
    dl->rest = (pni_slice){.data = dl->text.bytes.data + dl->text.at,
                           .size = dl->text.bytes.size - dl->text.at};
    if (!header_word(dl, &word) || !pni_slice_same_word(word, "dl")) {
        return pni_dl_fail(dl, dl->text.bytes.data + dl->text.at, err,
                           "expected 'dl', with which such a file starts");
    }
    while (!over) {
        if (!header_word(dl, &word)) {
            return fail_cut(dl, "'data:'", err);
        }
        PN_TRY(read_phrase(dl, word, &over, err));
    }
    return PN_OK;
}

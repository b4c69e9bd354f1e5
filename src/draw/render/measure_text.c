#include "measure_text.h"

#include "../../base/bytes.h"
#include "../../base/number.h"
#include "../../base/text.h"
#include "../../write/dot.h"

#include <string.h>

#include <utf8proc.h>

/* Advance widths of U+0020 ... U+007E at size 1000, as measured with Noto Sans. */
static const short ascii_width[] = {
    263, 270, 405, 645, 570, 832, 735, 225, 300, 300, 547, 570, 270, 322, 270, 375,
    570, 570, 570, 570, 570, 570, 570, 570, 570, 570, 270, 270, 570, 570, 570, 435,
    900, 637, 652, 616, 727, 555, 517, 727, 742, 337, 270, 623, 525, 907, 758, 780,
    607, 780, 623, 547, 575, 727, 600, 930, 585, 562, 570, 330, 750, 330, 570, 443,
    277, 562, 614, 479, 614, 561, 345, 615, 615, 255, 255, 533, 255, 938, 615, 606,
    614, 614, 412, 480, 360, 615, 510, 787, 533, 510, 472, 382, 547, 382, 570,
};

static const double points_per_inch = 72;

double pni_estimate_width(const char *text, double size)
{
    const size_t n = strlen(text);
    double width = 0;
    for (size_t at = 0; at < n;) {
        const uint32_t code = pni_utf8_next(text, n, &at);
        if (code >= 0x20 && code < 0x7F) {
            width += ascii_width[code - 0x20];
        } else {
            const int columns = utf8proc_charwidth((utf8proc_int32_t)code);
            width += columns == 2 ? 1020 : 600 * columns;
        }
    }
    return width * size / 1000;
}

static size_t columns_of(uint32_t code)
{
    return (size_t)utf8proc_charwidth((utf8proc_int32_t)code);
}

/* Appends characters of text[from .. to-1], control characters as blanks. */
static pn_status add_part(pn_bytes *out, const char *text, size_t from, size_t to,
                          pn_error *err)
{
    for (size_t at = from; at < to;) {
        char utf8[4];
        const uint32_t code = pni_utf8_next(text, to, &at);
        const size_t n = pni_utf8_put(pni_is_control(code) ? ' ' : code, utf8);
        PN_TRY(pni_bytes_add(out, utf8, n, err));
    }
    return pni_bytes_text(out, "", err);
}

/* Where the characters of the first `*columns` end, which becomes how many they take.
 */
static size_t skip_columns(const char *text, size_t size, size_t *columns)
{
    size_t width = 0;
    size_t at = 0;
    for (size_t next = 0; next < size; at = next) {
        const size_t wider = width + columns_of(pni_utf8_next(text, size, &next));
        if (wider > *columns) {
            break;
        }
        width = wider;
    }
    *columns = width;
    return at;
}

pn_status pni_shorten_text(pn_bytes *out, const char *text, size_t columns,
                           pn_error *err)
{
    const size_t size = strlen(text);
    const size_t all = pni_text_width(text);
    if (all <= columns) {
        return add_part(out, text, 0, size, err);
    }
    size_t before_tail = all - columns / 4;
    const size_t tail_start = skip_columns(text, size, &before_tail);
    size_t head = columns - 1 - (all - before_tail);
    const size_t head_end = skip_columns(text, size, &head);
    PN_TRY(add_part(out, text, 0, head_end, err));
    PN_TRY(pni_bytes_text(out, "…", err));
    return add_part(out, text, tail_start, size, err);
}

/* A graph that holds nothing but the captions, all at one place. */
static pn_status write_question(pn_bytes *dot, const pni_caption *captions, size_t n,
                                pn_error *err)
{
    PN_TRY(pni_bytes_text(dot,
                          "graph{graph[layout=nop2];node[shape=plain,pos=\"0,0\","
                          "fontname=\"" PNI_FONT "\"];\n",
                          err));
    for (size_t i = 0; i < n; i++) {
        char size[PNI_NUMBER_SIZE];
        pni_format_number(captions[i].size, size);
        PNI_BYTES label = {0};
        PN_TRY(pni_dot_escape(&label, captions[i].text, err));
        PN_TRY(pni_bytes_format(dot, err, "%zu[fontsize=%s,label=\"", i, size));
        PN_TRY(pni_dot_quote(dot, label.data, err));
        PN_TRY(pni_bytes_text(dot, "\"];\n", err));
    }
    return pni_bytes_text(dot, "}\n", err);
}

/* Skips n words of a line. */
static const char *skip_words(const char *at, int n)
{
    for (int i = 0; i < n; i++) {
        at += strcspn(at, " \n");
        at += strspn(at, " ");
    }
    return at;
}

/* `node 17 x y width height …`, sizes in inches. */
static size_t read_answer(const pn_bytes *plain, pni_caption *captions, size_t n)
{
    size_t n_read = 0;
    for (const char *line = plain->data; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, "node ", 5) != 0) {
            continue;
        }
        int node = 0;
        double inches = 0;
        const char *const word = skip_words(line, 1);
        const char *const width = skip_words(line, 4);
        const pni_slice number = {.data = word, .size = strcspn(word, " \n")};
        const pni_slice size = {.data = width, .size = strcspn(width, " \n")};
        if (!pni_parse_integer(number, &node) || node < 0 || (size_t)node >= n ||
            !pni_parse_number(size, '.', &inches)) {
            continue;
        }
        captions[node].width = inches * points_per_inch;
        n_read++;
    }
    return n_read;
}

pn_status pni_measure_captions(pni_caption *captions, size_t n,
                               const pni_limits *limits, pn_error *err)
{
    static const char *const argv[] = {"neato", "-n2", "-Tplain", NULL};
    PNI_BYTES dot = {0};
    PNI_BYTES plain = {0};
    PNI_BYTES errors = {0};
    PN_TRY(write_question(&dot, captions, n, err));
    const pni_child child = {.argv = argv,
                             .package = "Graphviz",
                             .install = "graphviz",
                             .input = dot.data,
                             .input_size = dot.size,
                             .limits = *limits};
    PN_TRY(pni_child_run(&child, &plain, &errors, err));
    if (read_answer(&plain, captions, n) != n) {
        return pni_fail(err, PN_EPROGRAM, "'neato' did not measure all labels");
    }
    return PN_OK;
}

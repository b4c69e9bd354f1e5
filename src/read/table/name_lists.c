#include "name_lists.h"

#include "split.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"
#include "../../network/build/builder_data.h"

#include <inttypes.h>
#include <string.h>

/* What parts the names of a list, and how --split is told so. */
static const struct {
    const char *mark, *said;
} marks[] = {{"、", "、"}, {"；", "；"}, {";", ";"}, {"，", "，"}, {"\n", "\\n"}};

enum {
    N_MARKS = sizeof marks / sizeof marks[0],
    SEMICOLON = 2,
    LINE_END = N_MARKS - 1,
    LONGEST = 60
};

/* Names that look like lists. */
typedef struct name_lists {
    uint64_t n;
    const char *first;
    bool has_mark[N_MARKS];
} name_lists;

/* True if a mark stands between two names. */
static bool is_list(const char *name, const char *mark)
{
    if (strstr(name, mark) == NULL) {
        return false;
    }
    size_t n = 0;
    pni_slice rest = pni_slice_of(name);
    pni_slice part;
    while (n < 2 && pni_split_next(mark, &rest, &part)) {
        n++;
    }
    return n == 2;
}

/* True if a byte is there that begins a mark, as in few names. */
static bool may_be_list(const char *name, size_t size)
{
    bool found = false;
    for (size_t i = 0; i < size; i++) {
        const unsigned char c = (unsigned char)name[i];
        found = found || c == ';' || c == '\n' || c == 0xE3 || c == 0xEF;
    }
    return found;
}

/* Lists of records were joined with semicolons, and their reader tells of them. */
static void look_at(name_lists *lists, const char *name, bool is_record)
{
    bool found = false;
    for (size_t i = 0; i < N_MARKS; i++) {
        const bool is_told = is_record && i == SEMICOLON;
        const bool is_one = !is_told && is_list(name, marks[i].mark);
        lists->has_mark[i] = lists->has_mark[i] || is_one;
        found = found || is_one;
    }
    lists->first = found && lists->n == 0 ? name : lists->first;
    lists->n += found;
}

/* The start of a name, with its line ends to be seen. */
static pn_status add_example(const char *name, pn_bytes *out, pn_error *err)
{
    static const char line_end[] = "⏎";
    size_t size = 0;
    const size_t all = strlen(name);
    while (size < all && size < LONGEST) {
        (void)pni_utf8_next(name, all, &size);
    }
    for (size_t i = 0; i < size; i++) {
        const bool is_end = name[i] == '\n';
        PN_TRY(pni_bytes_add(out, is_end ? line_end : &name[i],
                             is_end ? sizeof line_end - 1 : 1, err));
    }
    return pni_bytes_text(out, size < all ? "…" : "", err);
}

static pn_status suggest(const pni_reading *reading, const name_lists *lists,
                         const char *source, pn_error *err)
{
    PNI_BYTES way_out = {0};
    PNI_BYTES example = {0};
    const char *split = reading->options->split;
    PN_TRY(pni_bytes_format(&way_out, err, "part them with --split '%s",
                            split == NULL ? "" : split));
    for (size_t i = 0; i < N_MARKS; i++) {
        PN_TRY(pni_bytes_text(&way_out, lists->has_mark[i] ? marks[i].said : "", err));
    }
    PN_TRY(pni_bytes_text(
        &way_out, lists->has_mark[LINE_END] ? "', or join broken lines" : "'", err));
    PN_TRY(add_example(lists->first, &example, err));
    return pni_builder_find(reading->builder, PN_SUGGESTION,
                            (pni_place){.source = source}, way_out.data, err,
                            lists->n == 1
                                ? "%" PRIu64 " name may be several in one cell: '%s'"
                                : "%" PRIu64 " names may be several in one cell each, "
                                  "such as '%s'",
                            lists->n, example.data);
}

pn_status pni_name_lists_suggest(const pni_reading *reading, const char *source,
                                 pn_error *err)
{
    name_lists lists = {0};
    PN_TRY(pni_builder_settle(reading->builder, err));
    for (size_t side = 0; side < 2; side++) {
        const pni_names *names = &reading->builder->name[side];
        for (size_t i = 0; i < names->size; i++) {
            if (may_be_list(names->text[i], names->length[i])) {
                look_at(&lists, names->text[i], reading->finder != NULL);
            }
        }
    }
    return lists.n == 0 ? PN_OK : suggest(reading, &lists, source, err);
}

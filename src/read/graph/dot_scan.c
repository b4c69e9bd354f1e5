#include "dot_scan.h"

#include "../text/whole_text.h"
#include "dot_words.h"

#include "../../network/build/names.h"

enum {
    MOST_NESTED = 256,     /* cgraph's parser gives up at some thousands */
    MOST_PAIRS = 20000000, /* ties between groups; a tie takes cgraph some 200 bytes */
    MOST_CELLS = 10000000, /* cgraph keeps each attribute for each node and tie ... */
    MANY_ATTRIBUTES = 256  /* ... which is fine as long as there are not many */
};

/* What stands between two braces. */
typedef struct group {
    size_t n_before; /* ids before it */
    double last;     /* nodes of the word or group that may be an end of a tie, or 0 */
    double tail;   /* nodes of the end of a tie whose other end is yet to come, or 0 */
    bool is_named; /* it has a name, so more of it may stand elsewhere */
} group;

typedef struct scan {
    const pni_reading *reading;
    const char *source;
    pni_slice text;
    pni_dot_word word;
    pni_names attributes;
    size_t n_ids;
    double n_pairs;
    size_t depth;
    group group[MOST_NESTED + 1]; /* [0] stands around the graph */
} scan;

static void scan_done(scan *s)
{
    pni_names_done(&s->attributes);
}

static pni_place place_of(const scan *s)
{
    return pni_whole_place(s->source, s->text, s->word.begin);
}

static bool is_sign(const scan *s, char c)
{
    return s->word.kind == PNI_DOT_SIGN && s->text.data[s->word.begin] == c;
}

static pni_slice text_of(const scan *s)
{
    return (pni_slice){s->text.data + s->word.begin, s->word.end - s->word.begin};
}

static pn_status check_word(const scan *s, pn_error *err)
{
    const size_t set = s->reading->options->limit_field;
    const size_t limit = set != 0 ? set : 1048576;
    switch (s->word.kind) {
    case PNI_DOT_OPEN_QUOTE:
        return pni_fail_at(err, PN_EDATA, place_of(s),
                           "this quote is never closed: add the other one");
    case PNI_DOT_OPEN_COMMENT:
        return pni_fail_at(err, PN_EDATA, place_of(s),
                           "this comment is never closed: add */");
    case PNI_DOT_OPEN_HTML:
        return pni_fail_at(err, PN_EDATA, place_of(s),
                           "this HTML text is never closed: balance its < and >");
    case PNI_DOT_BAD_NUMBER:
        return pni_fail_at(err, PN_EDATA, place_of(s),
                           "an id that starts like a number: put it in quotes");
    default:
        break;
    }
    if (s->word.end - s->word.begin > limit) {
        return pni_fail_at(err, PN_ELIMIT, place_of(s),
                           "a text is longer than %zu bytes: shorten it, or raise "
                           "--limit-field",
                           limit);
    }
    return PN_OK;
}

static pn_status next(scan *s, pn_error *err)
{
    s->word = pni_dot_next(s->text, s->word.end);
    return check_word(s, err);
}

/* Passes over `[a=b, c=d]`, and keeps the names. */
static pn_status pass_attributes(scan *s, pn_error *err)
{
    bool is_value = false;
    while (!is_sign(s, ']') && s->word.kind != PNI_DOT_END) {
        uint32_t number = 0;
        if (s->word.kind == PNI_DOT_ID && !is_value) {
            PN_TRY(pni_names_add(&s->attributes, text_of(s), &number, err));
        }
        is_value = is_sign(s, '=');
        PN_TRY(next(s, err));
    }
    return PN_OK;
}

/* An end of a tie, or a statement of its own. */
static void take_end(scan *s, double n_nodes)
{
    group *g = &s->group[s->depth];
    s->n_pairs += g->tail * n_nodes > 1 ? g->tail * n_nodes : 0;
    g->tail = 0;
    g->last = n_nodes;
}

static pn_status take_id(scan *s, pn_error *err)
{
    if (s->depth == 0) {
        return next(s, err); /* the name of the graph */
    }
    const char *begin = s->text.data + s->word.begin;
    const bool is_lost = begin[0] == '"' && begin[1] == '%';
    const pni_place place = is_lost ? place_of(s) : (pni_place){0};
    PN_TRY(next(s, err));
    if (is_sign(s, '=')) { /* an attribute of the graph */
        PN_TRY(next(s, err));
        return next(s, err);
    }
    if (is_lost) {
        return pni_fail_at(
            err, PN_EDATA, place,
            "an id that starts with %% is lost by Graphviz' parser: give "
            "the node another id, and its name as label");
    }
    s->n_ids++;
    take_end(s, 1);
    while (is_sign(s, ':')) { /* a port */
        PN_TRY(next(s, err));
        PN_TRY(next(s, err));
    }
    return PN_OK;
}

static pn_status open_group(scan *s, bool is_named, pn_error *err)
{
    if (s->depth == MOST_NESTED) {
        return pni_fail_at(err, PN_ELIMIT, place_of(s),
                           "more than %d braces are open: flatten the groups",
                           MOST_NESTED);
    }
    s->group[++s->depth] = (group){.n_before = s->n_ids, .is_named = is_named};
    return next(s, err);
}

static pn_status close_group(scan *s, pn_error *err)
{
    if (s->depth > 0) {
        const group *g = &s->group[s->depth--];
        take_end(s, (double)(s->n_ids - (g->is_named ? 0 : g->n_before)));
    }
    return next(s, err);
}

/* `subgraph`, a name or none, and braces or none. */
static pn_status take_subgraph(scan *s, pn_error *err)
{
    PN_TRY(next(s, err));
    const bool is_named = s->word.kind == PNI_DOT_ID;
    if (is_named) {
        PN_TRY(next(s, err));
    }
    if (is_sign(s, '{')) {
        return open_group(s, is_named, err);
    }
    take_end(s, (double)s->n_ids);
    return PN_OK;
}

static pn_status take_word(scan *s, pn_error *err)
{
    if (s->word.kind == PNI_DOT_ID) {
        return take_id(s, err);
    }
    if (s->word.kind == PNI_DOT_SUBGRAPH) {
        return take_subgraph(s, err);
    }
    if (is_sign(s, '{')) {
        return open_group(s, /*is_named=*/false, err);
    }
    if (is_sign(s, '}')) {
        return close_group(s, err);
    }
    if (is_sign(s, '[')) {
        return pass_attributes(s, err);
    }
    group *g = &s->group[s->depth];
    g->tail = s->word.kind == PNI_DOT_EDGE ? g->last : 0;
    return next(s, err);
}

static pn_status check_size(const scan *s, pn_error *err)
{
    if (s->n_pairs > MOST_PAIRS) {
        return pni_fail_at(err, PN_ELIMIT, place_of(s),
                           "ties between groups in braces make more than %d ties: "
                           "write them one by one",
                           MOST_PAIRS);
    }
    if (s->attributes.size > MANY_ATTRIBUTES &&
        (double)s->attributes.size * (double)s->n_ids > MOST_CELLS) {
        return pni_fail_at(err, PN_ELIMIT, (pni_place){.source = s->source},
                           "%zu attributes for the nodes and ties of a graph of this "
                           "size are more than Graphviz' parser can hold: leave those "
                           "out that are not needed, or convert it to GraphML",
                           s->attributes.size);
    }
    return PN_OK;
}

pn_status pni_dot_scan(const pni_reading *reading, const char *source, pni_slice text,
                       pn_error *err)
{
    PNI_SCOPED(scan, scan_done)
    s = {.reading = reading, .source = source, .text = text};
    PN_TRY(next(&s, err));
    while (s.word.kind != PNI_DOT_END) {
        PN_TRY(take_word(&s, err));
        PN_TRY(s.n_pairs > MOST_PAIRS ? check_size(&s, err) : PN_OK);
    }
    return check_size(&s, err);
}

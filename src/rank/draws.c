#include "draws.h"

#include "scoring.h"

#include "../base/parallel.h"
#include "../network/network_data.h"
#include "../network/structure/twins.h"

#include <math.h>

enum { DRAWS = 1000, FEWEST_DRAWS = 50 };

/* Steps of some nanoseconds: what a default call may take, what is out of reach, and
 * how many are done in a second. */
static const double default_steps = 4e9;
static const double most_steps = 2e12;
static const double steps_per_second = 2e8;
/* Numbers that a default call may keep. */
static const double most_kept = 1e8;

/* The room of one thread. */
typedef struct bench {
    pni_scratch scratch;
    double *score; /* [n_shown][n_nodes] */
} bench;

/* Searches from all classes of twins, many at a time. */
static double steps_of_reach(const pn_network *net)
{
    PNI_TWINS twins = {0};
    const double n = (double)pni_n_nodes(net);
    if (pni_twins_find(net, &twins, /*err=*/NULL) != PN_OK) {
        return n * (double)net->n_ties / 8;
    }
    const double n_classes = (double)twins.n_classes;
    return n + (double)net->n_ties +
           n_classes * (double)twins.start[twins.n_classes] / 16;
}

static double steps_of(const pni_measure *m, const pn_network *net)
{
    if (m->of_reach != NULL) {
        return steps_of_reach(net);
    }
    return m->work != NULL ? m->work(net)
                           : (double)pni_n_nodes(net) + (double)net->n_ties;
}

/* Steps of one draw: making the network, sorting, and the measures. */
static double steps_of_draw(const pni_ranking *r, const pn_network *net)
{
    const double n = (double)pni_n_nodes(net);
    const double k = (double)r->n_shown;
    double steps = 10 * (double)net->n_ties + (k * log2(n + 2) + 10) * n;
    for (size_t i = 0; i < r->n_shown; i++) {
        steps += steps_of(r->shown[i], net);
    }
    return steps;
}

static pn_status refuse(const pni_ranking *r, double steps, pn_error *err)
{
    return pni_fail(
        err, PN_ELIMIT,
        "%d draws of %s would take about %.0f hours: choose measures that "
        "cost less, such as degree, or say with '--draws' how many it shall "
        "be",
        FEWEST_DRAWS, r->shown[0]->head.name,
        ceil(FEWEST_DRAWS * steps / steps_per_second / 3600));
}

static void release_bench(void *room)
{
    bench *b = room;
    if (b != NULL) {
        pni_scratch_done(&b->scratch);
        free(b->score);
        free(b);
    }
}

static size_t room_for_ties(const pn_network *net)
{
    return net->n_ties + 4 * (size_t)sqrt((double)net->n_ties) + 16;
}

static pn_status make_bench(void *context, void **room, pn_error *err)
{
    const pni_draws *draws = context;
    const pni_ranking *r = draws->ranking;
    bench *b = calloc(1, sizeof *b);
    *room = b;
    if (b == NULL) {
        return pni_fail_memory(err);
    }
    b->score = malloc((r->n_shown * pni_n_nodes(r->net) + 1) * sizeof *b->score);
    if (b->score == NULL) {
        return pni_fail_memory(err);
    }
    return pni_scratch_init(&b->scratch, r->net, room_for_ties(r->net), err);
}

/* A draw has a stream of its own, so that it does not matter who makes it. */
static pni_random start_stream(const pn_run *run, size_t number)
{
    pni_random mixed = {pni_seed(run)};
    return (pni_random){pni_random_next(&mixed) + number * 0xD1B54A32D192ED03U};
}

pn_status pni_draws_check(const pni_ranking *r, pn_error *err)
{
    const bool draws = r->options->intervals || r->options->against != NULL;
    if (!draws || r->options->n_draws > 0) {
        return PN_OK;
    }
    const double steps = steps_of_draw(r, r->net);
    return FEWEST_DRAWS * steps > most_steps ? refuse(r, steps, err) : PN_OK;
}

/* Counts the steps on the first of the random networks, whose nodes may have fewer
 * twins than those of the data. */
static pn_status try_draw(const pni_draws *draws, double *steps, pn_error *err)
{
    const pni_ranking *r = draws->ranking;
    PNI_SCRATCH scratch = {0};
    pni_random random = start_stream(r->options->run, 0);
    PN_TRY(pni_scratch_init(&scratch, r->net, room_for_ties(r->net), err));
    PN_TRY(draws->make(draws->source, &random, &scratch, err));
    *steps = steps_of_draw(r, &scratch.net);
    return PN_OK;
}

pn_status pni_draws_plan(const pni_draws *draws, double n_kept, size_t *n_draws,
                         pn_table *table, pn_error *err)
{
    const pni_ranking *r = draws->ranking;
    double steps = 0;
    *n_draws = r->options->n_draws;
    if (*n_draws > 0) {
        return PN_OK;
    }
    PN_TRY(try_draw(draws, &steps, err));
    if (FEWEST_DRAWS * steps > most_steps) {
        return refuse(r, steps, err);
    }
    const double affordable = fmin(default_steps / steps, most_kept / (n_kept + 1));
    if (affordable >= DRAWS) {
        *n_draws = DRAWS;
        return PN_OK;
    }
    *n_draws = affordable < FEWEST_DRAWS ? FEWEST_DRAWS : (size_t)affordable;
    return pni_table_add_note(table, err,
                              "%zu draws instead of %d, as the network is large: "
                              "--draws says how many it shall be",
                              *n_draws, DRAWS);
}

static pn_status score_measure(const pni_ranking *r, pni_scoring *scoring, size_t k,
                               double *score, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    pn_error own = PN_ERROR_INIT;
    const pn_status status = pni_scoring_run(scoring, r->shown[k], score, &own);
    if (status == PN_EDATA) {
        for (size_t i = 0; i < n; i++) {
            score[i] = NAN;
        }
        return PN_OK;
    }
    if (status != PN_OK) {
        return pni_fail(err, status, "%s", own.message);
    }
    if (pni_ranking_is_normalized(r, r->shown[k])) {
        pni_scoring_normalize(r->net, r->shown[k], score);
    }
    return PN_OK;
}

/* Notes on single draws are for nobody: they go with a table that is thrown away. */
static pn_status score_network(const pni_ranking *r, bench *b, pn_error *err)
{
    const pn_run *asked = r->options->run;
    const pn_run alone = {.n_threads = 1,
                          .cancel = asked == NULL ? NULL : asked->cancel};
    PNI_OWNED(pn_table, pn_table_free) notes = NULL;
    PN_TRY(pni_table_new("draw", &notes, err, "draw"));
    PNI_SCORING scoring = {.net = &b->scratch.net, .run = &alone, .table = notes};
    for (size_t k = 0; k < r->n_shown; k++) {
        PN_TRY(score_measure(r, &scoring, k, b->score + k * pni_n_nodes(r->net), err));
    }
    return PN_OK;
}

static pn_status work_chunk(void *context, void *room, size_t chunk, pni_worker *worker,
                            pn_error *err)
{
    const pni_draws *draws = context;
    bench *b = room;
    const size_t end = (chunk + 1) * draws->n_draws / PNI_DRAW_CHUNKS;
    for (size_t i = chunk * draws->n_draws / PNI_DRAW_CHUNKS; i < end; i++) {
        pni_random random = start_stream(draws->ranking->options->run, i);
        PN_TRY(draws->make(draws->source, &random, &b->scratch, err));
        PN_TRY(score_network(draws->ranking, b, err));
        const pni_draw draw = {i, chunk, b->score};
        PN_TRY(draws->see(draws->context, &draw, err));
        PN_TRY(pni_worker_tick(worker, err));
    }
    return PN_OK;
}

pn_status pni_draws_run(const pni_draws *draws, pn_error *err)
{
    pni_draws copy = *draws; /* the loop's context is not const */
    const pni_loop loop = {
        .what = draws->what,
        .n_chunks = PNI_DRAW_CHUNKS,
        .n_ticks = draws->n_draws,
        .n_steps =
            (double)draws->n_draws * steps_of_draw(draws->ranking, draws->ranking->net),
        .context = &copy,
        .enter = make_bench,
        .work = work_chunk,
        .leave = release_bench,
    };
    return pni_parallel(&loop, draws->ranking->options->run, err);
}

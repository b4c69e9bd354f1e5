/* What is said about pairs that were tested. */
#include "verdict.h"

#include "../base/bytes.h"
#include "../base/number.h"

/* Ways out of a test that nothing can pass, as they are found. */
typedef struct ways_out {
    const pni_verdict *verdict;
    const pn_run *run;
    pn_bytes text;
} ways_out;

static void free_ways(ways_out *ways)
{
    pn_bytes_done(&ways->text);
}

/* Adds an option, if pairs can pass by that test. */
static pn_status try_testing(ways_out *ways, const pni_testing *testing,
                             const char *option, const char *value, pn_error *err)
{
    pni_power power = {0};
    PN_TRY(pni_power_find(testing, ways->run, &power, err));
    if (!power.can_pass) {
        return PN_OK;
    }
    return pni_bytes_format(&ways->text, err, "%s--%s %s",
                            ways->text.size == 0 ? "" : " or ", option, value);
}

/* The same, where the null model has to be fitted for it. */
static pn_status try_rule(ways_out *ways, const pni_test_rule *rule, const char *option,
                          const char *value, pn_error *err)
{
    PNI_TESTING testing = {0};
    PN_TRY(pni_testing_open(ways->verdict->net, rule, ways->run, &testing, err));
    return try_testing(ways, &testing, option, value, err);
}

static pn_status find_ways(ways_out *ways, pn_error *err)
{
    const pni_test_rule *used = &ways->verdict->testing.rule;
    pni_test_rule rule = *used;
    rule.side = used->side == PN_LEFT ? PN_RIGHT : PN_LEFT;
    PN_TRY(try_rule(ways, &rule, "side",
                    pn_network_side_name(ways->verdict->net, rule.side), err));
    rule = *used;
    for (size_t k = 0; (rule.model = pni_null_model_at(k)) != NULL; k++) {
        if (rule.model != used->model) {
            PN_TRY(try_rule(ways, &rule, "null", rule.model->head.name, err));
        }
    }
    pni_testing same = ways->verdict->testing; /* borrowed: fitted already */
    for (size_t k = 0; (same.rule.correction = pni_correction_at(k)) != NULL; k++) {
        if (same.rule.correction != used->correction) {
            PN_TRY(try_testing(ways, &same, "correction",
                               same.rule.correction->head.name, err));
        }
    }
    return PN_OK;
}

static pn_status note_no_power(const pni_verdict *verdict, const pn_run *run,
                               pn_table *table, pn_error *err)
{
    PNI_SCOPED(ways_out, free_ways) ways = {.verdict = verdict, .run = run};
    const pni_test_rule *rule = &verdict->testing.rule;
    char smallest[PNI_NUMBER_SIZE];
    pni_format_digits(verdict->power.smallest_p, /*digits=*/3, smallest);
    PN_TRY(find_ways(&ways, err));
    return pni_table_add_note(
        table, err,
        "no pair could pass, even if it shared all it can: the smallest p that these "
        "degrees allow is %s, too high for --correction %s at level %g with %.0f "
        "pairs; %s%s",
        smallest, rule->correction->head.name, rule->level, verdict->testing.n_tests,
        ways.text.size == 0 ? "the other side, null models and corrections do no better"
                            : "pairs could pass with ",
        ways.text.size == 0 ? "" : ways.text.data);
}

static pn_status note_result(const pni_verdict *verdict, const pn_run *run,
                             pn_table *table, pn_error *err)
{
    const pni_testing *testing = &verdict->testing;
    if (testing->n_tests <= 0) {
        return pni_table_add_note(table, err, "a single node makes no pair to test");
    }
    if (verdict->n_pairs <= 0 && !verdict->power.can_pass) {
        return note_no_power(verdict, run, table, err);
    }
    return pni_table_add_note(
        table, err,
        "%.0f of the %.0f pairs %s; all pairs of the side are tested, also those that "
        "share nothing",
        verdict->n_pairs, testing->n_tests,
        verdict->n_pairs > 0 && verdict->n_pairs <= 1 ? "passes" : "pass");
}

pn_status pni_verdict_describe(const pni_verdict *verdict, const pn_run *run,
                               pn_table *table, pn_error *err)
{
    const pni_test_rule *rule = &verdict->testing.rule;
    PN_TRY(pni_table_add_fact(table, "tested_pairs", verdict->testing.n_tests, err));
    PN_TRY(pni_table_add_fact(table, "level", rule->level, err));
    PN_TRY(pni_table_add_fact(table, "smallest_p", verdict->smallest_p, err));
    PN_TRY(note_result(verdict, run, table, err));
    PN_TRY(pni_table_add_note(
        table, err,
        "p: how likely chance makes two with these degrees share as many or more; "
        "chance is %s: %s (%s)",
        rule->model->head.name, rule->model->head.summary,
        rule->model->head.reference));
    return pni_table_add_note(
        table, err, "q: p corrected by %s (%s); a pair passes if q is at most %g",
        rule->correction->head.name, rule->correction->head.summary, rule->level);
}

/* From bytes to a network: rows, tables beside them, what is remarked on. */
#include "../../src/base/scope.h"
#include "../../src/network/table_build.h"

#include <partnet/analysis.h>

#include "run_tests.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pn_status read_text(const char *text, const pn_read_options *options,
                           pn_network **net, pn_error *err)
{
    pn_memory memory = {.bytes = text, .size = strlen(text)};
    return pn_network_read_source(pn_source_memory(&memory, "input"), options, net,
                                  err);
}

/* The network of a text that must be good. */
static pn_network *network_of(const char *text, const pn_read_options *options)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(read_text(text, options, &net, &err) == PN_OK, "%s", err.message);
    return net;
}

START_TEST(source_may_have_no_name)
{
    pn_memory memory = {.bytes = "firm,lab\na,\n", .size = 12};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(
        pn_network_read_source(pn_source_memory(&memory, NULL), NULL, &net, &err),
        PN_EDATA);
    ck_assert_str_eq(err.source, "input");
    ck_assert_uint_eq(err.line, 2);
}
END_TEST

/* True if a finding of that level has that text. */
static bool has_finding(const pn_network *net, pn_level level, const char *text)
{
    pn_finding finding;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        if (finding.level == level && strcmp(finding.text, text) == 0) {
            return true;
        }
    }
    return false;
}

/* A folder for files of one test; removed by remove_folder. */
static const char *const file_names[] = {"partnerships.csv", "organisations.csv",
                                         "about.csv"};

static void make_folder(char *path, const char *const *content)
{
    snprintf(path, 64, "/tmp/partnet-check-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(path));
    for (size_t i = 0; i < 3; i++) {
        char name[256];
        snprintf(name, sizeof name, "%s/%s", path, file_names[i]);
        if (content[i] == NULL) {
            continue;
        }
        FILE *file = fopen(name, "wb");
        ck_assert_ptr_nonnull(file);
        fputs(content[i], file);
        fclose(file);
    }
}

static void remove_folder(const char *path)
{
    for (size_t i = 0; i < 3; i++) {
        char name[256];
        snprintf(name, sizeof name, "%s/%s", path, file_names[i]);
        unlink(name);
    }
    rmdir(path);
}

START_TEST(rows_become_ties_with_their_attributes)
{
    PNI_OWNED(pn_network, pn_network_free)
    net = network_of("\xEF\xBB\xBF序号;企业名称;合作单位;权重;年份;领域;证据\r\n"
                     "1; 甲公司 ;物理所;2.5;2019-2021;材料;implied\r\n"
                     "2;乙公司;\"化学\n所\";;2020年5月;\"化工; 材料\";\r\n"
                     ";;;;;;\r\n",
                     NULL);
    ck_assert_uint_eq(pn_network_n_ties(net), 2);
    ck_assert_str_eq(pn_network_side_name(net, PN_LEFT), "企业");
    ck_assert_str_eq(pn_network_side_name(net, PN_RIGHT), "合作单位");
    const size_t left = pn_network_find(net, PN_LEFT, "甲公司");
    const size_t tie = pn_network_tie_to(net, left, 0);
    const pn_tie first = pn_network_tie(net, tie);
    ck_assert_double_eq(first.weight, 2.5);
    ck_assert_int_eq(first.year_first, 2019);
    ck_assert_int_eq(first.year_last, 2021);
    ck_assert_int_eq(first.evidence, PN_IMPLIED);
    ck_assert_str_eq(pn_network_tie_text(net, "field", tie), "材料");
    ck_assert_str_eq(pn_network_tie_text(net, "year_text", tie), "");
    const pn_tie second = pn_network_tie(net, 1 - tie);
    ck_assert_double_eq(second.weight, 1);
    ck_assert_int_eq(second.year_first, 2020);
    ck_assert_int_eq(second.evidence, PN_DOCUMENTED);
    ck_assert_str_eq(pn_network_tie_text(net, "year_text", 1 - tie), "2020年5月");
    ck_assert_str_eq(pn_network_name(net, second.right), "化学\n所");
    ck_assert(has_finding(net, PN_REMARK, "1 row without any text was passed over"));
}
END_TEST

START_TEST(rows_shuffled_give_the_same_findings)
{
    PNI_OWNED(pn_network, pn_network_free)
    a = network_of("firm,lab,year\nA,X,2019\nA,X,2020\nB,Y,soon\nC,Z,\n", NULL);
    PNI_OWNED(pn_network, pn_network_free)
    b = network_of("firm,lab,year\nC,Z,\nB,Y,soon\nA,X,2020\nA,X,2019\n", NULL);
    pn_finding x;
    pn_finding y;
    size_t k = 0;
    for (; pn_network_finding(a, k, &x); k++) {
        ck_assert(pn_network_finding(b, k, &y));
        ck_assert_str_eq(x.text, y.text);
        ck_assert_uint_eq(x.line, y.line);
    }
    ck_assert_uint_gt(k, 0);
    ck_assert(!pn_network_finding(b, k, &y));
    for (size_t t = 0; t < pn_network_n_ties(a); t++) {
        ck_assert_str_eq(pn_network_tie_text(a, "year_text", t),
                         pn_network_tie_text(b, "year_text", t));
    }
}
END_TEST

START_TEST(rows_bad_are_left_out_and_counted_when_lenient)
{
    const pn_read_options lenient = {.lenient = true};
    PNI_OWNED(pn_network, pn_network_free)
    net = network_of("firm,lab,weight,evidence\n"
                     "A,X,1,\n"
                     "B,X\n"
                     "C,X,1,,,\n"
                     "D,,1,\n"
                     "E,X,minus,\n"
                     "F,X,1,rumour\n",
                     &lenient);
    ck_assert_uint_eq(pn_network_n_ties(net), 1);
    ck_assert(has_finding(net, PN_PROBLEM,
                          "2 rows with too few or too many fields were left out, the "
                          "first here"));
    ck_assert(has_finding(net, PN_PROBLEM, "1 row with one empty name was left out"));
    ck_assert(
        has_finding(net, PN_PROBLEM, "1 row with an unusable weight was left out"));
    ck_assert(has_finding(net, PN_PROBLEM,
                          "1 row with an unknown evidence word was left out"));
}
END_TEST

START_TEST(findings_are_errors_when_strict)
{
    const pn_read_options strict = {.strict = true};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(read_text("firm,lab\nA,X\nA,X\n", &strict, &net, &err), PN_OK);
    pn_network_free(PN_STEAL(net));
    const pn_read_options both = {.strict = true, .lenient = true};
    ck_assert_int_eq(read_text("firm,lab\nA,X\nB\n", &both, &net, &err), PN_EDATA);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_ptr_null(net);
}
END_TEST

START_TEST(folder_joins_its_tables)
{
    char path[64];
    const char *const content[] = {
        "enterprise,institution\nA,X\nB,X\n",
        "side,name,place\nenterprise,A,Zouping\nright,X,Beijing\n企业,C,Binzhou\n",
        "key,value\ntitle,\"A, title\"\n"};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    make_folder(path, content);
    const pn_status status = pn_network_read(path, NULL, &net, &err);
    remove_folder(path);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 3);
    const size_t x = pn_network_find(net, PN_RIGHT, "X");
    ck_assert_str_eq(pn_network_node_text(net, "place", x), "Beijing");
    ck_assert_str_eq(pn_network_about(net, "title"), "A, title");
    ck_assert(has_finding(net, PN_SUGGESTION, "1 organisation has no tie"));
    ck_assert(has_finding(net, PN_SUGGESTION,
                          "1 organisation with ties is not in this table"));
}
END_TEST

START_TEST(organisations_that_contradict_do_not_depend_on_their_order)
{
    const char *const tables[] = {"name,place\nA,Zouping\nA,Boxing\nX,\n",
                                  "name,place\nX,\nA,Boxing\nA,Zouping\n"};
    for (size_t i = 0; i < 2; i++) {
        char path[64];
        const char *const content[] = {"enterprise,institution\nA,X\n", tables[i],
                                       NULL};
        PNI_OWNED(pn_network, pn_network_free) net = NULL;
        pn_error err = PN_ERROR_INIT;
        make_folder(path, content);
        const pn_status status = pn_network_read(path, NULL, &net, &err);
        remove_folder(path);
        ck_assert_msg(status == PN_OK, "%s", err.message);
        ck_assert_str_eq(pn_network_node_text(net, "place", 0), "Boxing");
        ck_assert(
            has_finding(net, PN_SUGGESTION,
                        "1 value contradicts another row of the same organisation"));
    }
}
END_TEST

START_TEST(organisations_with_unknown_side_are_refused)
{
    char path[64];
    const char *const content[] = {"enterprise,institution\nA,X\n",
                                   "side,name\nenterprise,A\nmiddle,X\n", NULL};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    make_folder(path, content);
    const pn_status status = pn_network_read(path, NULL, &net, &err);
    remove_folder(path);
    ck_assert_int_eq(status, PN_EDATA);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_ptr_nonnull(strstr(err.message, "'middle' is neither 'enterprise' nor "
                                              "'institution'"));
}
END_TEST

START_TEST(about_that_repeats_a_key_is_refused)
{
    char path[64];
    const char *const content[] = {"enterprise,institution\nA,X\n", NULL,
                                   "key,value\ntitle,a\ntitle,b\n"};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    make_folder(path, content);
    const pn_status status = pn_network_read(path, NULL, &net, &err);
    remove_folder(path);
    ck_assert_int_eq(status, PN_EDATA);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_ptr_nonnull(strstr(err.message, "the key 'title' is said twice"));
}
END_TEST

START_TEST(builtin_networks_are_all_read)
{
    size_t k = 0;
    for (; pn_builtin_name(k) != NULL; k++) {
        char path[64];
        PNI_OWNED(pn_network, pn_network_free) net = NULL;
        pn_error err = PN_ERROR_INIT;
        const pn_read_options strict = {.strict = true};
        snprintf(path, sizeof path, "@%s", pn_builtin_name(k));
        ck_assert_msg(pn_network_read(path, &strict, &net, &err) == PN_OK, "%s",
                      err.message);
        ck_assert_ptr_nonnull(pn_network_about(net, "title"));
    }
    ck_assert_uint_gt(k, 0);
    ck_assert_str_eq(pn_builtin_name(0), "binzhou");
}
END_TEST

START_TEST(path_missing_gets_a_suggestion)
{
    char path[64];
    char wrong[256];
    const char *const content[] = {"a,b\n1,2\n", NULL, NULL};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    make_folder(path, content);
    snprintf(wrong, sizeof wrong, "%s/partnershps.csv", path);
    const pn_status status = pn_network_read(wrong, NULL, &net, &err);
    remove_folder(path);
    ck_assert_int_eq(status, PN_EREAD);
    ck_assert_ptr_nonnull(strstr(err.message, "did you mean"));
    ck_assert_ptr_nonnull(strstr(err.message, "/partnerships.csv'?"));
}
END_TEST

START_TEST(path_builtin_mistyped_gets_a_suggestion)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_network_read("@binzho", NULL, &net, &err), PN_EUSE);
    ck_assert_ptr_nonnull(strstr(err.message, "did you mean '@binzhou'?"));
}
END_TEST

START_TEST(folder_without_partnerships_is_refused)
{
    char path[64];
    const char *const content[] = {NULL, NULL, NULL};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    make_folder(path, content);
    const pn_status status = pn_network_read(path, NULL, &net, &err);
    remove_folder(path);
    ck_assert_int_eq(status, PN_EREAD);
    ck_assert_ptr_nonnull(strstr(err.message, "no partnerships.csv"));
}
END_TEST

static ptrdiff_t fail_to_read(void *context, void *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return -EIO;
}

START_TEST(source_that_fails_is_told)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_source source = {.read = fail_to_read, .name = "input"};
    ck_assert_int_eq(pn_network_read_source(source, NULL, &net, &err), PN_EREAD);
    ck_assert_ptr_nonnull(strstr(err.message, "cannot read 'input'"));
}
END_TEST

START_TEST(reading_can_be_cancelled)
{
    volatile sig_atomic_t cancel = 1;
    const pn_run run = {.cancel = &cancel};
    const pn_read_options options = {.run = &run};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(read_text("a,b\n1,2\n", &options, &net, &err), PN_ECANCELLED);
}
END_TEST

typedef struct told {
    double share;
    bool went_back; /* the share was smaller than before, or more than all */
    uint64_t n_rows;
} told;

static void tell_share(void *context, const char *what, double share)
{
    told *t = context;
    if (strcmp(what, "reading") == 0) {
        t->went_back = t->went_back || share < t->share || share > 1;
        t->share = share;
    }
}

static void tell_rows(void *context, uint64_t n_rows)
{
    told *t = context;
    t->went_back = t->went_back || n_rows <= t->n_rows;
    t->n_rows = n_rows;
}

START_TEST(reading_tells_its_share_and_its_rows)
{
    enum { N_ROWS = 100000 };
    static char text[4 + 6 * N_ROWS + 1] = "a,b\n";
    for (size_t i = 0; i < N_ROWS; i++) {
        snprintf(text + 4 + 6 * i, 7, "f%zu,s%zu\n", i % 10, i % 7);
    }
    told t = {0};
    const pn_run run = {.progress = tell_share, .rows = tell_rows, .context = &t};
    const pn_read_options options = {.run = &run};
    pn_network_free(network_of(text, &options));
    ck_assert(!t.went_back);
    ck_assert_double_eq_tol(t.share, 1, 1e-12);
    ck_assert_uint_gt(t.n_rows, N_ROWS - 5000);
    ck_assert_uint_le(t.n_rows, N_ROWS);
}
END_TEST

static void expect_refused(const pn_read_options *options, const char *message)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(read_text("firm,lab\nA,B\n", options, &net, &err), PN_EUSE);
    ck_assert_str_eq(err.message, message);
    ck_assert_ptr_null(net);
}

START_TEST(options_without_sense_are_refused)
{
    expect_refused(&(pn_read_options){.evidence = (pn_evidence)17},
                   "no evidence 17: take one of pn_evidence");
    expect_refused(&(pn_read_options){.duplicates = (pn_duplicates)17},
                   "no rule 17 for duplicates: take one of pn_duplicates");
    expect_refused(&(pn_read_options){.min_weight = -1},
                   "the smallest weight -1 is none: give a number of at least 0");
}
END_TEST

START_TEST(path_null_is_refused)
{
    pn_network *net = NULL;
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_network_read(NULL, NULL, &net, &err), PN_EUSE);
    ck_assert_str_eq(err.message,
                     "no path is given: name a file, a folder, '-' or a built-in "
                     "network such as @binzhou");
    ck_assert_int_eq(pn_check(NULL, NULL, &table, NULL), PN_EUSE);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        source_may_have_no_name,
        rows_become_ties_with_their_attributes,
        rows_shuffled_give_the_same_findings,
        rows_bad_are_left_out_and_counted_when_lenient,
        findings_are_errors_when_strict,
        folder_joins_its_tables,
        organisations_that_contradict_do_not_depend_on_their_order,
        organisations_with_unknown_side_are_refused,
        about_that_repeats_a_key_is_refused,
        builtin_networks_are_all_read,
        path_missing_gets_a_suggestion,
        path_builtin_mistyped_gets_a_suggestion,
        folder_without_partnerships_is_refused,
        source_that_fails_is_told,
        reading_can_be_cancelled,
        reading_tells_its_share_and_its_rows,
        options_without_sense_are_refused,
        path_null_is_refused,
    };
    return RUN_TESTS("input_network", tests);
}

/* A network from numbers in memory: who works with whom as arrays, scores out. */
#include <partnet/partnet.h>

/* Prints the right side's nodes with their scores. */
static void print_scores(const pn_table *table)
{
    const double *score =
        pn_table_numbers(table, pn_table_find_column(table, "closeness"));
    const size_t names = pn_table_find_column(table, "name");
    for (size_t row = 0; row < pn_table_n_rows(table); ++row) {
        printf("%s %.4f\n", pn_table_text(table, row, names), score[row]);
    }
}

int main(void)
{
    const uint32_t firm[] = {0, 0, 1, 2}; /* tie k joins firm[k] and lab[k] */
    const uint32_t lab[] = {0, 1, 1, 1};
    const double joint_projects[] = {2, 1, 1, 3};
    const char *const institutes[] = {"Northern University", "Institute of Metals"};
    const pn_arrays arrays = {.n_left = 3,
                              .n_right = 2,
                              .n_ties = 4,
                              .left = firm,
                              .right = lab,
                              .weight = joint_projects,
                              .right_name = institutes,
                              .left_word = "firm",
                              .right_word = "lab"};
    const pn_rank_options options = {.measures = "closeness"};
    pn_network *net = NULL;
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;

    pn_status status = pn_network_from_arrays(&arrays, &net, &err);
    if (status == PN_OK) {
        status = pn_rank(net, &options, &table, &err);
    }
    if (status == PN_OK) {
        print_scores(table);
    } else {
        fprintf(stderr, "%s\n", err.message);
    }
    pn_table_free(table);
    pn_network_free(net);
    return status == PN_OK ? 0 : 1;
}

/*
 * Tab-separated values, quoted as in CSV.
 *
 * Input:    one row per partnership under a header; see delimited.c.
 */
#include "../reader.h"
#include "csv_delimiter.h"

static int sniff(pni_slice head)
{
    return pni_csv_guess_delimiter(head) == '\t' ? 2 : 0;
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    const char said = reading->options->delimiter;
    return pni_read_delimited(reading, source, (char)(said == 0 ? '\t' : said), err);
}

const pni_reader pni_read_tsv = {
    .entry = {.name = "tsv",
              .summary = "tab-separated values",
              .reference = "RFC 4180",
              .parameters = ""},
    .extensions = "tsv,tab",
    .takes_text = true,
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};

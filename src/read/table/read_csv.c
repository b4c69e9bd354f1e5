/*
 * Comma-separated values: RFC 4180, and what spreadsheets write.
 *
 * Reference: Y. Shafranovich, Common Format and MIME Type for Comma-Separated Values
 *            (CSV) Files, RFC 4180, 2005, doi:10.17487/RFC4180.
 * Input:    one row per partnership under a header; see delimited.c.
 */
#include "../reader.h"

/* Any text may be a table of this kind. */
static int sniff(pni_slice head)
{
    (void)head;
    return 1;
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    return pni_read_delimited(reading, source, reading->options->delimiter, err);
}

const pni_reader pni_read_csv = {
    .entry = {.name = "csv",
              .summary = "comma-separated values; finds , ; tab or | by itself",
              .reference = "RFC 4180",
              .parameters = ""},
    .extensions = "csv,txt",
    .takes_text = true,
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};

#include "table_fits.h"

#include "events_columns.h"
#include "header_choice.h"
#include "header_rows.h"

#include "../../base/scope.h"

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

static pn_status has_header(const pni_reading *reading, pni_window *window,
                            const char *source, bool *out, pn_error *err)
{
    PNI_SCOPED(pni_arena, pni_arena_done) arena = {0};
    pni_wanted wanted = {0};
    if (reading->options->through != NULL) {
        *out = pni_event_header_find(reading->options, window) != NULL;
        return PN_OK;
    }
    PN_TRY(pni_header_join(reading, window, source, err));
    PN_TRY(pni_wanted_parse(reading->options->columns, &wanted, err));
    const pni_choice choice = {.reading = reading,
                               .window = window,
                               .source = source,
                               .wanted = &wanted,
                               .arena = &arena};
    return pni_header_is_sure(&choice, out, err);
}

pn_status pni_table_fits(const pni_reading *reading, pn_source source, bool *out,
                         pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_SCOPED(pni_csv, pni_csv_done) csv = {.delimiter = reading->options->delimiter};
    PNI_SCOPED(pni_window, pni_window_done) window = {0};
    pni_faults faults = {0};
    *out = false;
    PN_TRY(pni_builder_new(&builder, err));
    pni_reading own = *reading;
    own.builder = builder; /* takes what nobody wants to hear */
    PN_TRY(pni_csv_open(&csv, source, &own, &faults, err));
    PN_TRY(pni_window_read(&csv, &window, err));
    return window.n == 0 ? PN_OK : has_header(&own, &window, source.name, out, err);
}

#include "input_network.h"

#include "option_range.h"
#include "organisations.h"
#include "reader.h"

#include "../base/scope.h"
#include "../network/build/builder_alias.h"
#include "../network/table_build.h"

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

/* The caller's options, or the defaults. */
static const pn_read_options *options_of(const pn_read_options *options)
{
    static const pn_read_options defaults = {0};
    return options == NULL ? &defaults : options;
}

/* A strict caller takes no doubtful input. */
static pn_status check_findings(const pn_network *net, pn_error *err)
{
    pn_finding finding;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        if (finding.level == PN_REMARK) {
            continue;
        }
        const pni_place place = {
            .source = finding.source, .line = finding.line, .column = finding.column};
        const bool has_way_out = finding.way_out[0] != '\0';
        return pni_fail_at(err, PN_EDATA, place, "%s%s%s", finding.text,
                           has_way_out ? ": " : "", finding.way_out);
    }
    return PN_OK;
}

pn_status pni_read_finish(const pni_reading *reading, const char *name,
                          pn_network **out, pn_error *err)
{
    const pn_read_options *o = reading->options;
    const pni_selection selection = {.duplicates = o->duplicates,
                                     .evidence = o->evidence,
                                     .min_weight = o->min_weight,
                                     .largest_component = o->largest_component};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PN_TRY(pni_builder_report_aliases(reading->builder, err));
    PN_TRY(pni_tick(o->run, "sorting ties", -1, err));
    PN_TRY(pni_builder_finish(reading->builder, &selection, name, &net, err));
    if (o->strict) {
        PN_TRY(check_findings(net, err));
    }
    *out = PN_STEAL(net);
    return PN_OK;
}

pn_status pn_network_read(const char *path, const pn_read_options *options,
                          pn_network **out, pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_BYTES name = {0};
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {.options = options_of(options), .builder = builder};
    PN_TRY(pni_read_options_check(reading.options, err));
    pni_builder_run(builder, reading.options->run);
    PN_TRY(pni_read_path(&reading, path, &name, err));
    return pni_read_finish(&reading, name.data, out, err);
}

pn_status pn_network_read_source(pn_source source, const pn_read_options *options,
                                 pn_network **out, pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    source.name = source.name == NULL ? "input" : source.name;
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {.options = options_of(options), .builder = builder};
    PN_TRY(pni_read_options_check(reading.options, err));
    pni_builder_run(builder, reading.options->run);
    PN_TRY(pni_reader_run(&reading, source, err));
    PN_TRY(pni_read_aliases(&reading, err));
    PN_TRY(pni_read_organisations(&reading, err));
    return pni_read_finish(&reading, source.name, out, err);
}

#include "render.h"

#include "../base/bytes.h"

#include <math.h>
#include <string.h>

static const double points_per_inch = 72;
static const double pixel_limit = 32000; /* beyond 32,767 cairo scales down */
static const double sharp_dpi = 144;

/* Graphviz says `Warning: …` and goes on: half a drawing is none.  What other
 * libraries say there (`Fontconfig warning`) does not concern the drawing. */
static pn_status check_warnings(const pn_bytes *errors, pn_error *err)
{
    for (const char *line = errors->data; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, "Warning:", 8) == 0 || strncmp(line, "Error:", 6) == 0) {
            return pni_fail(err, PN_EPROGRAM, "'neato' failed: %.*s",
                            (int)strcspn(line, "\r\n"), line);
        }
    }
    return PN_OK;
}

pn_status pni_render(const pni_rendering *rendering, const char *format, pn_bytes *out,
                     pn_error *err)
{
    const double inches = fmax(rendering->width, rendering->height) / points_per_inch;
    const int dpi = (int)fmax(1, fmin(sharp_dpi, pixel_limit / fmax(inches, 1)));
    PNI_BYTES as_format = {0};
    PNI_BYTES as_dpi = {0};
    PNI_BYTES errors = {0};
    PN_TRY(pni_bytes_format(&as_format, err, "-T%s", format));
    PN_TRY(pni_bytes_format(&as_dpi, err, "-Gdpi=%d", dpi));
    const bool pixels = strcmp(format, "png") == 0;
    const char *const argv[] = {"neato", "-n2", as_format.data,
                                pixels ? as_dpi.data : NULL, NULL};
    const pni_child child = {.argv = argv,
                             .package = "Graphviz",
                             .install = "graphviz",
                             .input = rendering->dot->data,
                             .input_size = rendering->dot->size,
                             .limits = rendering->limits};
    PN_TRY(pni_child_run(&child, out, &errors, err));
    PN_TRY(check_warnings(&errors, err));
    if (out->size == 0) {
        return pni_fail(err, PN_EPROGRAM, "'neato' wrote nothing");
    }
    return PN_OK;
}

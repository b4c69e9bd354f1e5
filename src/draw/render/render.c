#include "render.h"

#include "../../base/bytes.h"
#include "pdf_date.h"

#include <math.h>
#include <string.h>

static const double points_per_inch = 72;
static const double pixel_limit = 32000; /* beyond 32,767 cairo scales down */
static const double area_limit = 2.5e8;  /* pixels: a gigabyte while it is drawn */
static const double sharp_dpi = 144;

/* How many dots per inch a PNG can have at most. */
static double most_dpi(const pni_rendering *rendering)
{
    const double width = rendering->width / points_per_inch;
    const double height = rendering->height / points_per_inch;
    const double side = pixel_limit / fmax(fmax(width, height), 0.01);
    const double area = sqrt(area_limit / fmax(width * height, 0.0001));
    return fmax(1, floor(fmin(side, area)));
}

static pn_status choose_dpi(const pni_rendering *rendering, int *out, pn_error *err)
{
    const double most = most_dpi(rendering);
    if (rendering->dpi > most) {
        return pni_fail(err, PN_ELIMIT,
                        "a PNG of %u dots per inch would be %.0f x %.0f pixels, too "
                        "many: take --dpi %.0f or less, or svg or pdf",
                        rendering->dpi,
                        rendering->width / points_per_inch * rendering->dpi,
                        rendering->height / points_per_inch * rendering->dpi, most);
    }
    *out = rendering->dpi > 0 ? (int)rendering->dpi : (int)fmin(sharp_dpi, most);
    return PN_OK;
}

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

/* How a format begins and ends, blanks after it apart: a program that ended early may
 * still have said that all went well. */
typedef struct frame {
    const char *format;
    const char *begin;
    const char *end;
} frame;

static const frame frames[] = {
    {"svg", "<?xml", "</svg>"},
    {"pdf", "%PDF-", "%%EOF"},
    {"png", "\x89PNG\r\n", "IEND\xAE\x42\x60\x82"},
};

static bool is_whole(const pn_bytes *picture, const frame *as)
{
    const size_t begin = strlen(as->begin);
    const size_t end = strlen(as->end);
    size_t size = picture->size;
    while (size > 0 && strchr(" \r\n", picture->data[size - 1]) != NULL) {
        size--;
    }
    return size >= begin + end && memcmp(picture->data, as->begin, begin) == 0 &&
           memcmp(picture->data + size - end, as->end, end) == 0;
}

static pn_status check_picture(const pn_bytes *picture, const char *format,
                               pn_error *err)
{
    if (picture->size == 0) {
        return pni_fail(err, PN_EPROGRAM, "'neato' wrote nothing");
    }
    for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++) {
        if (strcmp(frames[i].format, format) == 0 && !is_whole(picture, &frames[i])) {
            return pni_fail(err, PN_EPROGRAM,
                            "'neato' wrote no whole %s, only %zu bytes of something",
                            format, picture->size);
        }
    }
    return PN_OK;
}

pn_status pni_render(const pni_rendering *rendering, const char *format, pn_bytes *out,
                     pn_error *err)
{
    const bool pixels = strcmp(format, "png") == 0;
    int dpi = 0;
    if (pixels) {
        PN_TRY(choose_dpi(rendering, &dpi, err));
    }
    PNI_BYTES as_format = {0};
    PNI_BYTES as_dpi = {0};
    PNI_BYTES errors = {0};
    PN_TRY(pni_bytes_format(&as_format, err, "-T%s", format));
    PN_TRY(pni_bytes_format(&as_dpi, err, "-Gdpi=%d", dpi));
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
    PN_TRY(check_picture(out, format, err));
    if (strcmp(format, "pdf") == 0) {
        pni_pdf_forget_date(out);
    }
    return PN_OK;
}

/* Formats that Graphviz renders: pictures only, see pn_picture_write. */
#include "writer.h"

const pni_writer pni_write_svg = {
    .format = {.name = "svg",
               .extensions = "svg",
               .summary = "picture for web pages and reports, by Graphviz",
               .picture = true},
};

const pni_writer pni_write_pdf = {
    .format = {.name = "pdf",
               .extensions = "pdf",
               .summary = "picture for print, by Graphviz",
               .picture = true,
               .binary = true},
};

const pni_writer pni_write_png = {
    .format = {.name = "png",
               .extensions = "png",
               .summary = "picture in pixels, by Graphviz",
               .picture = true,
               .binary = true},
};

/**
 * What `draw` can be told.
 */
#ifndef PNI_OPTIONS_DRAW_H
#define PNI_OPTIONS_DRAW_H

#include "settings.h"

/** Zeroed means default. */
typedef struct pni_draw_settings {
    pni_settings common;
    const char *layout;
    const char *order;
    const char *side;
    double significant;
    const char *null_model;
    const char *correction;
    const char *theme;
    pni_texts highlight;
    size_t paper; /**< of the choices */
    size_t dpi;
    const char *color_by;
    const char *size_by;
    const char *label;
    const char *title;
    const char *subtitle;
    const char *source;
    const char *method;
    size_t language; /**< of the choices */
    size_t top;
    size_t core;
    bool all;
    size_t timeout;
    bool no_bands;
    bool no_title;
    bool estimate_widths;
} pni_draw_settings;

/** What is drawn, where it stands and how it looks. */
extern const pni_option_group pni_options_draw_picture;
/** What is written in and around it. */
extern const pni_option_group pni_options_draw_text;
/** How Graphviz runs. */
extern const pni_option_group pni_options_draw_graphviz;

#endif

#include "progress.h"

#include "settings.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { BAR_WIDTH = 30 };

static double seconds_since(const struct timespec *start)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) {
        return 0;
    }
    return (double)(now.tv_sec - start->tv_sec) +
           (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

void pni_progress_start(pni_progress *progress, size_t when)
{
    *progress = (pni_progress){0};
    progress->enabled =
        when == PNI_ALWAYS || (when == PNI_AUTO && isatty(STDERR_FILENO) == 1);
    if (clock_gettime(CLOCK_MONOTONIC, &progress->start) != 0) {
        progress->enabled = false;
    }
}

static void draw_bar(const char *what, double share)
{
    char bar[BAR_WIDTH + 1];
    const double bounded = share > 1 ? 1 : share;
    const size_t done = (size_t)(bounded * BAR_WIDTH);
    memset(bar, '.', BAR_WIDTH);
    memset(bar, '#', done);
    bar[BAR_WIDTH] = '\0';
    fprintf(stderr, "\r\033[K%s [%s] %3.0f %%", what, bar, bounded * 100);
}

void pni_progress_rows(void *context, uint64_t n_rows)
{
    pni_progress *progress = context;
    if (n_rows <= progress->n_rows || progress->n_rows == 0) {
        progress->rows_since = seconds_since(&progress->start); /* another list */
    }
    progress->n_rows = n_rows;
}

/* A number of rows: `950 `, `3.2 million `. */
static void draw_number(double n)
{
    if (n < 1e6) {
        fprintf(stderr, "%.0f ", n);
    } else {
        fprintf(stderr, "%.1f million ", n / 1e6);
    }
}

/* `, 3.2 million rows, 2.1 million rows/s` while rows are read. */
static void draw_rows(const pni_progress *progress, const char *what, double now)
{
    const double seconds = now - progress->rows_since;
    if (progress->n_rows == 0 || seconds <= 0 || strcmp(what, "reading") != 0) {
        return;
    }
    fputs(", ", stderr);
    draw_number((double)progress->n_rows);
    fputs("rows, ", stderr);
    draw_number((double)progress->n_rows / seconds);
    fputs("rows/s", stderr);
}

void pni_progress_show(void *context, const char *what, double share)
{
    pni_progress *progress = context;
    if (!progress->enabled) {
        return;
    }
    const double now = seconds_since(&progress->start);
    if (now < 1 || now - progress->last < 0.1) {
        return; /* short work needs no bar, and ten drawings a second are enough */
    }
    progress->last = now;
    progress->shown = true;
    if (share >= 0) {
        draw_bar(what, share);
    } else {
        fprintf(stderr, "\r\033[K%s ...", what);
    }
    draw_rows(progress, what, now);
}

void pni_progress_clear(pni_progress *progress)
{
    if (progress->shown) {
        fputs("\r\033[K", stderr);
        progress->shown = false;
    }
}

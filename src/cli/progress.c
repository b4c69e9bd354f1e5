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

/* Notes when another piece of work begins: another name, or a share that fell. */
static void follow(pni_progress *progress, const char *what, double share, double now)
{
    if (share < 0) {
        progress->what = NULL;
        return;
    }
    const bool is_same = progress->what != NULL && strcmp(progress->what, what) == 0;
    if (!is_same || share < progress->share_then) {
        progress->what = what;
        progress->since = now;
        progress->share_then = share;
    }
}

/* `, 40 s left`, `, 3 min left`, `, 2.1 h left`, once the pace is known. */
static void draw_time_left(const pni_progress *progress, double share, double now)
{
    const double done = share - progress->share_then;
    const double spent = now - progress->since;
    if (share >= 1 || done <= 0 || spent < 1) {
        return;
    }
    const double left = (1 - share) * spent / done;
    const double minutes = left / 60;
    if (minutes < 1.5) {
        fprintf(stderr, ", %.0f s left", left + 0.5);
    } else if (minutes < 90) {
        fprintf(stderr, ", %.0f min left", minutes);
    } else {
        fprintf(stderr, ", %.1f h left", minutes / 60);
    }
}

void pni_progress_show(void *context, const char *what, double share)
{
    pni_progress *progress = context;
    if (!progress->enabled) {
        return;
    }
    const double now = seconds_since(&progress->start);
    follow(progress, what, share, now);
    if (now < 1 || now - progress->last < 0.1) {
        return; /* short work needs no bar, and ten drawings a second are enough */
    }
    progress->last = now;
    progress->shown = true;
    if (share >= 0) {
        draw_bar(what, share);
        draw_time_left(progress, share, now);
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

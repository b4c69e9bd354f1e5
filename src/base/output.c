/* A file that is written whole or not at all. */
#include "error.h"
#include "scope.h"

#include <partnet/stream.h>

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct pn_output {
    char *path;      /* the final file, links followed; NULL: direct */
    char *temporary; /* NULL: direct */
    char *shown;     /* as the caller wrote it */
    int fd;
    bool owned; /* fd is ours to close */
    bool no_clobber;
    bool committed;
};

PNI_DEFINE_OWNED(pn_output, pn_output_free);

static pn_status fail_write(const pn_output *output, int error, pn_error *err)
{
    return pni_fail(err, PN_EWRITE, "cannot write '%s': %s", output->shown,
                    strerror(error));
}

static int write_all(void *context, const void *bytes, size_t n)
{
    const pn_output *output = context;
    const char *at = bytes;
    while (n > 0) {
        const ssize_t done = write(output->fd, at, n);
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done <= 0) {
            return done < 0 ? errno : EIO;
        }
        at += done;
        n -= (size_t)done;
    }
    return 0;
}

/* The file that a path leads to, so that renaming does not replace a link. */
static char *follow_links(const char *path)
{
    char *real = realpath(path, NULL);
    return real != NULL || errno == ENOMEM ? real : strdup(path);
}

static pn_status open_temporary(pn_output *output, mode_t mode, pn_error *err)
{
    static const char suffix[] = ".part-XXXXXX";
    const size_t n = strlen(output->path);
    output->temporary = malloc(n + sizeof suffix);
    if (output->temporary == NULL) {
        return pni_fail_memory(err);
    }
    memcpy(output->temporary, output->path, n);
    memcpy(output->temporary + n, suffix, sizeof suffix);
    output->fd = mkstemp(output->temporary);
    if (output->fd < 0) {
        const int error = errno;
        free(PN_STEAL(output->temporary));
        return fail_write(output, error, err);
    }
    output->owned = true;
    if (fchmod(output->fd, mode) != 0) {
        return fail_write(output, errno, err);
    }
    return PN_OK;
}

/* The mode that a plainly created file would get. */
static mode_t default_mode(void)
{
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static pn_status open_path(pn_output *output, const char *path, pn_error *err)
{
    struct stat status;
    if (path[0] == '\0') {
        return fail_write(output, ENOENT, err);
    }
    const bool exists = stat(path, &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        return fail_write(output, EISDIR, err);
    }
    if (exists && !S_ISREG(status.st_mode)) { /* a device or a pipe */
        output->fd = open(path, O_WRONLY | O_CLOEXEC);
        output->owned = true;
        return output->fd < 0 ? fail_write(output, errno, err) : PN_OK;
    }
    if (exists && output->no_clobber) {
        return pni_fail(err, PN_EWRITE, "'%s' exists and --no-clobber is given",
                        output->shown);
    }
    if (exists && access(path, W_OK) != 0) {
        return fail_write(output, errno, err);
    }
    output->path = follow_links(path);
    if (output->path == NULL) {
        return pni_fail_memory(err);
    }
    return open_temporary(output, exists ? status.st_mode & 07777 : default_mode(),
                          err);
}

pn_status pn_output_open(const char *path, bool no_clobber, pn_output **out,
                         pn_error *err)
{
    PNI_OWNED(pn_output, pn_output_free) output = calloc(1, sizeof *output);
    if (output == NULL) {
        return pni_fail_memory(err);
    }
    output->fd = -1;
    output->no_clobber = no_clobber;
    const bool standard = strcmp(path, "-") == 0;
    output->shown = strdup(standard ? "standard output" : path);
    if (output->shown == NULL) {
        return pni_fail_memory(err);
    }
    if (standard) {
        output->fd = STDOUT_FILENO;
    } else {
        PN_TRY(open_path(output, path, err));
    }
    *out = PN_STEAL(output);
    return PN_OK;
}

pn_sink pn_output_sink(pn_output *output)
{
    return (pn_sink){.write = write_all, .context = output, .name = output->shown};
}

const char *pn_output_temporary(const pn_output *output)
{
    return output->committed ? NULL : output->temporary;
}

static int close_owned(pn_output *output)
{
    const int fd = output->fd;
    output->fd = -1;
    return output->owned && fd >= 0 ? close(fd) : 0;
}

/* Renames, or links where an existing file must stay. */
static int put_in_place(const pn_output *output)
{
    if (!output->no_clobber) {
        return rename(output->temporary, output->path);
    }
    if (link(output->temporary, output->path) != 0) {
        return -1;
    }
    return unlink(output->temporary);
}

pn_status pn_output_commit(pn_output *output, pn_error *err)
{
    if (output->temporary == NULL) {
        return close_owned(output) == 0 ? PN_OK : fail_write(output, errno, err);
    }
    if (fsync(output->fd) != 0) {
        return fail_write(output, errno, err);
    }
    if (close_owned(output) != 0) {
        return fail_write(output, errno, err);
    }
    if (put_in_place(output) != 0) {
        return fail_write(output, errno, err);
    }
    output->committed = true;
    return PN_OK;
}

void pn_output_free(pn_output *output)
{
    if (output == NULL) {
        return;
    }
    (void)close_owned(output); /* what was not committed is thrown away */
    if (output->temporary != NULL && !output->committed) {
        (void)unlink(output->temporary);
    }
    free(output->path);
    free(output->temporary);
    free(output->shown);
    free(output);
}

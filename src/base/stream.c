#include "seek.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>

static ptrdiff_t read_file(void *context, void *bytes, size_t n)
{
    FILE *file = context;
    errno = 0;
    const size_t got = fread(bytes, 1, n, file);
    if (got == 0 && ferror(file)) {
        return errno == 0 ? -EIO : -errno;
    }
    return (ptrdiff_t)got;
}

/* Bytes from here to the end of a file, 0 if it is a pipe or a device. */
static uint64_t bytes_left(FILE *file)
{
    struct stat info;
    const int fd = fileno(file);
    const off_t at = ftello(file);
    const bool known = fd >= 0 && at >= 0 && fstat(fd, &info) == 0 &&
                       S_ISREG(info.st_mode) && info.st_size > at;
    return known ? (uint64_t)(info.st_size - at) : 0;
}

pn_source pn_source_file(FILE *file, const char *name)
{
    return (pn_source){
        .read = read_file, .context = file, .name = name, .size = bytes_left(file)};
}

static ptrdiff_t read_memory(void *context, void *bytes, size_t n)
{
    pn_memory *memory = context;
    const size_t left = memory->size - memory->at;
    const size_t got = n < left ? n : left;
    if (got > 0) {
        memcpy(bytes, (const char *)memory->bytes + memory->at, got);
    }
    memory->at += got;
    return (ptrdiff_t)got;
}

pn_source pn_source_memory(pn_memory *memory, const char *name)
{
    return (pn_source){.read = read_memory,
                       .context = memory,
                       .name = name,
                       .size = memory->size - memory->at};
}

bool pni_source_tell(pn_source source, uint64_t *at)
{
    if (source.read == read_memory) {
        const pn_memory *memory = source.context;
        *at = memory->at;
        return true;
    }
    const off_t offset = source.read == read_file ? ftello(source.context) : -1;
    *at = offset < 0 ? 0 : (uint64_t)offset;
    return offset >= 0;
}

int pni_source_go_back(pn_source source, uint64_t at)
{
    if (source.read == read_memory) {
        pn_memory *memory = source.context;
        memory->at = (size_t)at;
        return 0;
    }
    errno = 0;
    if (fseeko(source.context, (off_t)at, SEEK_SET) == 0) {
        return 0;
    }
    return errno == 0 ? EIO : errno;
}

static int write_file(void *context, const void *bytes, size_t n)
{
    FILE *file = context;
    errno = 0;
    if (fwrite(bytes, 1, n, file) == n) {
        return 0;
    }
    return errno == 0 ? EIO : errno;
}

pn_sink pn_sink_file(FILE *file)
{
    return (pn_sink){.write = write_file, .context = file, .name = "file"};
}

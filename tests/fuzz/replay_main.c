/**
 * Runs a fuzz target over files and over the files of folders: a regression test
 * where libFuzzer is not at hand.
 */
#include "replay.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_SIZE = 4096 };

/* Reads a whole file; NULL if that fails. */
static unsigned char *read_whole(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    unsigned char *bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        const long end = ftell(file);
        rewind(file);
        *size = end > 0 ? (size_t)end : 0;
        /* One byte at least: an empty file is an input, too. */
        bytes = malloc(*size + 1);
    }
    if (bytes != NULL && fread(bytes, 1, *size, file) != *size) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

static int replay_file(const char *path)
{
    size_t size = 0;
    unsigned char *bytes = read_whole(path, &size);
    if (bytes == NULL) {
        fprintf(stderr, "cannot read '%s'\n", path);
        return 1;
    }
    const int result = LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
    return result;
}

static int replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL) {
        fprintf(stderr, "cannot read '%s'\n", path);
        return 1;
    }
    int failures = 0;
    char file[PATH_SIZE];
    for (const struct dirent *entry = readdir(folder); entry != NULL;
         entry = readdir(folder)) {
        if (entry->d_name[0] != '.' &&
            snprintf(file, sizeof file, "%s/%s", path, entry->d_name) < PATH_SIZE) {
            failures += replay_file(file) != 0;
        }
    }
    closedir(folder);
    return failures;
}

int main(int argc, char **argv)
{
    int failures = 0;
    for (int i = 1; i < argc; ++i) {
        struct stat about;
        const bool is_folder = stat(argv[i], &about) == 0 && S_ISDIR(about.st_mode);
        failures += is_folder ? replay_folder(argv[i]) : replay_file(argv[i]);
    }
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#include "../support/run_tests.h"

#include <partnet/stream.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of our own; the caller frees the path of a file in it. */
static char *new_path(void)
{
    char folder[] = "/tmp/partnet-check-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    char *path = malloc(sizeof folder + 16);
    snprintf(path, sizeof folder + 16, "%s/out.txt", folder);
    return path;
}

static void remove_path(char *path)
{
    (void)unlink(path);
    *strrchr(path, '/') = '\0';
    ck_assert_msg(rmdir(path) == 0, "a file was left in %s", path);
    free(path);
}

static void put(pn_output *output, const char *text)
{
    const pn_sink sink = pn_output_sink(output);
    ck_assert_int_eq(sink.write(sink.context, text, strlen(text)), 0);
}

static void expect_content(const char *path, const char *text)
{
    char buffer[64] = "";
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    buffer[fread(buffer, 1, sizeof buffer - 1, file)] = '\0';
    fclose(file);
    ck_assert_str_eq(buffer, text);
}

static void write_file(const char *path, const char *text, bool commit)
{
    pn_output *output = NULL;
    ck_assert_int_eq(pn_output_open(path, /*no_clobber=*/false, &output, NULL), PN_OK);
    put(output, text);
    if (commit) {
        ck_assert_int_eq(pn_output_commit(output, NULL), PN_OK);
    }
    pn_output_free(output);
}

START_TEST(output_committed_replaces_old_file)
{
    char *path = new_path();
    write_file(path, "old", true);
    write_file(path, "new", true);
    expect_content(path, "new");
    remove_path(path);
}
END_TEST

START_TEST(output_not_committed_leaves_old_file_alone)
{
    char *path = new_path();
    write_file(path, "old", true);
    write_file(path, "half", false);
    expect_content(path, "old");
    remove_path(path);
}
END_TEST

START_TEST(output_no_clobber_refuses_existing_file)
{
    char *path = new_path();
    write_file(path, "old", true);
    pn_output *output = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_output_open(path, /*no_clobber=*/true, &output, &err),
                     PN_EWRITE);
    ck_assert_ptr_null(output);
    ck_assert_ptr_nonnull(strstr(err.message, "--no-clobber"));
    remove_path(path);
}
END_TEST

START_TEST(output_no_clobber_file_made_meanwhile_stays)
{
    char *path = new_path();
    pn_output *output = NULL;
    ck_assert_int_eq(pn_output_open(path, /*no_clobber=*/true, &output, NULL), PN_OK);
    put(output, "ours");
    write_file(path, "theirs", true);
    ck_assert_int_eq(pn_output_commit(output, NULL), PN_EWRITE);
    pn_output_free(output);
    expect_content(path, "theirs");
    remove_path(path);
}
END_TEST

START_TEST(output_through_link_keeps_the_link)
{
    char *path = new_path();
    char link_path[256];
    snprintf(link_path, sizeof link_path, "%s.link", path);
    write_file(path, "old", true);
    ck_assert_int_eq(symlink(path, link_path), 0);
    write_file(link_path, "new", true);
    expect_content(path, "new");
    struct stat status;
    ck_assert_int_eq(lstat(link_path, &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
    unlink(link_path);
    remove_path(path);
}
END_TEST

START_TEST(output_keeps_mode_of_old_file)
{
    char *path = new_path();
    write_file(path, "old", true);
    ck_assert_int_eq(chmod(path, 0640), 0);
    write_file(path, "new", true);
    struct stat status;
    ck_assert_int_eq(stat(path, &status), 0);
    ck_assert_uint_eq(status.st_mode & 07777, 0640);
    remove_path(path);
}
END_TEST

START_TEST(output_full_device_is_an_error)
{
    pn_output *output = NULL;
    ck_assert_int_eq(pn_output_open("/dev/full", false, &output, NULL), PN_OK);
    const pn_sink sink = pn_output_sink(output);
    ck_assert_int_ne(sink.write(sink.context, "x", 1), 0);
    pn_output_free(output);
}
END_TEST

START_TEST(output_missing_folder_is_named)
{
    pn_output *output = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_output_open("", false, &output, NULL), PN_EWRITE);
    ck_assert_int_eq(pn_output_open("/nowhere/x.csv", false, &output, &err), PN_EWRITE);
    ck_assert_str_eq(err.message,
                     "cannot write '/nowhere/x.csv': No such file or directory");
}
END_TEST

START_TEST(sink_bytes_grows_and_is_terminated)
{
    pn_bytes bytes = {0};
    const pn_sink sink = pn_sink_bytes(&bytes);
    for (int i = 0; i < 1000; i++) {
        ck_assert_int_eq(sink.write(sink.context, "abc", 3), 0);
    }
    ck_assert_uint_eq(bytes.size, 3000);
    ck_assert_uint_eq(strlen(bytes.data), 3000);
    pn_bytes_done(&bytes);
    ck_assert_ptr_null(bytes.data);
}
END_TEST

START_TEST(source_memory_is_read_in_pieces)
{
    pn_memory memory = {.bytes = "abcde", .size = 5};
    const pn_source source = pn_source_memory(&memory, "memory");
    char piece[3];
    ck_assert_int_eq((int)source.read(source.context, piece, 3), 3);
    ck_assert_int_eq((int)source.read(source.context, piece, 3), 2);
    ck_assert_int_eq((int)source.read(source.context, piece, 3), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {output_committed_replaces_old_file,
                            output_not_committed_leaves_old_file_alone,
                            output_no_clobber_refuses_existing_file,
                            output_no_clobber_file_made_meanwhile_stays,
                            output_through_link_keeps_the_link,
                            output_keeps_mode_of_old_file,
                            output_full_device_is_an_error,
                            output_missing_folder_is_named,
                            sink_bytes_grows_and_is_terminated,
                            source_memory_is_read_in_pieces};
    return RUN_TESTS("output", tests);
}

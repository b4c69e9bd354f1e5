/* The decoder: the same text from memory, from a pipe, in pieces of any size. */
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/read/text/decoder.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

/* A pipe that gives at most `step` bytes at a time. */
typedef struct pipe_end {
    pn_memory memory;
    size_t step;
} pipe_end;

static ptrdiff_t read_pipe(void *context, void *bytes, size_t n)
{
    pipe_end *p = context;
    const pn_source source = pn_source_memory(&p->memory, "pipe");
    return source.read(source.context, bytes, n < p->step ? n : p->step);
}

/* A text, how to read it, and what came of it. */
typedef struct trial {
    pni_slice bytes;
    pn_read_options options;
    size_t step; /* 0: memory, which can go back; else a pipe */
    size_t room; /* bytes that are asked for at once */
    pn_bytes text;
    ptrdiff_t last;
    char encoding[32];
    uint64_t offset;
    char message[PN_MESSAGE_SIZE];
} trial;

static pn_status read_all(trial *t, pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_SCOPED(pni_decoder, pni_decoder_done) decoder = {0};
    pipe_end pipe = {.memory = {.bytes = t->bytes.data, .size = t->bytes.size},
                     .step = t->step};
    const pn_source raw =
        t->step == 0 ? pn_source_memory(&pipe.memory, "memory")
                     : (pn_source){.read = read_pipe, .context = &pipe, .name = "pipe"};
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {.options = &t->options, .builder = builder};
    pn_source source;
    PN_TRY(pni_decoder_open(&decoder, &reading, raw, err));
    PN_TRY(pni_decoder_text(&decoder, &source, err));
    char room[1000];
    t->last = 1;
    while (t->last > 0) {
        t->last = source.read(source.context, room, t->room);
        PN_TRY(pni_bytes_add(&t->text, room, t->last > 0 ? (size_t)t->last : 0, err));
    }
    ck_assert_ptr_eq(pni_decoder_of(source), &decoder);
    strcpy(t->encoding, decoder.encoding == NULL ? "" : decoder.encoding);
    t->offset = decoder.offset;
    (void)pni_decoder_fail(&decoder, (pni_place){.source = "x"}, err);
    return PN_OK;
}

/* Expects the same of every kind of source. */
static void expect(pni_slice bytes, const char *wanted, const char *encoding,
                   pni_slice text, ptrdiff_t last)
{
    static const size_t steps[] = {0, 1, 2, 3, 7, 1000, 100000};
    for (size_t i = 0; i < 14; i++) {
        trial t = {.bytes = bytes,
                   .options = {.encoding = wanted},
                   .step = steps[i / 2],
                   .room = i % 2 == 0 ? 1 : 1000};
        pn_error err = PN_ERROR_INIT;
        ck_assert_msg(read_all(&t, &err) == PN_OK, "%s", err.message);
        ck_assert_str_eq(t.encoding, encoding);
        ck_assert_int_eq(t.last, last);
        ck_assert_uint_eq(t.text.size, text.size);
        ck_assert(text.size == 0 || memcmp(t.text.data, text.data, text.size) == 0);
        pn_bytes_done(&t.text);
    }
}

/* A text in another encoding. */
static void encode(const char *text, const char *encoding, pn_bytes *out)
{
    iconv_t converter = iconv_open(encoding, "UTF-8");
    PNI_BYTES copy = {0};
    ck_assert_int_eq(pni_bytes_text(&copy, text, /*err=*/NULL), PN_OK);
    out->capacity = 4 * copy.size + 16;
    out->data = calloc(1, out->capacity);
    char *from = copy.data;
    char *to = out->data;
    size_t left = copy.size;
    size_t room = out->capacity;
    ck_assert_uint_eq(iconv(converter, &from, &left, &to, &room), 0);
    out->size = out->capacity - room;
    iconv_close(converter);
}

static void expect_round_trip(const char *text, const char *encoding,
                              const char *wanted, const char *found)
{
    PNI_BYTES bytes = {0};
    encode(text, encoding, &bytes);
    expect((pni_slice){.data = bytes.data, .size = bytes.size}, wanted, found,
           pni_slice_of(text), 0);
}

static const char chinese[] =
    "No.,企业,合作单位\n1,滨化集团,中国科学院大连化学物理研究所\n"
    "2,西王特钢,中国科学院金属研究所\n";

START_TEST(text_in_ascii_needs_no_encoding)
{
    expect(pni_slice_of("a,b\nc,d\n"), NULL, "", pni_slice_of("a,b\nc,d\n"), 0);
    expect(pni_slice_of(""), NULL, "", pni_slice_of(""), 0);
}
END_TEST

START_TEST(text_in_utf8_passes_unchanged)
{
    expect(pni_slice_of(chinese), NULL, "UTF-8", pni_slice_of(chinese), 0);
}
END_TEST

START_TEST(text_loses_its_mark)
{
    expect(pni_slice_of("\xEF\xBB\xBF"
                        "a,b"),
           NULL, "UTF-8", pni_slice_of("a,b"), 0);
    PNI_BYTES bytes = {0};
    encode("\xEF\xBB\xBF"
           "企业,b",
           "UTF-16BE", &bytes);
    expect((pni_slice){.data = bytes.data, .size = bytes.size}, NULL, "UTF-16BE",
           pni_slice_of("企业,b"), 0);
    expect((pni_slice){.data = bytes.data, .size = bytes.size}, "utf-16", "UTF-16BE",
           pni_slice_of("企业,b"), 0);
}
END_TEST

START_TEST(text_is_found_out_and_converted)
{
    expect_round_trip(chinese, "GB18030", NULL, "GB18030");
    expect_round_trip(chinese, "UTF-16LE", NULL, "UTF-16LE");
    expect_round_trip(chinese, "UTF-16BE", NULL, "UTF-16BE");
    expect_round_trip("企業,合作單位\n台積電,國立臺灣大學\n", "BIG5", NULL, "Big5");
    expect_round_trip("Müller,Universität Köln\n", "CP1252", NULL, "Windows-1252");
}
END_TEST

START_TEST(text_is_converted_as_the_caller_says)
{
    expect_round_trip("Zażółć gęślą jaźń\n", "CP1250", "cp1250", "cp1250");
    expect_round_trip(chinese, "GB18030", "gbk", "GB18030");
}
END_TEST

START_TEST(text_with_a_bad_byte_ends_there)
{
    expect(pni_slice_of("\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\n\xFF"), NULL, "GB18030",
           pni_slice_of("企业,合作\n"), -EILSEQ);
    expect(pni_slice_of("ab\xC6"), "GB18030", "GB18030", pni_slice_of("ab"), -EILSEQ);
}
END_TEST

START_TEST(bad_byte_is_told_with_its_offset)
{
    trial t = {.bytes = pni_slice_of("firm,\xC6\xF3\xD2\xB5,\xFF,x"),
               .options = {.encoding = "gbk"},
               .room = 100};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(read_all(&t, &err), PN_OK);
    ck_assert_uint_eq(t.offset, 10);
    ck_assert_str_eq(err.message,
                     "x: byte 0xFF at offset 10 is not GB18030: save the "
                     "text as UTF-8, or name its encoding with --encoding");
    pn_bytes_done(&t.text);
}
END_TEST

START_TEST(first_other_byte_far_down_is_found_out)
{
    enum { N_ASCII = 300000 };
    PNI_BYTES bytes = {0};
    PNI_BYTES text = {0};
    for (size_t i = 0; i < N_ASCII; i++) {
        ck_assert_int_eq(pni_bytes_text(&bytes, "abc\n", /*err=*/NULL), PN_OK);
    }
    ck_assert_int_eq(pni_bytes_add(&text, bytes.data, bytes.size, /*err=*/NULL), PN_OK);
    ck_assert_int_eq(pni_bytes_text(&text, "企业,合作\n", /*err=*/NULL), PN_OK);
    ck_assert_int_eq(pni_bytes_text(&bytes, "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\n",
                                    /*err=*/NULL),
                     PN_OK);
    for (size_t step = 0; step < 2; step++) {
        trial t = {.bytes = {.data = bytes.data, .size = bytes.size},
                   .step = 5000 * step,
                   .room = 1000};
        pn_error err = PN_ERROR_INIT;
        ck_assert_int_eq(read_all(&t, &err), PN_OK);
        ck_assert_uint_eq(t.text.size, text.size);
        ck_assert(memcmp(t.text.data, text.data, text.size) == 0);
        pn_bytes_done(&t.text);
    }
}
END_TEST

START_TEST(peek_shows_the_first_characters_and_takes_nothing)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_SCOPED(pni_decoder, pni_decoder_done) decoder = {0};
    PNI_BYTES bytes = {0};
    const pn_read_options options = {0};
    pn_source source;
    pni_slice head;
    char room[100];
    encode(chinese, "UTF-16LE", &bytes);
    pn_memory memory = {.bytes = bytes.data, .size = bytes.size};
    ck_assert_int_eq(pni_builder_new(&builder, /*err=*/NULL), PN_OK);
    const pni_reading reading = {.options = &options, .builder = builder};
    ck_assert_int_eq(pni_decoder_open(&decoder, &reading,
                                      pn_source_memory(&memory, "x"), /*err=*/NULL),
                     PN_OK);
    ck_assert_int_eq(pni_decoder_peek(&decoder, &head, /*err=*/NULL), PN_OK);
    ck_assert(pni_slice_equal(head, chinese));
    ck_assert_int_eq(pni_decoder_text(&decoder, &source, /*err=*/NULL), PN_OK);
    ck_assert_int_eq(source.read(source.context, room, 3), 3);
    ck_assert(memcmp(room, "No.", 3) == 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {text_in_ascii_needs_no_encoding,
                            text_in_utf8_passes_unchanged,
                            text_loses_its_mark,
                            text_is_found_out_and_converted,
                            text_is_converted_as_the_caller_says,
                            text_with_a_bad_byte_ends_there,
                            bad_byte_is_told_with_its_offset,
                            first_other_byte_far_down_is_found_out,
                            peek_shows_the_first_characters_and_takes_nothing};
    return RUN_TESTS("decoder", tests);
}

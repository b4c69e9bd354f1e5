/* XML as a stream: encodings, limits, what is refused. */
#include "../../src/base/bytes.h"
#include "../../src/read/graph/xml_input.h"

#include "run_tests.h"

#include <string.h>

/* Writes `name(key=value:text)` for each element. */
static pn_status begin(void *context, pni_xml_input *xml, const char *name,
                       const char *const *attributes, pn_error *err)
{
    const char *key = pni_xml_get(attributes, "key");
    (void)xml;
    return pni_bytes_format(context, err, "%s(%s", name, key == NULL ? "" : key);
}

static pn_status end(void *context, pni_xml_input *xml, const char *name,
                     pni_slice text, pn_error *err)
{
    (void)xml;
    (void)name;
    return pni_bytes_format(context, err, ":%.*s)", (int)text.size, text.data);
}

static const pni_xml_calls calls = {.begin = begin, .end = end};

static pn_status read(const char *bytes, size_t size, size_t limit, pn_bytes *out,
                      pn_error *err)
{
    const pn_read_options options = {.limit_field = limit};
    const pni_reading reading = {.options = &options};
    pn_memory memory = {.bytes = bytes, .size = size};
    return pni_xml_read(&reading, pn_source_memory(&memory, "input"), &calls, out, err);
}

static void expect(const char *bytes, size_t size, const char *text)
{
    PNI_BYTES out = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(read(bytes, size, 0, &out, &err) == PN_OK, "%s", err.message);
    ck_assert_str_eq(out.data, text);
}

START_TEST(elements_are_handed_over)
{
    static const char text[] = "<a x='1' key='v'><!-- c --><n:b>t&lt;<![CDATA[&]]>"
                               "&#x4E2D;</n:b> </a>";
    expect(text, strlen(text), "a(vb(:t<&中): )");
}
END_TEST

START_TEST(encodings_that_the_file_names_are_read)
{
    static const char latin[] = "<?xml version='1.0' encoding='ISO-8859-1'?>"
                                "<a key='\xE4'/>";
    static const char utf16[] = "\xFF\xFE<\0a\0/\0>\0";
    expect(latin, strlen(latin), "a(ä:)");
    expect(utf16, sizeof utf16 - 1, "a(:)");
}
END_TEST

static void expect_error(const char *text, size_t limit, pn_status status,
                         const char *message)
{
    PNI_BYTES out = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(read(text, strlen(text), limit, &out, &err), status);
    ck_assert_str_eq(err.message, message);
}

START_TEST(document_type_is_refused_before_it_is_read)
{
    expect_error("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", 0, PN_EDATA,
                 "input:1:40: a document type declaration is not read, for it may name "
                 "other files and grow without end: remove <!DOCTYPE …>");
    expect_error("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 0, PN_EDATA,
                 "input:1:13: a document type declaration is not read, for it may name "
                 "other files and grow without end: remove <!DOCTYPE …>");
}
END_TEST

START_TEST(texts_and_tags_have_limits)
{
    enum { SIZE = 300000 };
    char *text = malloc(SIZE + 1);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    memcpy(text, "<a>", 3);
    PNI_BYTES out = {0};
    pn_error of_text = PN_ERROR_INIT;
    ck_assert_int_eq(read(text, SIZE, 1000, &out, &of_text), PN_ELIMIT);
    memcpy(text, "<a b='", 6);
    pn_error of_tag = PN_ERROR_INIT;
    ck_assert_int_eq(read(text, SIZE, 1000, &out, &of_tag), PN_ELIMIT);
    ck_assert_str_eq(of_tag.message,
                     "input:1:1: a tag is longer than 1000 bytes: shorten it, or raise "
                     "--limit-field");
    free(text);
}
END_TEST

START_TEST(root_is_found_behind_what_may_stand_before)
{
    static const char *const texts[] = {
        "<gexf>",
        "<gexf version='1.3'>",
        "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <graphml> -->\r\n<gexf\n",
        "<!DOCTYPE gexf SYSTEM 'x'><gexf>",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        ck_assert(pni_xml_is_root(pni_slice_of(texts[i]), "gexf"));
        ck_assert(!pni_xml_is_root(pni_slice_of(texts[i]), "graphml"));
        ck_assert(!pni_xml_is_root(pni_slice_of(texts[i]), "gex"));
    }
    ck_assert(pni_xml_is_root((pni_slice){"\xFE\xFF\0<\0a\0>", 8}, "a"));
    ck_assert(!pni_xml_is_root(pni_slice_of(""), "a"));
    ck_assert(!pni_xml_is_root(pni_slice_of("<!-- <a>"), "a"));
    ck_assert(!pni_xml_is_root(pni_slice_of("firm,lab\n<a>,b"), "a"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        elements_are_handed_over,
        encodings_that_the_file_names_are_read,
        document_type_is_refused_before_it_is_read,
        texts_and_tags_have_limits,
        root_is_found_behind_what_may_stand_before,
    };
    return RUN_TESTS("xml_input", tests);
}

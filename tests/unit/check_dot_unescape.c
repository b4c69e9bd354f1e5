/* Labels and values of DOT files, and the words of the language. */
#include "../../src/read/graph/dot_unescape.h"
#include "../../src/read/graph/dot_words.h"
#include "../../src/write/dot_text.h"

#include "run_tests.h"

static void expect_label(const char *label, bool is_own, const char *text)
{
    PNI_BYTES out = {0};
    const pni_dot_owner owner = {.node = "id", .graph = "G", .is_own = is_own};
    ck_assert_int_eq(pni_dot_unescape(&out, label, &owner, NULL), PN_OK);
    ck_assert_str_eq(out.data, text);
}

static void expect_value(const char *value, const char *text)
{
    PNI_BYTES out = {0};
    ck_assert_int_eq(pni_dot_plain(&out, value, NULL), PN_OK);
    ck_assert_str_eq(out.data, text);
}

START_TEST(label_escapes_are_resolved)
{
    expect_label("\\N of \\G", false, "id of G");
    expect_label("C:\\\\New \\x", false, "C:\\New x");
    expect_label("&lt;b&gt; &amp;amp; &quot;&apos;", false, "<b> &amp; \"'");
    expect_label("&#228;&#xE4;&#x4E2D;", false, "ää中");
    expect_label("ends in \\", false, "ends in \\");
    expect_label("", false, "");
}
END_TEST

START_TEST(label_entities_that_are_none_stay)
{
    expect_label("R&D &nbsp; &# &#; &#x; &#0; &#xD800; &#99999999999; &#65", false,
                 "R&D &nbsp; &# &#; &#x; &#0; &#xD800; &#99999999999; &#65");
}
END_TEST

START_TEST(label_line_break_is_kept_in_own_files_only)
{
    expect_label("two\\nlines\\lleft\\r", true, "two\nlines\nleft\n");
    expect_label("two\\nlines\\lleft\\r", false, "two lines left ");
}
END_TEST

/* A text of the data, written and read. */
static void expect_written(const char *text, const char *value)
{
    PNI_BYTES out = {0};
    ck_assert_int_eq(pni_dot_text(&out, text, NULL), PN_OK);
    ck_assert_str_eq(out.data, value);
    expect_value(value, text);
}

START_TEST(text_of_the_data_comes_back)
{
    expect_written("two\nlines\n", "two\\nlines\\n");
    expect_written("C:\\new", "C:&#92;new");
    expect_written("C:\\New \\\\x", "C:\\New \\\\x");
    expect_written("\\\\new\\\n", "\\&#92;new&#92;\\n");
    expect_written("a\rb \xE2\x80\xA8", "a&#13;b &#8232;");
    expect_written("&#10; &#92; &#x41; & &amp;",
                   "&#38;#10; &#38;#92; &#38;#x41; & &amp;");
    expect_written("a\\\"b", "a&#92;\"b");
    expect_written("ends in \\", "ends in &#92;");
    expect_written("", "");
}
END_TEST

START_TEST(value_that_looks_like_a_number_is_turned_back)
{
    expect_value("&#45;.", "-.");
    expect_value("&#46;", ".");
}
END_TEST

static void expect_words(const char *text, const char *kinds)
{
    static const char letters[] = ".iskes\"*<n";
    char found[64] = "";
    size_t n = 0;
    pni_dot_word word = {.kind = PNI_DOT_ID};
    while (word.kind != PNI_DOT_END && word.kind < PNI_DOT_OPEN_QUOTE && n < 60) {
        word = pni_dot_next(pni_slice_of(text), word.end);
        const char *shown = &letters[word.kind];
        shown = word.kind == PNI_DOT_SIGN ? &text[word.begin] : shown;
        found[n++] = *shown;
    }
    found[n] = '\0';
    ck_assert_str_eq(found, kinds);
}

START_TEST(words_are_told_apart)
{
    expect_words("graph { a -- 中 }", "k{iei}.");
    expect_words("DiGraph \"x\" { SUBGRAPH y { 1->2 } }", "ki{si{iei}}.");
    expect_words("-1.5 .5 2. -- -", "iiie-.");
    expect_words("\"a \\\" \\\\\" <b <i>x</i> <!-- > -->>", "ii.");
    expect_words("# line\n// line\n/* # */ a [b=c]", "i[i=i].");
    expect_words("", ".");
}
END_TEST

START_TEST(words_without_an_end_are_told)
{
    expect_words("a \"b", "i\"");
    expect_words("a \"b\\\"", "i\"");
    expect_words("a /* b", "i*");
    expect_words("a <b<c>", "i<");
    expect_words("3com", "n");
    expect_words("1.2.3", "n");
    expect_words("1-2", "n");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        label_escapes_are_resolved,
        label_entities_that_are_none_stay,
        label_line_break_is_kept_in_own_files_only,
        text_of_the_data_comes_back,
        value_that_looks_like_a_number_is_turned_back,
        words_are_told_apart,
        words_without_an_end_are_told,
    };
    return RUN_TESTS("dot_unescape", tests);
}

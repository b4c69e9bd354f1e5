#include "../support/run_tests.h"

#include "../../src/draw/dot_web.h"
#include "../../src/draw/render/svg_words.h"

#include <string.h>

static pn_bytes add_words(const char *svg, const char *title)
{
    pn_bytes from = {.data = strdup(svg), .size = strlen(svg)};
    pn_bytes out = {0};
    ck_assert_int_eq(pni_svg_add_words(&from, title, "two & <three>", &out, NULL),
                     PN_OK);
    pn_bytes_done(&from);
    return out;
}

START_TEST(svg_words_stand_first_and_are_escaped)
{
    pn_bytes svg =
        add_words("<?xml?>\n<svg width=\"1pt\"\n xmlns=\"x\">\n<g id=\"graph0\">\n"
                  "<title>partnet</title>\n<title>A</title>\n</g></svg>\n",
                  "a < b");
    ck_assert_str_eq(svg.data,
                     "<?xml?>\n<svg role=\"img\" aria-labelledby=\"picture-title "
                     "picture-text\"\n width=\"1pt\"\n xmlns=\"x\">\n"
                     "<title id=\"picture-title\">a &lt; b</title>\n"
                     "<desc id=\"picture-text\">two &amp; &lt;three&gt;</desc>\n"
                     "<g id=\"graph0\">\n<title>A</title>\n</g></svg>\n");
    pn_bytes_done(&svg);
}
END_TEST

START_TEST(svg_words_title_of_a_node_called_partnet_stays)
{
    pn_bytes svg =
        add_words("<svg a=\"\"><title>A</title><title>partnet</title>\n</svg>", "");
    ck_assert_ptr_nonnull(strstr(svg.data, "<title>partnet</title>"));
    pn_bytes_done(&svg);
}
END_TEST

START_TEST(svg_words_other_bytes_are_copied)
{
    pn_bytes svg = add_words("not a picture", "x");
    ck_assert_str_eq(svg.data, "not a picture");
    pn_bytes_done(&svg);
}
END_TEST

START_TEST(url_only_http_without_markup_is_safe)
{
    ck_assert(pni_is_safe_url("https://a.example/x?y=1&z=2#f"));
    ck_assert(pni_is_safe_url("http://[2001:db8::1]:80/"));
    static const char *const bad[] = {"",
                                      "javascript:alert(1)",
                                      "https://",
                                      "HTTPS://x",
                                      "ftp://x",
                                      "//a.b",
                                      "https://a\"onload=\"x",
                                      "https://a b",
                                      "https://<",
                                      "https://a\\N",
                                      "https://a\n",
                                      "https://例子"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        ck_assert_msg(!pni_is_safe_url(bad[i]), "%s", bad[i]);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {svg_words_stand_first_and_are_escaped,
                            svg_words_title_of_a_node_called_partnet_stays,
                            svg_words_other_bytes_are_copied,
                            url_only_http_without_markup_is_safe};
    return RUN_TESTS("svg_words", tests);
}

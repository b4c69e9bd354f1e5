#include "page.h"

#include "cli_scope.h"
#include "session.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LINE_WIDTH = 79, ITEM_COLUMN = 26 };

PNI_DEFINE_OWNED(pn_output, pn_output_free);

static void add_bytes(pni_page *page, const char *text, size_t n)
{
    const pn_sink sink = pn_sink_bytes(&page->bytes);
    if (!page->failed && n > 0 && sink.write(sink.context, text, n) != 0) {
        page->failed = true;
    }
}

static void add_spaces(pni_page *page, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        add_bytes(page, " ", 1);
    }
}

/* Characters of UTF-8 text; wide ones do not occur in help. */
static size_t count_characters(const char *text, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        count += ((unsigned char)text[i] & 0xc0U) != 0x80 ? 1 : 0;
    }
    return count;
}

void pni_page_add(pni_page *page, const char *text)
{
    add_bytes(page, text, strlen(text));
}

void pni_page_format(pni_page *page, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    pni_page_add(page, text);
}

static void break_line(pni_page *page, size_t indent)
{
    add_bytes(page, "\n", 1);
    add_spaces(page, indent);
}

void pni_page_wrap(pni_page *page, const char *text, size_t column, size_t indent)
{
    bool fresh = true; /* nothing stands in this line yet */
    while (*text != '\0') {
        const size_t n = strcspn(text, " \n");
        const size_t width = count_characters(text, n);
        if (!fresh && column + 1 + width > LINE_WIDTH) {
            break_line(page, indent);
            column = indent;
            fresh = true;
        }
        add_bytes(page, " ", fresh ? 0 : 1);
        add_bytes(page, text, n);
        column += width + (fresh ? 0 : 1);
        fresh = text[n] == '\n';
        if (fresh) {
            break_line(page, indent);
            column = indent;
        }
        text += n;
        text += strspn(text, " \n");
    }
    add_bytes(page, "\n", 1);
}

void pni_page_item(pni_page *page, size_t indent, const char *name, const char *text)
{
    const size_t width = indent + count_characters(name, strlen(name));
    add_spaces(page, indent);
    pni_page_add(page, name);
    if (width + 2 > ITEM_COLUMN) {
        add_bytes(page, "\n", 1);
        add_spaces(page, ITEM_COLUMN);
    } else {
        add_spaces(page, ITEM_COLUMN - width);
    }
    pni_page_wrap(page, text, ITEM_COLUMN, ITEM_COLUMN);
}

pn_status pni_page_write(pni_page *page, const char *path, bool no_clobber,
                         pn_error *err)
{
    PNI_OWNED(pn_output, pn_output_free) output = NULL;
    if (page->failed) {
        return pni_refuse(err, PN_ENOMEM, "out of memory");
    }
    PN_TRY(pn_output_open(path == NULL ? "-" : path, no_clobber, &output, err));
    const pn_sink sink = pn_output_sink(output);
    const int error = page->bytes.size == 0 ? 0
                                            : sink.write(sink.context, page->bytes.data,
                                                         page->bytes.size);
    if (error != 0) {
        return pni_refuse(err, PN_EWRITE, "cannot write '%s': %s", sink.name,
                          strerror(error));
    }
    return pn_output_commit(output, err);
}

void pni_page_done(pni_page *page)
{
    pn_bytes_done(&page->bytes);
}

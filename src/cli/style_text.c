/* Help on a terminal. */
#include "manual.h"

#include <stdio.h>

static void begin(pni_page *page, const pni_command *command)
{
    if (command == NULL) {
        pni_page_format(page, "partnet %s: %s\n\n", pn_version(), pni_manual_title);
        pni_page_add(page, "Usage: partnet COMMAND [OPTIONS] [FILE]\n");
        return;
    }
    pni_page_format(page, "partnet %s: %s\n\n", command->name, command->summary);
    pni_page_format(page, "Usage: partnet %s [OPTIONS] [%s]\n", command->name,
                    command->operand);
}

/* The first heading of a page has no empty line to set it off. */
static void set_heading(pni_page *page, const char *title)
{
    pni_page_format(page, "%s%s:\n", page->bytes.size == 0 ? "" : "\n", title);
}

/* After another paragraph, an empty line. */
static void set_paragraph(pni_page *page, const char *text)
{
    const size_t n = page->bytes.size;
    const bool is_first = n < 2 || page->bytes.data[n - 2] == ':';
    pni_page_add(page, is_first ? "" : "\n");
    pni_page_add(page, "  ");
    pni_page_wrap(page, text, 2, 2);
}

static void set_term(pni_page *page, const pni_term *term)
{
    char name[96];
    char letter[8] = "    ";
    if (term->letter != '\0') {
        snprintf(letter, sizeof letter, "-%c, ", term->letter);
    }
    snprintf(name, sizeof name, "%s%s%s%s%s", term->is_option ? letter : "",
             term->is_option ? "--" : "", term->name, term->value == NULL ? "" : " ",
             term->value == NULL ? "" : term->value);
    pni_page_item(page, 2, name, term->text);
}

static void set_example(pni_page *page, const pni_example *example)
{
    pni_page_format(page, "  %s\n      ", example->line);
    pni_page_wrap(page, example->meaning, 6, 6);
}

const pni_style pni_style_text = {.begin = begin,
                                  .heading = set_heading,
                                  .paragraph = set_paragraph,
                                  .term = set_term,
                                  .example = set_example};

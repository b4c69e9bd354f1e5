/* Help as the source of a man page (groff_man(7)). */
#include "manual.h"

#include <string.h>

/* Characters that roff would take for something else. */
static const char *name_special(char c)
{
    switch (c) {
    case '\\':
        return "\\e";
    case '-':
        return "\\-";
    case '\'':
        return "\\(aq";
    case '`':
        return "\\(ga";
    case '^':
        return "\\(ha";
    case '~':
        return "\\(ti";
    case '\n':
        return "\n.br\n";
    default:
        return NULL;
    }
}

static void add_characters(pni_page *page, const char *text)
{
    for (; *text != '\0'; text++) {
        const char *special = name_special(*text);
        const char plain[2] = {*text, '\0'};
        pni_page_add(page, special == NULL ? plain : special);
    }
}

/* Text that starts a line; `\&` keeps a leading dot from being a request. */
static void add_line(pni_page *page, const char *text)
{
    pni_page_add(page, text[0] == '.' ? "\\&" : "");
    add_characters(page, text);
    pni_page_add(page, "\n");
}

static void add_font(pni_page *page, const char *font, const char *text)
{
    pni_page_add(page, font);
    add_characters(page, text);
    pni_page_add(page, "\\fR");
}

static void begin(pni_page *page, const pni_command *command)
{
    const bool is_program = command == NULL;
    const char *name = is_program ? "" : command->name;
    pni_page_format(
        page, ".TH partnet%s%s 1 \"\" \"partnet %s\" \"User Commands\"\n.nh\n.ad l\n",
        is_program ? "" : "\\-", name, pn_version());
    pni_page_format(page, ".SH NAME\npartnet%s%s \\- ", is_program ? "" : "\\-", name);
    add_line(page, is_program ? pni_manual_title : command->summary);
    pni_page_format(page, ".SH SYNOPSIS\n.B partnet%s%s\n", is_program ? "" : " ",
                    name);
    pni_page_format(page, "%s[\\fIOPTIONS\\fR] [\\fI%s\\fR]\n",
                    is_program ? "\\fICOMMAND\\fR " : "",
                    is_program ? "FILE" : command->operand);
}

static void set_heading(pni_page *page, const char *title)
{
    pni_page_add(page, ".SH ");
    for (const char *at = title; *at != '\0'; at++) {
        const bool is_lower = *at >= 'a' && *at <= 'z';
        pni_page_format(page, "%c", is_lower ? *at - 'a' + 'A' : *at);
    }
    pni_page_add(page, "\n");
}

static void set_paragraph(pni_page *page, const char *text)
{
    pni_page_add(page, ".PP\n");
    add_line(page, text);
}

static void set_term(pni_page *page, const pni_term *term)
{
    pni_page_add(page, ".TP\n");
    if (term->letter != '\0') {
        pni_page_format(page, "\\fB\\-%c\\fR, ", term->letter);
    }
    add_font(page, term->is_option ? "\\fB\\-\\-" : "\\fB", term->name);
    if (term->value != NULL) {
        add_font(page, " \\fI", term->value);
    }
    pni_page_add(page, "\n");
    add_line(page, term->text);
}

static void set_example(pni_page *page, const pni_example *example)
{
    pni_page_add(page, ".TP\n.B ");
    add_line(page, example->line);
    add_line(page, example->meaning);
}

const pni_style pni_style_man = {.begin = begin,
                                 .heading = set_heading,
                                 .paragraph = set_paragraph,
                                 .term = set_term,
                                 .example = set_example};

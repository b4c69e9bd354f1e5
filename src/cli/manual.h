/**
 * Help pages, composed once from the tables of commands and options, and set in
 * one of two styles: for the terminal, or as a man page.
 */
#ifndef PNI_MANUAL_H
#define PNI_MANUAL_H

#include "command.h"
#include "page.h"

/** Something explained: an option, a command, a measure. */
typedef struct pni_term {
    char letter;    /**< short form of an option; 0: none */
    bool is_option; /**< `name` stands after two dashes */
    const char *name;
    const char *value; /**< NULL: none */
    const char *text;
} pni_term;

/** How the parts of a page are set. */
typedef struct pni_style {
    /** Name, summary and usage; `command` is NULL for the program's own page. */
    void (*begin)(pni_page *page, const pni_command *command);
    void (*heading)(pni_page *page, const char *title);
    void (*paragraph)(pni_page *page, const char *text);
    void (*term)(pni_page *page, const pni_term *term);
    void (*example)(pni_page *page, const pni_example *example);
} pni_style;

/** Plain text, 79 columns. */
extern const pni_style pni_style_text;
/** Source of a man page. */
extern const pni_style pni_style_man;

/** What the program is, in a few words. */
extern const char pni_manual_title[];

/** The page of the program; `complete` adds what a short look does not need. */
void pni_manual_program(pni_page *page, const pni_style *style, bool complete);
/** The page of a command; `complete` adds the exit codes. */
void pni_manual_command(pni_page *page, const pni_style *style,
                        const pni_command *command, bool complete);
/** A list with references and parameters. */
void pni_manual_entries(pni_page *page, const pni_style *style, const char *title,
                        pni_entries entries);
/** The formats of output and what each can hold. */
void pni_manual_formats(pni_page *page, const pni_style *style);

#endif

#include "settings.h"

#include <stddef.h>

#define MEMBER(name) offsetof(pni_settings, name)
#define GROUP(heading, rows)                                                           \
    {                                                                                  \
        .title = (heading), .options = (rows), .n = sizeof(rows) / sizeof((rows)[0])   \
    }

_Static_assert(PNI_AUTO == 0 && PNI_ALWAYS == 1 && PNI_NEVER == 2, "order of choices");
_Static_assert(PN_DUPLICATES_SUM == 0 && PN_DUPLICATES_MAX == 1 &&
                   PN_DUPLICATES_COUNT == 2,
               "order of choices");
_Static_assert(PN_EVIDENCE_ANY == 0 && PN_ILLUSTRATIVE == 1 && PN_IMPLIED == 2 &&
                   PN_DOCUMENTED == 3,
               "order of choices");

static const pni_option input[] = {
    {.name = "from",
     .value = "FORMAT",
     .help = "Format of the input (default: by its content and extension); 'list' "
             "shows the formats",
     .kind = PNI_TEXT,
     .entries = pn_readers,
     .offset = MEMBER(read.format)},
    {.name = "columns",
     .value = "LIST",
     .help = "Which column is what, by header or number: "
             "enterprise=COL,weight=COL,... (default: by the headers)",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.columns)},
    {.name = "organisations",
     .value = "FILE",
     .help = "Table of the organisations: name, side, and what else is known of them",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.organisations)},
    {.name = "aliases",
     .value = "FILE",
     .help = "Table of names that mean one organisation: name,same_as; see check",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.aliases)},
    {.name = "delimiter",
     .value = "C",
     .help = "Character between fields, or the word 'tab' (default: found by itself)",
     .kind = PNI_CHARACTER,
     .offset = MEMBER(read.delimiter)},
    {.name = "sheet",
     .value = "SHEET",
     .help =
         "Sheet of a workbook, by name or number (default: the first one shown, or the "
         "only one whose header names both sides), "
         "or table of a database",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.sheet)},
    {.name = "query",
     .value = "SQL",
     .help = "What to read of a SQLite database: a SELECT statement",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.query)},
    {.name = "no-header",
     .help = "Line 1 holds data",
     .kind = PNI_FLAG,
     .offset = MEMBER(read.no_header)},
    {.name = "encoding",
     .value = "NAME",
     .help = "How the text is written: UTF-8, GB18030, Big5, Windows-1252 or another "
             "name that iconv knows (default: found by itself)",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.encoding)},
    {.name = "decimal",
     .value = "C",
     .help = "Decimal mark of weights, . or , (default .)",
     .kind = PNI_CHARACTER,
     .offset = MEMBER(read.decimal)},
    {.name = "split",
     .value = "CHARS",
     .help =
         "Characters that part several names in one cell, such as ';、', or '\\n' for "
         "lines: each name has the whole weight",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.split)},
    {.name = "fill-down",
     .help = "Where a name is empty, the one above it holds (merged cells in CSV)",
     .kind = PNI_FLAG,
     .offset = MEMBER(read.fill_down)},
    {.name = "where",
     .value = "COLUMN=VALUE",
     .help = "Use only rows whose column holds just this value; may be given again, to "
             "meet all",
     .kind = PNI_TEXTS,
     .offset = MEMBER(where)},
    {.name = "through",
     .value = "COLUMN",
     .help =
         "Rows say who takes part in what: link organisations of both sides that "
         "share a project of this column; --columns organisation=COL,side=COL names "
         "the other two",
     .kind = PNI_TEXT,
     .offset = MEMBER(read.through)},
    {.name = "strict",
     .help = "What would be remarked on is an error",
     .kind = PNI_FLAG,
     .offset = MEMBER(read.strict)},
    {.name = "lenient",
     .help = "Bad rows are skipped and counted",
     .kind = PNI_FLAG,
     .offset = MEMBER(read.lenient)},
    {.name = "duplicates",
     .value = "RULE",
     .help =
         "Weight of a tie that several rows give: their sum (default), the largest, "
         "or how many they are",
     .kind = PNI_CHOICE,
     .choices = "sum,max,count",
     .offset = MEMBER(duplicates)},
    {.name = "limit-field",
     .value = "BYTES",
     .help = "Longest field (default 1048576)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(read.limit_field)},
    {.name = "limit-columns",
     .value = "N",
     .help = "Most columns (default 4096)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(read.limit_columns)},
    {.name = "limit-name",
     .value = "BYTES",
     .help = "Longest name (default 4096)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(read.limit_name)},
    {.name = "limit-ties",
     .value = "N",
     .help = "Most rows of ties (default 4294967294)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(read.limit_ties)},
};

static const pni_option selection[] = {
    {.name = "evidence",
     .value = "LEVEL",
     .help = "Keep ties that are known at least this surely: documented, implied or "
             "illustrative (default: any)",
     .kind = PNI_CHOICE,
     .choices = "any,illustrative,implied,documented",
     .offset = MEMBER(evidence)},
    {.name = "min-weight",
     .value = "X",
     .help = "Keep ties of at least this weight",
     .kind = PNI_NUMBER,
     .offset = MEMBER(read.min_weight)},
    {.name = "component",
     .value = "WHICH",
     .help = "Keep the largest connected part only",
     .kind = PNI_CHOICE,
     .choices = "all,largest",
     .offset = MEMBER(component)},
};

static const pni_option output[] = {
    {.name = "output",
     .letter = 'o',
     .value = "FILE",
     .help = "Write to FILE, whole or not at all (default: standard output)",
     .kind = PNI_TEXT,
     .offset = MEMBER(output)},
    {.name = "to",
     .value = "FORMAT",
     .help = "Format of the output (default: by the extension of -o, else table; "
             "convert: csv; draw: dot)",
     .kind = PNI_TEXT,
     .offset = MEMBER(format)},
    {.name = "no-clobber",
     .help = "Do not replace a file that exists",
     .kind = PNI_FLAG,
     .offset = MEMBER(no_clobber)},
};

static const pni_option table[] = {
    {.name = "json",
     .help = "Short for --to json",
     .kind = PNI_ALIAS,
     .choices = "json",
     .offset = MEMBER(format)},
    {.name = "digits",
     .value = "N",
     .help = "Significant digits in formats that people read (default 4)",
     .kind = PNI_COUNT,
     .low = 1,
     .high = 17,
     .offset = MEMBER(digits)},
    {.name = "excel",
     .help = "CSV that spreadsheets open safely: byte order mark, no formulas",
     .kind = PNI_FLAG,
     .offset = MEMBER(excel)},
};

static const pni_option running[] = {
    {.name = "seed",
     .value = "N",
     .help = "Seed of every random choice (default 1)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(seed)},
    {.name = "threads",
     .value = "N",
     .help = "Number of threads (default: one per processor)",
     .kind = PNI_COUNT,
     .low = 1,
     .high = 1024,
     .offset = MEMBER(threads)},
    {.name = "quiet",
     .letter = 'q',
     .help = "Say nothing on standard error but errors",
     .kind = PNI_FLAG,
     .offset = MEMBER(quiet)},
    {.name = "verbose",
     .letter = 'v',
     .help = "Say also how the input was understood",
     .kind = PNI_FLAG,
     .offset = MEMBER(verbose)},
    {.name = "progress",
     .value = "WHEN",
     .help = "Show a bar for work longer than a second: auto (default; on a terminal), "
             "always or never",
     .kind = PNI_CHOICE,
     .choices = "auto,always,never",
     .offset = MEMBER(progress)},
    {.name = "color",
     .value = "WHEN",
     .help = "Colour tables: auto (default; on a terminal, unless NO_COLOR is set), "
             "always or never",
     .kind = PNI_CHOICE,
     .choices = "auto,always,never",
     .offset = MEMBER(color)},
    {.name = "help",
     .letter = 'h',
     .help = "Show this page",
     .kind = PNI_FLAG,
     .offset = MEMBER(help)},
};

const pni_option_group pni_options_input = GROUP("Input", input);
const pni_option_group pni_options_selection = GROUP("Selection", selection);
const pni_option_group pni_options_output = GROUP("Output", output);
const pni_option_group pni_options_table = GROUP("Table", table);
const pni_option_group pni_options_running = GROUP("Running", running);

#include "encoding.h"

#include "../../base/scope.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <uchardet/uchardet.h>

const char pni_utf8[] = "UTF-8";

/* How far a guess is to be trusted. */
typedef enum family {
    OTHER = 0, /* as it stands */
    LATIN,     /* these differ in few letters: it takes many of them to tell */
    NOT_GUESSED
} family;

/* Names of encodings; the first of each encoding is the one that is shown. */
typedef struct spelling {
    const char *name;
    const char *encoding;
    family family;
} spelling;

static const spelling spellings[] = {
    {pni_utf8, pni_utf8, NOT_GUESSED},
    {"UTF8", pni_utf8, NOT_GUESSED},
    {"UTF-16LE", "UTF-16LE", NOT_GUESSED},
    {"UTF-16BE", "UTF-16BE", NOT_GUESSED},
    {"UTF-16", "UTF-16", NOT_GUESSED},
    {"GB18030", "GB18030", OTHER},
    {"GBK", "GB18030", OTHER},
    {"GB2312", "GB18030", OTHER},
    {"EUC-CN", "GB18030", OTHER},
    {"CP936", "GB18030", OTHER},
    {"Big5", "Big5", OTHER},
    {"CP950", "Big5", OTHER},
    {"EUC-TW", "EUC-TW", OTHER},
    {"Shift_JIS", "CP932", OTHER},
    {"CP932", "CP932", OTHER},
    {"EUC-JP", "EUC-JP", OTHER},
    {"EUC-KR", "CP949", OTHER},
    {"UHC", "CP949", OTHER},
    {"CP949", "CP949", OTHER},
    {"Windows-1251", "Windows-1251", OTHER},
    {"CP1251", "Windows-1251", OTHER},
    {"KOI8-R", "KOI8-R", OTHER},
    {"ISO-8859-5", "ISO-8859-5", OTHER},
    {"IBM866", "IBM866", OTHER},
    {"Windows-1253", "Windows-1253", OTHER},
    {"ISO-8859-7", "ISO-8859-7", OTHER},
    {"Windows-1252", "Windows-1252", LATIN},
    {"CP1252", "Windows-1252", LATIN},
    {"Latin-1", "ISO-8859-1", NOT_GUESSED},
    {"ISO-8859-1", "ISO-8859-1", LATIN},
    {"ISO-8859-15", "ISO-8859-15", LATIN},
    {"Windows-1250", "Windows-1250", LATIN},
    {"ISO-8859-2", "ISO-8859-2", LATIN},
    {"ISO-8859-3", "ISO-8859-3", LATIN},
    {"ISO-8859-4", "ISO-8859-4", LATIN},
    {"ISO-8859-9", "ISO-8859-9", LATIN},
    {"Windows-1254", "Windows-1254", LATIN},
    {"ISO-8859-10", "ISO-8859-10", LATIN},
    {"ISO-8859-13", "ISO-8859-13", LATIN},
    {"Windows-1257", "Windows-1257", LATIN},
    {"Windows-1258", "Windows-1258", LATIN},
};

enum {
    N_SPELLINGS = sizeof spellings / sizeof spellings[0],
    ENOUGH_LETTERS = 40 /* beyond ASCII, to tell Latin encodings apart */
};

static const spelling *find_spelling(const char *name)
{
    for (size_t i = 0; i < N_SPELLINGS; i++) {
        if (pni_slice_same_word(pni_slice_of(name), spellings[i].name)) {
            return &spellings[i];
        }
    }
    return NULL;
}

bool pni_encoding_open(const char *encoding, iconv_t *out)
{
    *out = iconv_open(pni_utf8, encoding);
    /* NOLINTNEXTLINE(performance-no-int-to-ptr): so POSIX defines its failure */
    return *out != (iconv_t)-1;
}

static bool is_known(const char *name)
{
    iconv_t converter = NULL;
    const bool known = pni_encoding_open(name, &converter);
    if (known) {
        iconv_close(converter);
    }
    return known;
}

pn_status pni_encoding_parse(const char *name, const char **out, pn_error *err)
{
    const spelling *known = find_spelling(name);
    *out = known != NULL ? known->encoding : name;
    /* iconv takes an empty name, and one with a slash, for more than a name. */
    if (known != NULL ||
        (*name != '\0' && strchr(name, '/') == NULL && is_known(name))) {
        return PN_OK;
    }
    const char *names[N_SPELLINGS];
    for (size_t i = 0; i < N_SPELLINGS; i++) {
        names[i] = spellings[i].name;
    }
    const size_t nearest = pni_nearest(name, names, N_SPELLINGS);
    if (nearest < N_SPELLINGS) {
        return pni_fail(err, PN_EUSE, "unknown encoding '%s': did you mean '%s'?", name,
                        names[nearest]);
    }
    return pni_fail(err, PN_EUSE,
                    "unknown encoding '%s': name one such as UTF-8, UTF-16LE, GB18030, "
                    "Big5 or Windows-1252 ('iconv -l' lists more)",
                    name);
}

/* Units of two bytes that are letters of ASCII, if the NULs are at `parity`. */
static size_t count_wide_letters(pni_slice head, size_t parity)
{
    size_t n = 0;
    for (size_t i = 0; i + 1 < head.size; i += 2) {
        const unsigned char letter = (unsigned char)head.data[i + 1 - parity];
        const bool is_control = letter < ' ' && strchr("\t\n\r", letter) == NULL;
        if (head.data[i + parity] != '\0') {
            continue;
        }
        if (letter == 0 || is_control) {
            return 0;
        }
        n += letter < 0x7F;
    }
    return n;
}

/* Delimiters, digits and line ends make some NULs in any table; a NUL in the other
 * place is the half of a rarer character. */
static const char *find_wide(pni_slice head)
{
    enum { LETTERS = 2, UNITS_PER_LETTER = 32, TIMES_MORE = 4 };
    const size_t little = count_wide_letters(head, 1);
    const size_t big = count_wide_letters(head, 0);
    const size_t most = little > big ? little : big;
    const size_t least = little > big ? big : little;
    if (most < LETTERS || most * UNITS_PER_LETTER < head.size / 2 ||
        least * TIMES_MORE > most) {
        return NULL;
    }
    return little > big ? "UTF-16LE" : "UTF-16BE";
}

const char *pni_encoding_of_head(pni_slice head, size_t *mark)
{
    static const struct mark {
        const char *bytes;
        size_t size;
        const char *encoding;
    } marks[] = {{"\xEF\xBB\xBF", 3, pni_utf8},
                 {"\xFF\xFE", 2, "UTF-16LE"},
                 {"\xFE\xFF", 2, "UTF-16BE"}};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        *mark = marks[i].size;
        if (head.size >= *mark && memcmp(head.data, marks[i].bytes, *mark) == 0) {
            return marks[i].encoding;
        }
    }
    *mark = 0;
    return find_wide(head);
}

/* True if all of the lines can be converted. */
static bool convert_all(iconv_t converter, pni_slice lines)
{
    union {
        const char *in; /* iconv does not change the bytes, but its type says so */
        char *iconv;
    } at = {.in = lines.data};
    size_t left = lines.size;
    while (left > 0) {
        char out[4096];
        char *to = out;
        size_t room = sizeof out;
        const size_t result = iconv(converter, &at.iconv, &left, &to, &room);
        if (result == (size_t)-1 && errno != E2BIG) {
            return errno == EINVAL; /* the lines end within a character */
        }
    }
    return true;
}

static bool fits(pni_slice lines, const char *encoding)
{
    iconv_t converter = NULL;
    if (!pni_encoding_open(encoding, &converter)) {
        return false;
    }
    const bool all = convert_all(converter, lines);
    iconv_close(converter);
    return all;
}

/* What there is in lines that are not ASCII. */
typedef struct letters {
    size_t high;     /* bytes beyond ASCII */
    size_t in_utf8;  /* of these: in characters of UTF-8 */
    size_t in_long;  /* of these: in characters of three bytes, as Chinese ones are */
    size_t in_pairs; /* of these: in pairs that are Chinese in GB2312 */
} letters;

static bool is_high(char c)
{
    return (unsigned char)c >= 0x80;
}

static bool is_chinese_pair(const char *text)
{
    const unsigned char lead = (unsigned char)text[0];
    const unsigned char trail = (unsigned char)text[1];
    return lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 && trail != 0xFF;
}

static size_t count_high(const char *text, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        n += is_high(text[i]);
    }
    return n;
}

static size_t count_long(const char *text, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        n += (unsigned char)text[i] >= 0xE0 ? 3 : 0;
    }
    return n;
}

static letters count_letters(pni_slice lines)
{
    letters n = {.high = count_high(lines.data, lines.size)};
    for (size_t at = 0; at < lines.size; at++) { /* over the byte that is not UTF-8 */
        const size_t good = pni_utf8_check(lines.data + at, lines.size - at);
        n.in_utf8 += count_high(lines.data + at, good);
        n.in_long += count_long(lines.data + at, good);
        at += good;
    }
    for (size_t at = 0; at + 1 < lines.size; at++) {
        const bool pair = is_chinese_pair(lines.data + at);
        n.in_pairs += pair ? 2 : 0;
        at += pair;
    }
    return n;
}

static void uchardet_done(uchardet_t *detector)
{
    uchardet_delete(*detector);
}

/* What uchardet says, as far as it is known here; NULL if it does not know. */
static pn_status ask_uchardet(pni_slice lines, const spelling **out, pn_error *err)
{
    /* It ends the process where it gets no memory: see that there is more than enough.
     */
    enum { ENOUGH_MEMORY = 1 << 20 };
    void *enough = malloc(ENOUGH_MEMORY);
    if (enough == NULL) {
        return pni_fail_memory(err);
    }
    free(enough);
    PNI_SCOPED(uchardet_t, uchardet_done) detector = uchardet_new();
    if (uchardet_handle_data(detector, lines.data, lines.size) != 0) {
        return pni_fail_memory(err);
    }
    uchardet_data_end(detector);
    *out = find_spelling(uchardet_get_charset(detector));
    return PN_OK;
}

/* Text that is UTF-8 in most places, or in many of them if two files were joined:
 * better an error where it is not than names that nobody can read.  By chance, bytes of
 * other encodings are long characters of UTF-8 in one place of ten at most, unless they
 * are very few. */
static bool is_faulty_utf8(letters n)
{
    enum { MANY_LONG = 24 };
    const bool many_long = n.in_long >= MANY_LONG && 4 * n.in_long >= n.high;
    const bool most_long = 10 * n.in_long >= 8 * n.high;
    const bool nearly_all = n.high >= ENOUGH_LETTERS && 10 * n.in_utf8 >= 9 * n.high;
    return many_long || most_long || nearly_all;
}

pn_status pni_encoding_guess(pni_slice lines, pni_guess *out, pn_error *err)
{
    const letters n = count_letters(lines);
    if (is_faulty_utf8(n)) {
        *out = (pni_guess){.name = pni_utf8, .sure = true};
        return PN_OK;
    }
    const spelling *said = NULL;
    PN_TRY(ask_uchardet(lines, &said, err));
    const bool chinese = 10 * n.in_pairs >= 9 * n.high;
    const bool useless = said == NULL || said->family == NOT_GUESSED ||
                         (said->family == LATIN && chinese);
    if (useless || (!fits(lines, said->encoding) && fits(lines, "GB18030"))) {
        /* GB18030 takes much for its own that is not. */
        *out = (pni_guess){.name = "GB18030", .sure = chinese};
    } else if (said->family == OTHER) {
        *out = (pni_guess){.name = said->encoding, .sure = true};
    } else {
        /* Windows' set contains the first Latin one; what is western is most likely. */
        const bool enough = n.high >= ENOUGH_LETTERS;
        const bool first = strcmp(said->encoding, "ISO-8859-1") == 0;
        *out = (pni_guess){.name = enough && !first ? said->encoding : "Windows-1252",
                           .sure = enough};
    }
    return PN_OK;
}

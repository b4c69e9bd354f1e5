#include "header_words.h"

#include "../text/fold.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

/* Words that say nothing about a column but may stand beside those that do. */
enum { NEUTRAL = PNI_N_ROLES };

typedef struct header_word {
    const char *text; /* lower case */
    int role;
    bool alone; /* counts only when it is the whole header */
} header_word;

static const header_word words[] = {
    {"enterprise", PNI_ROLE_LEFT, false},
    {"company", PNI_ROLE_LEFT, false},
    {"firm", PNI_ROLE_LEFT, false},
    {"business", PNI_ROLE_LEFT, false},
    {"corporation", PNI_ROLE_LEFT, false},
    {"企业", PNI_ROLE_LEFT, false},
    {"公司", PNI_ROLE_LEFT, false},
    {"单位", PNI_ROLE_LEFT, false},
    {"甲方", PNI_ROLE_LEFT, false},
    {"厂商", PNI_ROLE_LEFT, false},
    {"企業", PNI_ROLE_LEFT, false},
    {"單位", PNI_ROLE_LEFT, false},
    {"廠商", PNI_ROLE_LEFT, false},
    {"left", PNI_ROLE_LEFT, true},
    {"woman", PNI_ROLE_LEFT, true},
    {"person", PNI_ROLE_LEFT, true},
    {"member", PNI_ROLE_LEFT, true},
    {"actor", PNI_ROLE_LEFT, true},
    {"institution", PNI_ROLE_RIGHT, false},
    {"institute", PNI_ROLE_RIGHT, false},
    {"university", PNI_ROLE_RIGHT, false},
    {"college", PNI_ROLE_RIGHT, false},
    {"academy", PNI_ROLE_RIGHT, false},
    {"laboratory", PNI_ROLE_RIGHT, false},
    {"agency", PNI_ROLE_RIGHT, false},
    {"合作单位", PNI_ROLE_RIGHT, false},
    {"合作方", PNI_ROLE_RIGHT, false},
    {"科研单位", PNI_ROLE_RIGHT, false},
    {"依托单位", PNI_ROLE_RIGHT, false},
    {"院所", PNI_ROLE_RIGHT, false},
    {"院校", PNI_ROLE_RIGHT, false},
    {"机构", PNI_ROLE_RIGHT, false},
    {"高校", PNI_ROLE_RIGHT, false},
    {"大学", PNI_ROLE_RIGHT, false},
    {"学校", PNI_ROLE_RIGHT, false},
    {"研究所", PNI_ROLE_RIGHT, false},
    {"研究院", PNI_ROLE_RIGHT, false},
    {"乙方", PNI_ROLE_RIGHT, false},
    {"合作單位", PNI_ROLE_RIGHT, false},
    {"機構", PNI_ROLE_RIGHT, false},
    {"大學", PNI_ROLE_RIGHT, false},
    {"學校", PNI_ROLE_RIGHT, false},
    {"研究單位", PNI_ROLE_RIGHT, false},
    {"right", PNI_ROLE_RIGHT, true},
    {"event", PNI_ROLE_RIGHT, true},
    {"group", PNI_ROLE_RIGHT, true},
    {"club", PNI_ROLE_RIGHT, true},
    {"weight", PNI_ROLE_WEIGHT, false},
    {"strength", PNI_ROLE_WEIGHT, false},
    {"count", PNI_ROLE_WEIGHT, true},
    {"权重", PNI_ROLE_WEIGHT, false},
    {"强度", PNI_ROLE_WEIGHT, false},
    {"次数", PNI_ROLE_WEIGHT, false},
    {"權重", PNI_ROLE_WEIGHT, false},
    {"次數", PNI_ROLE_WEIGHT, false},
    {"year", PNI_ROLE_YEAR, false},
    {"date", PNI_ROLE_YEAR, false},
    {"年份", PNI_ROLE_YEAR, false},
    {"年度", PNI_ROLE_YEAR, false},
    {"年", PNI_ROLE_YEAR, true},
    {"时间", PNI_ROLE_YEAR, false},
    {"日期", PNI_ROLE_YEAR, false},
    {"時間", PNI_ROLE_YEAR, false},
    {"evidence", PNI_ROLE_EVIDENCE, false},
    {"证据", PNI_ROLE_EVIDENCE, false},
    {"field", PNI_ROLE_FIELD, false},
    {"领域", PNI_ROLE_FIELD, false},
    {"kind", PNI_ROLE_KIND, false},
    {"type", PNI_ROLE_KIND, false},
    {"类型", PNI_ROLE_KIND, false},
    {"类别", PNI_ROLE_KIND, false},
    {"方式", PNI_ROLE_KIND, false},
    {"形式", PNI_ROLE_KIND, false},
    {"source", PNI_ROLE_SOURCE, false},
    {"来源", PNI_ROLE_SOURCE, false},
    {"出处", PNI_ROLE_SOURCE, false},
    {"no", PNI_ROLE_SERIAL, false},
    {"nr", PNI_ROLE_SERIAL, false},
    {"id", PNI_ROLE_SERIAL, false},
    {"index", PNI_ROLE_SERIAL, true},
    {"#", PNI_ROLE_SERIAL, true},
    {"序号", PNI_ROLE_SERIAL, false},
    {"序號", PNI_ROLE_SERIAL, false},
    {"編號", PNI_ROLE_SERIAL, false},
    {"编号", PNI_ROLE_SERIAL, false},
    {"序", PNI_ROLE_SERIAL, true},
    {"号", PNI_ROLE_SERIAL, true},
    {"name", NEUTRAL, false},
    {"full", NEUTRAL, false},
    {"of", NEUTRAL, false},
    {"the", NEUTRAL, false},
    {"and", NEUTRAL, false},
    {"partner", NEUTRAL, false},
    {"partnership", NEUTRAL, false},
    {"cooperation", NEUTRAL, false},
    {"cooperating", NEUTRAL, false},
    {"collaborating", NEUTRAL, false},
    {"participating", NEUTRAL, false},
    {"research", NEUTRAL, false},
    {"cas", NEUTRAL, false},
    {"english", NEUTRAL, false},
    {"chinese", NEUTRAL, false},
    {"en", NEUTRAL, false},
    {"zh", NEUTRAL, false},
    {"名称", NEUTRAL, false},
    {"名稱", NEUTRAL, false},
    {"全稱", NEUTRAL, false},
    {"全称", NEUTRAL, false},
    {"合作", NEUTRAL, false},
    {"科研", NEUTRAL, false},
    {"研究", NEUTRAL, false},
    {"中科院", NEUTRAL, false},
    {"技术", NEUTRAL, false},
    {"项目", NEUTRAL, false},
    {"签约", NEUTRAL, false},
    {"起止", NEUTRAL, false},
    {"数据", NEUTRAL, false},
    {"中文", NEUTRAL, false},
    {"英文", NEUTRAL, false},
    {"的", NEUTRAL, false},
    {"名", NEUTRAL, false},
};
enum { N_WORDS = sizeof words / sizeof words[0] };

/* True if `text` is `word`, or its English plural. */
static bool is_word(pni_slice text, const char *word)
{
    static const char *const endings[] = {"", "s", "es"};
    const size_t n = strlen(word);
    if (text.size < n && !(n > 1 && word[n - 1] == 'y')) {
        return text.size == 5 && memcmp(text.data, "women", 5) == 0 &&
               strcmp(word, "woman") == 0;
    }
    for (size_t i = 0; text.size >= n && i < sizeof endings / sizeof endings[0]; i++) {
        const pni_slice rest = {.data = text.data + n, .size = text.size - n};
        if (memcmp(text.data, word, n) == 0 && pni_slice_equal(rest, endings[i])) {
            return true;
        }
    }
    const pni_slice end = {.data = text.data + n - 1, .size = text.size + 1 - n};
    return n > 1 && word[n - 1] == 'y' && text.size + 1 > n &&
           memcmp(text.data, word, n - 1) == 0 && pni_slice_equal(end, "ies");
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static const header_word *find_word(pni_slice text, bool whole)
{
    for (size_t i = 0; i < N_WORDS; i++) {
        if ((whole || !words[i].alone) && is_word(text, words[i].text)) {
            return &words[i];
        }
    }
    return NULL;
}

/* The longest word of a script without spaces that the text starts with. */
static const header_word *find_start(pni_slice text)
{
    const header_word *best = NULL;
    for (size_t i = 0; i < N_WORDS; i++) {
        const size_t n = strlen(words[i].text);
        if (!words[i].alone && !is_letter(words[i].text[0]) && n <= text.size &&
            memcmp(text.data, words[i].text, n) == 0 &&
            (best == NULL || n > strlen(best->text))) {
            best = &words[i];
        }
    }
    return best;
}

/* What was found in a header so far. */
typedef struct findings {
    size_t n_unknown;
    size_t n_roles[PNI_N_ROLES + 1];
    const char *side_word;
} findings;

static void count_word(findings *f, const header_word *word)
{
    if (word == NULL) {
        f->n_unknown++;
        return;
    }
    f->n_roles[word->role]++;
    if (f->side_word == NULL && word->role <= PNI_ROLE_RIGHT) {
        f->side_word = word->text;
    }
}

/* Reads one word, or one character; returns its bytes. */
static size_t read_word(pni_slice text, findings *f)
{
    size_t n = 0;
    while (n < text.size && is_letter(text.data[n])) {
        n++;
    }
    if (n > 0) {
        count_word(f, find_word((pni_slice){.data = text.data, .size = n}, false));
        return n;
    }
    const header_word *word = find_start(text);
    if (word != NULL) {
        count_word(f, word);
        return strlen(word->text);
    }
    size_t at = 0;
    const uint32_t code = pni_utf8_next(text.data, text.size, &at);
    const bool counts = code >= 0x80 && code != 0x3001; /* signs and digits do not */
    f->n_unknown += counts;
    return at;
}

static pni_header_match judge(const findings *f)
{
    size_t n_others = 0;
    pni_role other = PNI_ROLE_NONE;
    for (int role = PNI_ROLE_RIGHT + 1; role < PNI_N_ROLES; role++) {
        n_others += f->n_roles[role] > 0;
        other = f->n_roles[role] > 0 ? (pni_role)role : other;
    }
    const size_t n_left = f->n_roles[PNI_ROLE_LEFT];
    const size_t n_right = f->n_roles[PNI_ROLE_RIGHT];
    const pni_sure sure = f->n_unknown == 0 ? PNI_SURE_ALL : PNI_SURE_CONTAINS;
    if (n_others == 1 && n_left + n_right == 0 && sure == PNI_SURE_ALL) {
        return (pni_header_match){.role = other, .sure = sure};
    }
    if (n_others > 0 || (n_left > 0) == (n_right > 0)) {
        return (pni_header_match){.role = PNI_ROLE_NONE};
    }
    return (pni_header_match){.role = n_left > 0 ? PNI_ROLE_LEFT : PNI_ROLE_RIGHT,
                              .sure = sure,
                              .word = f->side_word};
}

/* `companyName` as `company Name`: room for twice the bytes in `out`. */
static size_t split_humps(pni_slice text, char *out)
{
    size_t n = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char c = text.data[i];
        const bool is_hump = i > 0 && is_letter(c) && c <= 'Z' &&
                             is_letter(text.data[i - 1]) && text.data[i - 1] >= 'a';
        if (is_hump) {
            out[n++] = ' ';
        }
        out[n++] = c;
    }
    return n;
}

pn_status pni_header_look(pni_slice header, pni_header_match *out, pn_error *err)
{
    const pni_slice text = pni_slice_trim(header);
    PNI_FREE char *split = malloc(2 * text.size + 1);
    PNI_FREE char *folded = NULL;
    if (split == NULL) {
        return pni_fail_memory(err);
    }
    const size_t size = split_humps(text, split);
    PN_TRY(pni_fold((pni_slice){.data = split, .size = size}, &folded, err));
    const pni_slice all = pni_slice_of(folded);
    const header_word *whole = find_word(all, /*whole=*/true);
    if (whole != NULL && whole->role != NEUTRAL) {
        *out = (pni_header_match){
            .role = (pni_role)whole->role, .sure = PNI_SURE_EXACT, .word = whole->text};
        return PN_OK;
    }
    findings f = {0};
    for (size_t at = 0; at < all.size;) {
        at += read_word((pni_slice){.data = all.data + at, .size = all.size - at}, &f);
    }
    *out = judge(&f);
    return PN_OK;
}

pni_role pni_role_of_word(pni_slice word)
{
    for (size_t i = 0; i < N_WORDS; i++) {
        if (words[i].role != NEUTRAL && pni_slice_same_word(word, words[i].text)) {
            return (pni_role)words[i].role;
        }
    }
    return PNI_ROLE_NONE;
}

const char *pni_role_nearest(const char *word)
{
    const char *known[N_WORDS];
    size_t n = 0;
    for (size_t i = 0; i < N_WORDS; i++) {
        if (words[i].role != NEUTRAL && is_letter(words[i].text[0])) {
            known[n++] = words[i].text;
        }
    }
    const size_t nearest = pni_nearest(word, known, n);
    return nearest == SIZE_MAX ? NULL : known[nearest];
}

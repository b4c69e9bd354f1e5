#include "legal_forms.h"

#include <string.h>

/* A way of writing, and what it stands for. */
typedef struct way {
    const char *written;
    const char *meant;
} way;

static const way legal_words[] = {
    {"ltd", "ltd"},       {"limited", "ltd"},
    {"inc", "inc"},       {"incorporated", "inc"},
    {"corp", "corp"},     {"corporation", "corp"},
    {"corpn", "corp"},    {"corpon", "corp"},
    {"co", "co"},         {"company", "co"},
    {"cos", "co"},        {"companies", "co"},
    {"llc", "llc"},       {"lc", "llc"},
    {"lp", "lp"},         {"llp", "llp"},
    {"pllc", "pllc"},     {"plc", "plc"},
    {"pc", "pc"},         {"gmbh", "gmbh"},
    {"ag", "ag"},         {"kg", "kg"},
    {"kgaa", "kgaa"},     {"ug", "ug"},
    {"ohg", "ohg"},       {"sa", "sa"},
    {"sas", "sas"},       {"sarl", "sarl"},
    {"srl", "srl"},       {"spa", "spa"},
    {"sl", "sl"},         {"slu", "slu"},
    {"se", "se"},         {"bv", "bv"},
    {"nv", "nv"},         {"ab", "ab"},
    {"asa", "asa"},       {"aps", "aps"},
    {"oy", "oy"},         {"oyj", "oyj"},
    {"kk", "kk"},         {"pty", "pty"},
    {"pte", "pte"},       {"pvt", "pvt"},
    {"private", "pvt"},   {"sdn", "sdn"},
    {"bhd", "bhd"},       {"zoo", "zoo"},
    {"doo", "doo"},       {"sro", "sro"},
    {"有限合伙", "合伙"}, {"aktiengesellschaft", "ag"},
};

/* By the Company Law of China (2023), articles 7 and 8, the long and the short form of
 * each kind are the same.  The longer one first where one ends the other. */
static const way legal_endings[] = {
    {"股份有限公司", "股份"}, {"股份公司", "股份"}, {"有限责任公司", "有限"},
    {"责任有限公司", "有限"}, {"有限公司", "有限"}, {"总公司", "公司"},
    {"公司", "公司"},         {"株式会社", "kk"},
};
static const char *const branches[] = {"分公司", "子公司"};

static const char *const group_words[] = {"group",    "grp",  "gp",  "holding",
                                          "holdings", "集团", "集團"};
static const char *const group_endings[] = {"集团", "集團"};
static const char *const joints[] = {"and", "und", "u", "et", "y"};
static const char *const link_words[] = {"the", "of", "and", "for"};

static const way short_words[] = {
    {"tech", "technology"},
    {"technol", "technology"},
    {"univ", "university"},
    {"inst", "institute"},
    {"lab", "laboratory"},
    {"dept", "department"},
    {"natl", "national"},
    {"intl", "international"},
    {"assoc", "associate"},
    {"eng", "engineering"},
    {"engr", "engineering"},
    {"engrg", "engineering"},
    {"engg", "engineering"},
    {"mfg", "manufacturing"},
    {"sys", "system"},
    {"dev", "development"},
    {"develop", "development"},
    {"res", "research"},
    {"ctr", "center"},
    {"cntr", "center"},
    {"centre", "center"},
    {"sci", "science"},
    {"med", "medical"},
    {"pharm", "pharmaceutical"},
    {"pharma", "pharmaceutical"},
    {"mgmt", "management"},
    {"svc", "service"},
    {"serv", "service"},
    {"ind", "industry"},
    {"acad", "academy"},
    {"coll", "college"},
    {"hosp", "hospital"},
    {"prod", "product"},
    {"instr", "instrument"},
    {"envir", "environmental"},
    {"consult", "consulting"},
    {"ent", "enterprise"},
    {"lib", "library"},
};

static bool is_word(pni_slice word, const char *text)
{
    return pni_slice_equal(word, text);
}

static const char *find_way(const way *forms, size_t n, pni_slice word)
{
    for (size_t i = 0; i < n; i++) {
        if (is_word(word, forms[i].written)) {
            return forms[i].meant;
        }
    }
    return NULL;
}

static bool is_one_of(const char *const *words, size_t n, pni_slice word)
{
    for (size_t i = 0; i < n; i++) {
        if (is_word(word, words[i])) {
            return true;
        }
    }
    return false;
}

/* Bytes of `ending` if the word ends so and has more before it. */
static size_t ending_of(pni_slice word, const char *ending)
{
    const size_t n = strlen(ending);
    const bool ends =
        word.size > n && memcmp(word.data + word.size - n, ending, n) == 0;
    return ends ? n : 0;
}

const char *pni_legal_word(pni_slice word)
{
    const char *form =
        find_way(legal_words, sizeof legal_words / sizeof legal_words[0], word);
    return form != NULL
               ? form
               : find_way(legal_endings, sizeof legal_endings / sizeof legal_endings[0],
                          word);
}

size_t pni_legal_ending(pni_slice word, const char **form)
{
    for (size_t i = 0; i < sizeof branches / sizeof branches[0]; i++) {
        if (ending_of(word, branches[i]) > 0) {
            return 0;
        }
    }
    for (size_t i = 0; i < sizeof legal_endings / sizeof legal_endings[0]; i++) {
        const size_t n = ending_of(word, legal_endings[i].written);
        if (n > 0) {
            *form = legal_endings[i].meant;
            return n;
        }
    }
    return 0;
}

bool pni_is_group_word(pni_slice word)
{
    return is_one_of(group_words, sizeof group_words / sizeof group_words[0], word);
}

size_t pni_group_ending(pni_slice word)
{
    const size_t simplified = ending_of(word, group_endings[0]);
    return simplified > 0 ? simplified : ending_of(word, group_endings[1]);
}

bool pni_is_joint(pni_slice word)
{
    return is_one_of(joints, sizeof joints / sizeof joints[0], word);
}

bool pni_is_link_word(pni_slice word)
{
    return is_one_of(link_words, sizeof link_words / sizeof link_words[0], word);
}

size_t pni_short_beginning(pni_slice word, const char **full)
{
    static const char shortened[] = "中科院";
    const size_t n = sizeof shortened - 1;
    *full = "中国科学院";
    return word.size > n && memcmp(word.data, shortened, n) == 0 ? n : 0;
}

const char *pni_full_word(pni_slice word)
{
    return find_way(short_words, sizeof short_words / sizeof short_words[0], word);
}

/* The fixed words of pictures: see words.h. */
#include "words.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "../base/text.h"

#include <string.h>

static const pni_words all_words[] = {
    {.language = "en",
     .evidence = {"ties", "illustrative (made up)", "implied", "documented"},
     .within = "within a group",
     .within_color = "within a group (its colour)",
     .between = "between groups",
     .group = "group ",
     .weight = "weight",
     .by_chance = "no more than chance gives",
     .chance_hidden = "no more than chance gives: no line",
     .no_line = ": no line",
     .lit_lines = ": highlighted nodes only",
     .in_common = " in common",
     .by_partners = "Rows and columns: the most partners first.",
     .grey_name = "grey: made up",
     .other = "other",
     .none = "not said",
     .more_groups = "other groups",
     .no_group = "no group",
     .lead_ties = "Ties",
     .lead_cells = "Cells",
     .lead_shapes = "Shapes",
     .lead_sizes = "Circles",
     .lead_squares = "Squares",
     .lead_colors = "Colours",
     .lead_names = "Names",
     .lead_lit = "Highlighted",
     .lead_evidence = "Evidence",
     .largest = "The largest: ",
     .colon = ": ",
     .comma = ", ",
     .list = ", ",
     .stop = ".",
     .space = " "},
    {.language = "zh",
     .chinese = true,
     .evidence = {"条联系", "示意（非事实）", "有间接出处", "有公开出处"},
     .within = "群组内",
     .within_color = "群组内（与群组同色）",
     .between = "群组之间",
     .group = "群组 ",
     .weight = "权重",
     .by_chance = "不多于偶然",
     .chance_hidden = "不多于偶然：不画",
     .no_line = "：不画",
     .lit_lines = "：仅画突出节点的",
     .in_common = "共同",
     .by_partners = "行与列均按伙伴数由多到少排列。",
     .grey_name = "灰色：示意（非事实）",
     .other = "其他",
     .none = "未注明",
     .more_groups = "其他群组",
     .no_group = "未分组",
     .lead_ties = "连线",
     .lead_cells = "格子",
     .lead_shapes = "形状",
     .lead_sizes = "圆点",
     .lead_squares = "方块",
     .lead_colors = "颜色",
     .lead_names = "名称",
     .lead_lit = "突出",
     .lead_evidence = "依据",
     .largest = "最大者：",
     .colon = "：",
     .comma = "，",
     .list = "、",
     .stop = "。",
     .space = ""},
};

/* What the data may call their sides, for pictures that speak Chinese, and the measure
 * word of such things. */
static const char *const side_zh[][3] = {
    {"enterprise", "企业", "家"},     {"company", "公司", "家"},
    {"firm", "企业", "家"},           {"institution", "院所", "家"},
    {"institute", "院所", "家"},      {"university", "高校", "所"},
    {"agency", "机构", "家"},         {"organisation", "单位", "家"},
    {"laboratory", "实验室", "家"},   {"woman", "妇女", "位"},
    {"event", "活动", "场"},          {"person", "人员", "位"},
    {"author", "作者", "位"},         {"left node", "左侧节点", "个"},
    {"right node", "右侧节点", "个"},
};

/* What a measure is called in English and in Chinese. */
static const char *const measures[][3] = {
    {"degree", "number of partners", "伙伴数"},
    {"strength", "sum of weights", "权重之和"},
    {"closeness", "closeness", "接近中心性"},
    {"harmonic", "harmonic centrality", "调和中心性"},
    {"betweenness", "betweenness", "中介中心性"},
    {"singular", "singular-vector centrality", "奇异向量中心性"},
    {"pagerank", "PageRank", "PageRank"},
    {"birank", "BiRank", "BiRank"},
    {"redundancy", "redundancy", "冗余度"},
    {"clustering", "clustering", "聚类系数"},
    {"clustering_min", "clustering (share of the fewer partners)",
     "聚类系数（占较少者）"},
    {"clustering_max", "clustering (share of the more partners)",
     "聚类系数（占较多者）"},
    {"coreness", "coreness", "核数"},
};

pn_status pni_words_find(const char *language, const pni_words **out, pn_error *err)
{
    for (size_t i = 0; i < sizeof all_words / sizeof all_words[0]; i++) {
        if (strcmp(all_words[i].language, language) == 0) {
            *out = &all_words[i];
            return PN_OK;
        }
    }
    return pni_fail(err, PN_EUSE,
                    "pictures do not speak '%s': the languages are 'en' and 'zh'",
                    language);
}

/* Data that do not name their sides speak of left and right. */
static const char *thing(const char *side_name)
{
    return strcmp(side_name, "left") == 0    ? "left node"
           : strcmp(side_name, "right") == 0 ? "right node"
                                             : side_name;
}

/* A row of the table above, by its English or Chinese name; SIZE_MAX: no such side. */
static size_t find_side(const char *side_name)
{
    for (size_t i = 0; i < sizeof side_zh / sizeof side_zh[0]; i++) {
        if (strcmp(side_zh[i][0], thing(side_name)) == 0 ||
            strcmp(side_zh[i][1], side_name) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

static const char *translate(const char *side_name)
{
    const size_t i = find_side(side_name);
    return i == SIZE_MAX ? side_name : side_zh[i][1];
}

static const char *measure_word(const char *side_name)
{
    const size_t i = find_side(side_name);
    return i == SIZE_MAX ? "个" : side_zh[i][2];
}

static bool is_ascii(const char *text)
{
    for (const char *p = text; *p != '\0'; p++) {
        if ((unsigned char)*p >= 0x80) {
            return false;
        }
    }
    return true;
}

/* The English plural; names in other scripts stay as they are. */
static pn_status add_plural(const char *name, pn_bytes *out, pn_error *err)
{
    const pni_slice text = pni_slice_of(name);
    const int size = (int)text.size;
    if (size == 0 || !is_ascii(name) || pni_slice_ends_in(text, "s")) {
        return pni_bytes_text(out, name, err);
    }
    if (pni_slice_ends_in(text, "man")) {
        return pni_bytes_format(out, err, "%.*smen", size - 3, name);
    }
    if (pni_slice_ends_in(text, "person")) {
        return pni_bytes_format(out, err, "%.*speople", size - 6, name);
    }
    if (pni_slice_ends_in(text, "y") && !pni_slice_ends_in(text, "ay") &&
        !pni_slice_ends_in(text, "ey")) {
        return pni_bytes_format(out, err, "%.*sies", size - 1, name);
    }
    const bool hisses = pni_slice_ends_in(text, "x") || pni_slice_ends_in(text, "ch") ||
                        pni_slice_ends_in(text, "sh");
    return pni_bytes_format(out, err, "%s%s", name, hisses ? "es" : "s");
}

pn_status pni_words_number(size_t n, pn_bytes *out, pn_error *err)
{
    size_t power = 1;
    while (n / power >= 1000) {
        power *= 1000;
    }
    PN_TRY(pni_bytes_format(out, err, "%zu", n / power));
    for (power /= 1000; power > 0; power /= 1000) {
        PN_TRY(pni_bytes_format(out, err, ",%03zu", n / power % 1000));
    }
    return PN_OK;
}

pn_status pni_words_value(double value, pn_bytes *out, pn_error *err)
{
    char number[PNI_NUMBER_SIZE];
    if (value >= 1000 && value < 1e15) {
        return pni_words_number((size_t)(value + 0.5), out, err);
    }
    pni_format_digits(value, /*digits=*/4, number);
    return pni_bytes_text(out, number, err);
}

pn_status pni_words_count(const pni_words *words, const char *side_name, size_t n,
                          pn_bytes *out, pn_error *err)
{
    if (words->chinese) {
        PN_TRY(pni_bytes_format(out, err, "%s ", translate(side_name)));
        PN_TRY(pni_words_number(n, out, err));
        return pni_bytes_format(out, err, " %s", measure_word(side_name));
    }
    PN_TRY(pni_words_number(n, out, err));
    return pni_words_unit(words, side_name, n == 1, out, err);
}

pn_status pni_words_unit(const pni_words *words, const char *side_name, bool one,
                         pn_bytes *out, pn_error *err)
{
    if (words->chinese) {
        return pni_bytes_format(out, err, " %s%s", measure_word(side_name),
                                translate(side_name));
    }
    PN_TRY(pni_bytes_text(out, " ", err));
    return one ? pni_bytes_text(out, thing(side_name), err)
               : add_plural(thing(side_name), out, err);
}

pn_status pni_words_in_common(const pni_words *words, const char *partner, bool one,
                              pn_bytes *out, pn_error *err)
{
    if (words->chinese) {
        return pni_bytes_format(out, err, " %s%s%s", measure_word(partner),
                                words->in_common, translate(partner));
    }
    PN_TRY(pni_words_unit(words, partner, one, out, err));
    return pni_bytes_text(out, words->in_common, err);
}

pn_status pni_words_part(const pni_words *words, const char *side_name, size_t n,
                         size_t left_out, pn_bytes *out, pn_error *err)
{
    if (left_out > 0 && words->chinese) {
        PN_TRY(pni_words_count(words, side_name, n, out, err));
        PN_TRY(pni_bytes_text(out, "（共 ", err));
        PN_TRY(pni_words_number(n + left_out, out, err));
        return pni_bytes_format(out, err, " %s）", measure_word(side_name));
    }
    if (left_out > 0) {
        PN_TRY(pni_words_number(n, out, err));
        PN_TRY(pni_bytes_text(out, " of ", err));
    }
    return pni_words_count(words, side_name, n + left_out, out, err);
}

const char *pni_words_one(const pni_words *words, const char *side_name)
{
    return words->chinese ? translate(side_name) : thing(side_name);
}

pn_status pni_words_per(const pni_words *words, const char *side_name,
                        const char *partner, bool one, pn_bytes *out, pn_error *err)
{
    PN_TRY(pni_words_unit(words, partner, one, out, err));
    return words->chinese
               ? pni_bytes_format(out, err, "（每%s%s）", measure_word(side_name),
                                  translate(side_name))
               : pni_bytes_format(out, err, " per %s", thing(side_name));
}

const char *pni_words_measure(const pni_words *words, const char *measure)
{
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        if (strcmp(measures[i][0], measure) == 0) {
            return measures[i][words->chinese ? 2 : 1];
        }
    }
    return measure;
}

pn_status pni_words_ties(const pni_words *words, size_t n, pn_bytes *out, pn_error *err)
{
    PN_TRY(pni_words_number(n, out, err));
    if (words->chinese) {
        return pni_bytes_format(out, err, " %s", words->evidence[PN_EVIDENCE_ANY]);
    }
    return pni_bytes_text(out, n == 1 ? " tie" : " ties", err);
}

pn_status pni_words_evidence(const pni_words *words, pn_evidence evidence, size_t n,
                             pn_bytes *out, pn_error *err)
{
    PN_TRY(pni_words_number(n, out, err));
    return pni_bytes_format(out, err, words->chinese ? " 条%s" : " %s",
                            words->evidence[evidence]);
}

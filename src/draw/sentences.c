/* The sentences of pictures, from words and numbers: see words.h. */
#include "words.h"

#include "../base/bytes.h"
#include "../base/number.h"

#include <math.h>
#include <string.h>

pn_status pni_words_score(const pni_words *words, const char *side_name,
                          const char *measure, pn_bytes *out, pn_error *err)
{
    const char *one = pni_words_one(words, side_name);
    if (words->chinese) {
        return pni_bytes_format(out, err, "：%s的%s", one, measure);
    }
    const bool vowel = one[0] != '\0' && strchr("aeio", one[0]) != NULL;
    return pni_bytes_format(out, err, ": %s of %s %s", measure, vowel ? "an" : "a",
                            one);
}

/* ` and 3 partners`. */
static pn_status add_partners(const pni_words *words, const pni_highlighted *nodes,
                              pn_bytes *out, pn_error *err)
{
    const size_t n = nodes->n_partners;
    if (n == 0) {
        return PN_OK;
    }
    if (words->chinese) {
        return pni_bytes_format(out, err, "及其 %zu 个伙伴", n);
    }
    return pni_bytes_format(out, err, " and %zu partner%s", n, n == 1 ? "" : "s");
}

pn_status pni_words_highlight(const pni_words *words, const pni_highlighted *nodes,
                              pn_bytes *out, pn_error *err)
{
    const bool zh = words->chinese;
    const size_t n_more = nodes->n_chosen - nodes->n_named;
    PN_TRY(pni_bytes_text(out, nodes->names, err));
    if (n_more > 0) {
        PN_TRY(pni_bytes_format(out, err, zh ? "等 %zu 个" : ", %zu more",
                                zh ? nodes->n_chosen : n_more));
    }
    PN_TRY(add_partners(words, nodes, out, err));
    return pni_bytes_text(out, zh ? "；其余淡化" : "; all else is faded", err);
}

pn_status pni_words_links(const pni_words *words, const pn_network *net,
                          const char *partner, pn_bytes *out, pn_error *err)
{
    const size_t n = pn_network_n_ties(net);
    if (!pn_network_is_one_mode(net)) {
        return pni_words_ties(words, n, out, err);
    }
    PN_TRY(pni_words_count(words, pn_network_side_name(net, PN_LEFT),
                           pn_network_n_nodes(net, PN_LEFT), out, err));
    PN_TRY(pni_bytes_text(out, words->comma, err));
    PN_TRY(pni_words_number(n, out, err));
    PN_TRY(pni_bytes_text(out,
                          words->chinese ? " 对有"
                          : n == 1       ? " pair with"
                                         : " pairs with",
                          err));
    if (words->chinese) {
        return pni_bytes_format(out, err, "%s%s", words->in_common,
                                pni_words_one(words, partner));
    }
    return pni_words_in_common(words, partner, /*one=*/false, out, err);
}

/* `Institutions and the enterprises they share`. */
static pn_status add_shared_title(const pni_words *words, const char *side_name,
                                  const char *partner, pn_bytes *out, pn_error *err)
{
    if (words->chinese) {
        return pni_bytes_format(out, err, "%s及其%s%s", pni_words_one(words, side_name),
                                words->in_common, pni_words_one(words, partner));
    }
    PNI_BYTES nodes = {0};
    PN_TRY(pni_words_unit(words, side_name, /*one=*/false, &nodes, err));
    const char *name = nodes.data + 1; /* behind the blank */
    const bool is_small = *name >= 'a' && *name <= 'z';
    const char first = (char)(*name - (is_small ? 'a' - 'A' : 0));
    PN_TRY(pni_bytes_format(out, err, "%c%s and the", first, name + 1));
    PN_TRY(pni_words_unit(words, partner, /*one=*/false, out, err));
    return pni_bytes_text(out, " they share", err);
}

pn_status pni_words_title(const pni_words *words, const pn_network *net,
                          const char *partner, pn_bytes *out, pn_error *err)
{
    if (pn_network_is_one_mode(net)) {
        return add_shared_title(words, pn_network_side_name(net, PN_LEFT), partner, out,
                                err);
    }
    PN_TRY(pni_words_count(words, pn_network_side_name(net, PN_LEFT),
                           pn_network_n_nodes(net, PN_LEFT), out, err));
    PN_TRY(pni_bytes_text(out, words->chinese ? "与" : " and ", err));
    return pni_words_count(words, pn_network_side_name(net, PN_RIGHT),
                           pn_network_n_nodes(net, PN_RIGHT), out, err);
}

pn_status pni_words_shading(const pni_words *words, size_t n_groups, double modularity,
                            pn_bytes *out, pn_error *err)
{
    const bool said = !isnan(modularity);
    const double rounded = round(modularity * 100) / 100;
    const bool no_more = said && rounded <= 0;
    char number[PNI_NUMBER_SIZE];
    pni_format_digits(rounded, /*digits=*/3, number);
    if (words->chinese) {
        return pni_bytes_format(out, err, "底色：%zu 个群组，组内联系%s偶然%s%s%s。",
                                n_groups, no_more ? "不多于" : "多于",
                                said ? "（模块度 " : "", number, said ? "）" : "");
    }
    return pni_bytes_format(
        out, err, "Shading: %zu group%s with %s ties inside than chance gives%s%s%s.",
        n_groups, n_groups == 1 ? "" : "s", no_more ? "no more" : "more",
        said ? " (modularity " : "", number, said ? ")" : "");
}

/* ` (significance level 0.05)`, ` (145,359,775 tested, significance level 0.05)`. */
static pn_status add_level(const pni_words *words, const pni_tested *tested,
                           pn_bytes *out, pn_error *err)
{
    const bool zh = words->chinese;
    char level[PNI_NUMBER_SIZE];
    if (isnan(tested->level)) {
        return pni_bytes_text(out, words->stop, err);
    }
    pni_format_digits(tested->level, /*digits=*/4, level);
    PN_TRY(pni_bytes_text(out, zh ? "（" : " (", err));
    if (tested->n_tested > tested->n_pairs) {
        PN_TRY(pni_bytes_text(out, zh ? "共检验 " : "", err));
        PN_TRY(pni_words_number(tested->n_tested, out, err));
        PN_TRY(pni_bytes_text(out, zh ? " 对，" : " tested, ", err));
    }
    return pni_bytes_format(
        out, err, zh ? "显著性水平 %s）。" : "significance level %s).", level);
}

pn_status pni_words_tested(const pni_words *words, const pni_tested *tested,
                           const char *partner, pn_bytes *out, pn_error *err)
{
    const size_t n = tested->n_passing;
    if (words->chinese) {
        PN_TRY(pni_words_number(tested->n_pairs, out, err));
        PN_TRY(pni_bytes_text(out, n == 0 ? " 对中没有一对" : " 对中有 ", err));
        PN_TRY(n == 0 ? PN_OK : pni_words_number(n, out, err));
        PN_TRY(pni_bytes_text(out, n == 0 ? "" : " 对", err));
        PN_TRY(pni_bytes_format(out, err, "的共同%s多于偶然",
                                pni_words_one(words, partner)));
        return add_level(words, tested, out, err);
    }
    PN_TRY(n == 0 ? pni_bytes_text(out, "None", err) : pni_words_number(n, out, err));
    PN_TRY(pni_bytes_text(out, " of the ", err));
    PN_TRY(pni_words_number(tested->n_pairs, out, err));
    PN_TRY(pni_bytes_text(out, n <= 1 ? " pairs has more" : " pairs have more", err));
    PN_TRY(pni_words_in_common(words, partner, /*one=*/false, out, err));
    PN_TRY(pni_bytes_text(out, " than chance gives", err));
    return add_level(words, tested, out, err);
}

/* ` with one partner`, behind nodes that have no more than that. */
static pn_status add_most(const pni_words *words, size_t n, size_t most, pn_bytes *out,
                          pn_error *err)
{
    const bool zh = words->chinese;
    const bool varied = n > 1 && most > 1;
    if (most == 0) {
        return pni_bytes_text(out, zh ? "（无伙伴）" : " without a partner", err);
    }
    if (zh) {
        return pni_bytes_format(out, err, "（%s %zu 个伙伴）", varied ? "至多" : "仅",
                                most);
    }
    if (most == 1) {
        return pni_bytes_text(out, " with one partner", err);
    }
    PN_TRY(pni_bytes_text(out, varied ? " with at most " : " with ", err));
    PN_TRY(pni_words_number(most, out, err));
    return pni_bytes_text(out, " partners", err);
}

/* `From the 3-core, where each has 3 partners or more. ` */
static pn_status add_core(const pni_words *words, size_t core, bool one_mode,
                          pn_bytes *out, pn_error *err)
{
    if (core == 0) {
        return PN_OK;
    }
    if (words->chinese) {
        return pni_bytes_format(out, err,
                                one_mode ? "仅取 %zu-核：核内各与至少 %zu 个相连。"
                                         : "仅取 %zu-核：核内各有至少 %zu 个伙伴。",
                                core, core);
    }
    return pni_bytes_format(
        out, err,
        one_mode ? "From the %zu-core, where each is tied to %zu others or more. "
                 : "From the %zu-core, where each has %zu partners or more. ",
        core, core);
}

pn_status pni_words_not_shown(const pni_words *words, const pn_network *net,
                              const pni_left_out *left_out, pn_bytes *out,
                              pn_error *err)
{
    const bool both = left_out->n[0] > 0 && left_out->n[1] > 0;
    for (int s = 0; s < 2; s++) {
        if (left_out->n[s] > 0) {
            const char *name = pn_network_side_name(net, s == 0 ? PN_LEFT : PN_RIGHT);
            PN_TRY(pni_words_count(words, name, left_out->n[s], out, err));
            PN_TRY(add_most(words, left_out->n[s], left_out->most[s], out, err));
        }
        if (s == 0 && both) {
            PN_TRY(pni_bytes_text(out, words->chinese ? "、" : " and ", err));
        }
    }
    return PN_OK;
}

pn_status pni_words_left_out(const pni_words *words, const pn_network *net,
                             const pni_left_out *left_out, pn_bytes *out, pn_error *err)
{
    PN_TRY(add_core(words, left_out->core, pn_network_is_one_mode(net), out, err));
    PN_TRY(pni_bytes_text(out, words->chinese ? "未画出：" : "Not shown: ", err));
    PN_TRY(pni_words_not_shown(words, net, left_out, out, err));
    return pni_bytes_text(out, words->stop, err);
}

pn_status pni_words_bundle(const pni_words *words, size_t n, bool whole, pn_bytes *out,
                           pn_error *err)
{
    PN_TRY(pni_words_number(n, out, err));
    return pni_bytes_text(out,
                          !whole           ? ""
                          : words->chinese ? " 条两个群组之间的联系"
                          : n == 1         ? " tie between two groups"
                                           : " ties between two groups",
                          err);
}

pn_status pni_words_fewer(const pni_words *words, size_t least, pn_bytes *out,
                          pn_error *err)
{
    PN_TRY(pni_bytes_text(out, words->chinese ? "少于 " : "fewer than ", err));
    return pni_words_number(least, out, err);
}

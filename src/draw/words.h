/**
 * The fixed words of pictures, in the languages that pictures speak.
 */
#ifndef PNI_WORDS_H
#define PNI_WORDS_H

#include "../base/error.h"

#include <partnet/network.h>

/** Nodes of each side that are not drawn. */
typedef struct pni_left_out {
    size_t n[2];
    size_t most[2]; /* partners that one of them has at most */
    size_t core;    /* partners that each node drawn has in the core; 0: all the same */
} pni_left_out;

/** Pairs of a projection that were tested against chance. */
typedef struct pni_tested {
    size_t n_passing; /* of the pairs drawn */
    size_t n_pairs;   /* of the nodes drawn, also those that share nothing */
    size_t n_tested;  /* pairs of the whole side */
    double level;
} pni_tested;

/** Nodes that stand out. */
typedef struct pni_highlighted {
    const char *names; /* of the first of them */
    size_t n_named;
    size_t n_chosen;
    size_t n_partners; /* that they have in all */
} pni_highlighted;

/** All words of one language. */
typedef struct pni_words {
    const char *language;
    bool chinese;
    const char *evidence[4];   /* by pn_evidence; PN_EVIDENCE_ANY: ties in general */
    const char *within;        /* ties inside a group */
    const char *within_color;  /* the same where they have the group's colour */
    const char *between;       /* ties between groups */
    const char *group;         /* before a number */
    const char *weight;        /* unit of line widths */
    const char *by_chance;     /* lines of pairs that may be chance */
    const char *chance_hidden; /* the same where they have none */
    const char *no_line;       /* behind what is not drawn */
    const char *lit_lines;     /* behind what is drawn of highlighted nodes alone */
    const char *in_common;     /* with the name of partners: what lines there mean */
    const char *by_partners;   /* a sentence: order of rows and columns */
    const char *grey_name;     /* what a grey name means */
    const char *other;         /* values without a colour of their own */
    const char *none;          /* no value */
    const char *more_groups;   /* groups without a sign of their own */
    const char *no_group;
    const char *lead_ties; /* before the rows of the legend */
    const char *lead_cells;
    const char *lead_shapes;
    const char *lead_sizes;
    const char *lead_squares;
    const char *lead_colors;
    const char *lead_names;
    const char *lead_lit;
    const char *lead_evidence; /* where colours say what is known of nodes */
    const char *largest;       /* before the names of the largest nodes */
    const char *colon;
    const char *comma;
    const char *list;  /* between names */
    const char *stop;  /* at the end of a sentence */
    const char *space; /* between sentences */
} pni_words;

/** The words of a language (`en`, `zh`); PN_EUSE for any other. */
pn_status pni_words_find(const char *language, const pni_words **out, pn_error *err);

/** `17,051`. */
pn_status pni_words_number(size_t n, pn_bytes *out, pn_error *err);
/** The same of any number, in four digits below 1,000. */
pn_status pni_words_value(double value, pn_bytes *out, pn_error *err);
/** `39 enterprises`, `企业 39 家`. */
pn_status pni_words_count(const pni_words *words, const char *side_name, size_t n,
                          pn_bytes *out, pn_error *err);
/** `40 of 17,051 firms`; just the count where nothing is left out. */
pn_status pni_words_part(const pni_words *words, const char *side_name, size_t n,
                         size_t left_out, pn_bytes *out, pn_error *err);
/** `institution`, in the picture's language. */
const char *pni_words_one(const pni_words *words, const char *side_name);
/** `betweenness`, in the picture's language. */
const char *pni_words_measure(const pni_words *words, const char *measure);
/** ` enterprises per institution`, behind a number that a circle shows. */
pn_status pni_words_per(const pni_words *words, const char *side_name,
                        const char *partner, bool one, pn_bytes *out, pn_error *err);
/** `: betweenness of an institution`, behind another such number. */
pn_status pni_words_score(const pni_words *words, const char *side_name,
                          const char *measure, pn_bytes *out, pn_error *err);
/** `A, B and 3 partners; all else is faded`. */
pn_status pni_words_highlight(const pni_words *words, const pni_highlighted *nodes,
                              pn_bytes *out, pn_error *err);
/** `8 documented`. */
pn_status pni_words_evidence(const pni_words *words, pn_evidence evidence, size_t n,
                             pn_bytes *out, pn_error *err);
/** `55 ties`. */
pn_status pni_words_ties(const pni_words *words, size_t n, pn_bytes *out,
                         pn_error *err);
/** `55 ties` of a network, `14 events, 20 pairs with women in common` of a
 * projection; `partner`: what the network behind it calls the other side. */
pn_status pni_words_links(const pni_words *words, const pn_network *net,
                          const char *partner, pn_bytes *out, pn_error *err);
/** ` enterprises`, behind a number. */
pn_status pni_words_unit(const pni_words *words, const char *side_name, bool one,
                         pn_bytes *out, pn_error *err);
/** ` women in common`, behind a number. */
pn_status pni_words_in_common(const pni_words *words, const char *partner, bool one,
                              pn_bytes *out, pn_error *err);
/** A title where the data give none: `39 enterprises and 13 institutions`; of a
 * projection, `Institutions and the enterprises they share`. */
pn_status pni_words_title(const pni_words *words, const pn_network *net,
                          const char *partner, pn_bytes *out, pn_error *err);
/** `Shading: 9 groups with more ties inside than chance gives (modularity 0.61).`; NaN
 * leaves the modularity out. */
pn_status pni_words_shading(const pni_words *words, size_t n_groups, double modularity,
                            pn_bytes *out, pn_error *err);
/** `212 enterprises with one partner and 3 institutions with at most 4 partners`. */
pn_status pni_words_not_shown(const pni_words *words, const pn_network *net,
                              const pni_left_out *left_out, pn_bytes *out,
                              pn_error *err);
/** `From the 2-core, where each has 2 partners or more. Not shown: …`. */
pn_status pni_words_left_out(const pni_words *words, const pn_network *net,
                             const pni_left_out *left_out, pn_bytes *out,
                             pn_error *err);
/** `8 of the 91 pairs have more women in common than chance gives (significance level
 * 0.05).` */
pn_status pni_words_tested(const pni_words *words, const pni_tested *tested,
                           const char *partner, pn_bytes *out, pn_error *err);
/** `100 ties between two groups`, of a line that stands for them; short: `100`. */
pn_status pni_words_bundle(const pni_words *words, size_t n, bool whole, pn_bytes *out,
                           pn_error *err);
/** `fewer than 35`. */
pn_status pni_words_fewer(const pni_words *words, size_t least, pn_bytes *out,
                          pn_error *err);

#endif

/**
 * Scoped cleanup: an owned local is declared, zeroed and given its destructor in
 * one line, and leaves by `return`.
 *
 *     PNI_SCOPED(pn_bytes, pn_bytes_done) text = {0};
 *     PNI_OWNED(pn_table, pn_table_free) table = NULL;      a pointer
 *     PN_TRY(pni_table_new(..., &table, err));
 *     *out = PN_STEAL(table);
 */
#ifndef PNI_SCOPE_H
#define PNI_SCOPE_H

#include <stdlib.h>

/* A destructor takes the address of the variable; these make one of a function
 * that takes a struct's address, or the pointer itself. */
/* NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in parentheses */
#define PNI_DEFINE_OWNED(type, free_function)                                          \
    static inline void pni_scope_##free_function(type **owned)                         \
    {                                                                                  \
        free_function(*owned);                                                         \
    }                                                                                  \
    struct pni_scope_end_##free_function

/** An owned struct whose content is released by `done(&struct)`. */
#define PNI_SCOPED(type, done) __attribute__((cleanup(done))) type
/** An owned pointer released by `free_function(pointer)`; see PNI_DEFINE_OWNED. */
#define PNI_OWNED(type, free_function)                                                 \
    __attribute__((cleanup(pni_scope_##free_function))) type *
/* NOLINTEND(bugprone-macro-parentheses) */

static inline void pni_scope_free(void *owned)
{
    void **pointer = owned;
    free(*pointer);
}

/** An owned pointer released by free(): `PNI_FREE double *score = NULL;` */
#define PNI_FREE __attribute__((cleanup(pni_scope_free)))

/** Hands an owned pointer over and disarms its cleanup. */
#define PN_STEAL(pointer)                                                              \
    __extension__({                                                                    \
        __typeof__(pointer) stolen_ = (pointer);                                       \
        (pointer) = NULL;                                                              \
        stolen_;                                                                       \
    })

/** Calls a partnet function and returns its status if it failed. */
#define PN_TRY(call)                                                                   \
    do {                                                                               \
        const pn_status status_ = (call);                                              \
        if (status_ != PN_OK) {                                                        \
            return status_;                                                            \
        }                                                                              \
    } while (0)

#endif

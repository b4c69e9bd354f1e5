/**
 * Scoped cleanup for the program: what an owned local holds is released when it
 * leaves its scope.
 */
#ifndef PNI_CLI_SCOPE_H
#define PNI_CLI_SCOPE_H

#include <partnet/partnet.h>

/* A destructor takes the address of the variable; this makes one of a function
 * that takes the pointer itself. */
/* NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in parentheses */
#define PNI_DEFINE_OWNED(type, free_function)                                          \
    static inline void pni_scope_##free_function(type **owned)                         \
    {                                                                                  \
        free_function(*owned);                                                         \
    }                                                                                  \
    struct pni_scope_end_##free_function

/** An owned struct whose content is released by `done(&struct)`. */
#define PNI_SCOPED(type, done) __attribute__((cleanup(done))) type
/** An owned pointer released by `free_function(pointer)`. */
#define PNI_OWNED(type, free_function)                                                 \
    __attribute__((cleanup(pni_scope_##free_function))) type *
/* NOLINTEND(bugprone-macro-parentheses) */

PNI_DEFINE_OWNED(pn_network, pn_network_free);
PNI_DEFINE_OWNED(pn_table, pn_table_free);
PNI_DEFINE_OWNED(pn_picture, pn_picture_free);

/** Calls a function and returns its status if it failed. */
#define PN_TRY(call)                                                                   \
    do {                                                                               \
        const pn_status status_ = (call);                                              \
        if (status_ != PN_OK) {                                                        \
            return status_;                                                            \
        }                                                                              \
    } while (0)

#endif

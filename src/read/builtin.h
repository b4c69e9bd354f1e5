/**
 * Networks that are compiled in: the files under data/.
 */
#ifndef PNI_BUILTIN_H
#define PNI_BUILTIN_H

#include <stddef.h>

/** One file of a built-in network. */
typedef struct pni_builtin_file {
    const char *folder; /* `binzhou`, `binzhou/2023`; NULL ends the list */
    const char *name;   /* `partnerships.csv` */
    const unsigned char *bytes;
    size_t size;
} pni_builtin_file;

/** All files, sorted by path; made when partnet is built. */
extern const pni_builtin_file pni_builtin_files[];

/** The file of that folder and name, or NULL. */
const pni_builtin_file *pni_builtin_find(const char *folder, const char *name);

#endif

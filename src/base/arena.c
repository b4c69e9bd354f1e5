#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

struct pni_arena_block {
    pni_arena_block *next;
    size_t used;
    size_t size;
    _Alignas(max_align_t) char data[];
};

static pni_arena_block *new_block(size_t size)
{
    if (size > SIZE_MAX - sizeof(pni_arena_block)) {
        return NULL;
    }
    pni_arena_block *block = malloc(sizeof *block + size);
    if (block != NULL) {
        *block = (pni_arena_block){.size = size};
    }
    return block;
}

/* A large piece gets a block of its own, behind the one that is being filled. */
static void *take_large(pni_arena *arena, size_t size)
{
    pni_arena_block *block = new_block(size);
    if (block == NULL) {
        return NULL;
    }
    block->used = size;
    if (arena->blocks == NULL) {
        arena->blocks = block;
    } else {
        block->next = arena->blocks->next;
        arena->blocks->next = block;
    }
    return block->data;
}

static void *take(pni_arena *arena, size_t size, size_t alignment)
{
    if (size > BLOCK_SIZE / 4) {
        return take_large(arena, size);
    }
    pni_arena_block *block = arena->blocks;
    size_t at = block == NULL ? 0 : (block->used + alignment - 1) & ~(alignment - 1);
    if (block == NULL || at > block->size || block->size - at < size) {
        block = new_block(BLOCK_SIZE);
        if (block == NULL) {
            return NULL;
        }
        block->next = arena->blocks;
        arena->blocks = block;
        at = 0;
    }
    block->used = at + size;
    return block->data + at;
}

void *pni_arena_take(pni_arena *arena, size_t size)
{
    return take(arena, size, _Alignof(max_align_t));
}

char *pni_arena_copy(pni_arena *arena, const char *text, size_t n)
{
    if (n == SIZE_MAX) {
        return NULL;
    }
    char *copy = take(arena, n + 1, 1);
    if (copy != NULL) {
        if (n > 0) {
            memcpy(copy, text, n);
        }
        copy[n] = '\0';
    }
    return copy;
}

void pni_arena_absorb(pni_arena *to, pni_arena *from)
{
    pni_arena_block **end = &to->blocks;
    while (*end != NULL) {
        end = &(*end)->next;
    }
    *end = from->blocks;
    from->blocks = NULL;
}

void pni_arena_done(pni_arena *arena)
{
    pni_arena_block *block = arena->blocks;
    while (block != NULL) {
        pni_arena_block *next = block->next;
        free(block);
        block = next;
    }
    arena->blocks = NULL;
}

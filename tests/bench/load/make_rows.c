/*
 * Writes a partnership list for the comparison of loaders:
 *
 *     make_rows ROWS grouped|shuffled csv|ncol  >  FILE
 *
 * A fifth as many firms as rows and one institution for 200 rows; the numbers of
 * partners have a heavy tail on both sides, so that some rows name a pair again.
 * About one name in ten is quoted, some with quotes inside, and one in ten is Chinese.
 * Row k is a function of k alone: `grouped` writes the rows firm by firm, `shuffled`
 * the same rows in another order, and `ncol` the same rows as igraph's ncol reader
 * takes them: two words, parted by a blank.
 */
#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* splitmix64, S. Vigna, public domain */
static uint64_t mix(uint64_t x)
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

/* A number in [0, n) that is small far more often than large. */
static uint64_t heavy_tailed(double uniform, uint64_t n)
{
    return (uint64_t)((double)n * uniform * uniform * uniform);
}

static double uniform_of(uint64_t hash)
{
    return (double)(hash >> 11) / 9007199254740992.0;
}

/* A permutation of [0, n): a Feistel cipher on the next power of four, walked until it
 * falls into the range. */
static uint64_t permute(uint64_t k, uint64_t n)
{
    unsigned half = 1;
    while (((uint64_t)1 << (2 * half)) < n) {
        half++;
    }
    const uint64_t mask = ((uint64_t)1 << half) - 1;
    do {
        for (uint64_t round = 0; round < 4; round++) {
            const uint64_t low = k & mask;
            k = (low << half) | ((k >> half) ^ (mix(low + (round << 40)) & mask));
        }
    } while (k >= n);
    return k;
}

typedef char name[96];

static void name_firm(uint64_t i, name out)
{
    static const char *const place[] = {"Vienna", "Harbin", "Leiden", "Oslo"};
    static const char *const trade[] = {"Optics", "Steel", "Seed", "Pharma"};
    static const char *const chinese[] = {"滨州", "济南", "青岛", "烟台"};
    const uint64_t h = mix(i);
    if (h % 10 == 0) {
        snprintf(out, sizeof(name), "%s%" PRIu64 "公司", chinese[h / 10 % 4], i);
    } else if (h % 100 == 1) {
        snprintf(out, sizeof(name), "The \"%s\" Works %" PRIu64, trade[h / 100 % 4], i);
    } else {
        snprintf(out, sizeof(name), "%s %s %" PRIu64 "%s", place[h / 10 % 4],
                 trade[h / 100 % 4], i, h % 10 == 2 ? ", Ltd" : "");
    }
}

static void name_institution(uint64_t i, name out)
{
    const bool college = mix(~i) % 3 == 0;
    snprintf(out, sizeof(name), "%s %" PRIu64, college ? "College" : "Institute", i);
}

/* A field of a CSV: in quotes where it must be. */
static void put_field(const char *text)
{
    if (strpbrk(text, ",\"") == NULL) {
        fputs(text, stdout);
        return;
    }
    putchar('"');
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '"') {
            putchar('"');
        }
        putchar(*c);
    }
    putchar('"');
}

static void put_word(const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        putchar(strchr(" ,\"", *c) != NULL ? '_' : *c);
    }
}

int main(int argc, char **argv)
{
    const uint64_t n = argc == 4 ? strtoull(argv[1], NULL, 10) : 0;
    if (n == 0) {
        fputs("usage: make_rows ROWS grouped|shuffled csv|ncol\n", stderr);
        return 2;
    }
    const bool shuffled = strcmp(argv[2], "shuffled") == 0;
    const bool csv = strcmp(argv[3], "csv") == 0;
    void (*put)(const char *text) = csv ? put_field : put_word;
    fputs(csv ? "enterprise,institution\n" : "", stdout);
    for (uint64_t row = 0; row < n; row++) {
        const uint64_t k = shuffled ? permute(row, n) : row;
        name left;
        name right;
        name_firm(heavy_tailed((double)k / (double)n, n / 5 + 1), left);
        name_institution(heavy_tailed(uniform_of(mix(k ^ 0x5EED)), n / 200 + 2), right);
        put(left);
        putchar(csv ? ',' : ' ');
        put(right);
        putchar('\n');
    }
    return ferror(stdout) || fflush(stdout) != 0 ? 1 : 0;
}

#include "terminal_width.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDEST = 100000 };

size_t pni_terminal_width(void)
{
    const char *columns = getenv("COLUMNS");
    const long wanted = columns == NULL ? 0 : strtol(columns, /*endptr=*/NULL, 10);
    struct winsize size = {0};
    if (wanted > 0 && wanted < WIDEST) {
        return (size_t)wanted;
    }
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/** Any bytes are the content of an OpenDocument spreadsheet. */
#include "read_any.h"
#include "replay.h"
#include "zip_of.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
    const pnt_part part[] = {
        {.name = "mimetype", .data = (const uint8_t *)type, .size = sizeof type - 1},
        {.name = "content.xml", .data = data, .size = size}};
    size_t zip_size = 0;
    uint8_t *zip = pnt_zip_of(part, sizeof part / sizeof part[0], &zip_size);
    if (zip != NULL) {
        pnt_read_any(zip, zip_size, "ods");
    }
    free(zip);
    return 0;
}

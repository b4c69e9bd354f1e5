/**
 * Any bytes are a part of an XLSX workbook: a sheet or, if the first byte is a small
 * number, the shared texts, the formats, the list of sheets or the relations.
 */
#include "read_any.h"
#include "replay.h"
#include "zip_of.h"

static pnt_part text_part(const char *name, const char *text)
{
    return (pnt_part){
        .name = name, .data = (const uint8_t *)text, .size = strlen(text)};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pnt_part part[] = {
        text_part(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v>"
            "</c></row><row><c s=\"1\"><v>1.5</v></c><c><v>2</v></c></row>"
            "</sheetData></worksheet>"),
        text_part("xl/sharedStrings.xml",
                  "<sst><si><t>firm</t></si><si><t>lab</t></si></sst>"),
        text_part("xl/styles.xml",
                  "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                  "</cellXfs></styleSheet>"),
        text_part("xl/workbook.xml",
                  "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/>"
                  "<sheet name=\"b\" r:id=\"r1\"/></sheets></workbook>"),
        text_part("xl/_rels/workbook.xml.rels",
                  "<Relationships>"
                  "<Relationship Id=\"r1\" Type=\"x/worksheet\" "
                  "Target=\"worksheets/sheet1.xml\"/>"
                  "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                  "<Relationship Id=\"r3\" Type=\"x/sharedStrings\" "
                  "Target=\"sharedStrings.xml\"/></Relationships>")};
    enum { N_PARTS = sizeof part / sizeof part[0] };
    const size_t k = size > 0 && data[0] < N_PARTS ? data[0] : 0;
    const size_t n_head = size > 0 && data[0] < N_PARTS ? 1 : 0;
    part[k].data = data + n_head;
    part[k].size = size - n_head;
    size_t zip_size = 0;
    uint8_t *zip = pnt_zip_of(part, N_PARTS, &zip_size);
    if (zip != NULL) {
        pnt_read_any(zip, zip_size, "xlsx");
    }
    free(zip);
    return 0;
}

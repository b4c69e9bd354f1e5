#include "fill_down.h"

pn_status pni_fill_cell(pni_fill *fill, pni_slice *cell, pn_error *err)
{
    if (pni_slice_trim(*cell).size > 0) {
        fill->above.size = 0;
        return pni_bytes_add(&fill->above, cell->data, cell->size, err);
    }
    if (fill->above.size > 0) {
        *cell = (pni_slice){.data = fill->above.data, .size = fill->above.size};
        fill->n_filled++;
    }
    return PN_OK;
}

void pni_fill_done(pni_fill *fill)
{
    pn_bytes_done(&fill->above);
}

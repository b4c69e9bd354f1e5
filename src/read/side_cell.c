#include "side_cell.h"

#include "table/header_words.h"

#include "../base/scope.h"
#include "../network/build/builder_data.h"

pn_status pni_side_of_word(pni_slice word, pn_side *out, pn_error *err)
{
    pni_header_match match = {.role = PNI_ROLE_NONE};
    PN_TRY(pni_header_look(word, &match, err));
    const bool sure = match.sure >= PNI_SURE_ALL && match.role <= PNI_ROLE_RIGHT;
    *out = !sure ? PN_SIDE_DEFAULT : match.role == PNI_ROLE_LEFT ? PN_LEFT : PN_RIGHT;
    return PN_OK;
}

pn_status pni_read_side_cell(const pni_builder *builder, pni_slice word, pn_side *out,
                             pn_error *err)
{
    if (pni_slice_same_word(word, builder->side_name[0]) ||
        pni_slice_same_word(word, "left")) {
        *out = PN_LEFT;
        return PN_OK;
    }
    if (pni_slice_same_word(word, builder->side_name[1]) ||
        pni_slice_same_word(word, "right")) {
        *out = PN_RIGHT;
        return PN_OK;
    }
    return pni_side_of_word(word, out, err);
}

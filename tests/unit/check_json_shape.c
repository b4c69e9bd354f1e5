/* What kind of JSON a text is, by its first bytes. */
#include "../../src/read/graph/json_shape.h"

#include "run_tests.h"

static void expect(const char *text, pni_json_shape shape)
{
    ck_assert_msg(pni_json_shape_of(pni_slice_of(text)) == shape, "%s", text);
}

START_TEST(tables_and_other_texts_are_no_json)
{
    expect("", PNI_JSON_NONE);
    expect(" \n", PNI_JSON_NONE);
    expect("firm,lab\n", PNI_JSON_NONE);
    expect("{", PNI_JSON_NONE);
    expect("{curly},lab\n", PNI_JSON_NONE);
    expect("[", PNI_JSON_NONE);
    expect("[Firm],lab\n", PNI_JSON_NONE);
    expect("[[1, 2]]", PNI_JSON_NONE);
}
END_TEST

START_TEST(one_object_that_holds_others_is_a_document)
{
    expect("{}", PNI_JSON_DOCUMENT);
    expect("[]", PNI_JSON_DOCUMENT);
    expect("{\"nodes\": [], \"links\": []}\n", PNI_JSON_DOCUMENT);
    expect("\xEF\xBB\xBF { \"graph\": {}}", PNI_JSON_DOCUMENT);
    expect("{\"nodes\": [{\"id\": \"a\"}", PNI_JSON_DOCUMENT);
    expect("{\"firm\": \"A\", \"la", PNI_JSON_DOCUMENT);
    expect("{\"firm\": \"A\"} and more", PNI_JSON_DOCUMENT);
}
END_TEST

START_TEST(elements_of_cytoscape_are_a_document)
{
    expect("[{\"data\": {\"id\": \"a\"}}]", PNI_JSON_DOCUMENT);
    expect("[\n {\"group\": \"nodes\", \"data\" :\n{", PNI_JSON_DOCUMENT);
    expect("[{\"data\": \"2022-01-01\", \"firm\": \"A\"}]", PNI_JSON_RECORDS);
    expect("[{\"a\": {\"data\": {}}}]", PNI_JSON_RECORDS);
    expect("[{\"firm\": \"data\", \"at\": {}}]", PNI_JSON_RECORDS);
}
END_TEST

START_TEST(objects_one_behind_the_other_are_records)
{
    expect("[{\"firm\": \"A\"", PNI_JSON_RECORDS);
    expect("\n[ {\"firm\": \"A\"}, {", PNI_JSON_RECORDS);
    expect("{\"firm\":\"A\"}\n{\"firm\":\"B\"}", PNI_JSON_RECORDS);
    expect("{\"at\":{\"b\":[1]}}{", PNI_JSON_RECORDS);
    expect("{\"firm\":\"A } \\\" { \"}\n{\"firm\":\"B\"}", PNI_JSON_RECORDS);
    expect("{\"firm\":\"A\",\"lab\":\"B\"}\n", PNI_JSON_RECORDS);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        tables_and_other_texts_are_no_json, one_object_that_holds_others_is_a_document,
        elements_of_cytoscape_are_a_document, objects_one_behind_the_other_are_records};
    return RUN_TESTS("json_shape", tests);
}

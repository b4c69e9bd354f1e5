/* The header: which columns hold the sides, and what else is understood. */
#include "../../src/base/scope.h"
#include "../../src/network/build/builder.h"
#include "../../src/read/table/columns_option.h"
#include "../../src/read/table/csv_header.h"

#include "run_tests.h"

#include <stdio.h>
#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

/* The columns that are found in a text, written as one line. */
static pn_status describe(const char *text, const pn_read_options *options, char *out,
                          pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_SCOPED(pni_csv, pni_csv_done) csv = {0};
    PNI_SCOPED(pni_window, pni_window_done) window = {0};
    PNI_SCOPED(pni_columns, pni_columns_done) found = {0};
    pni_faults faults = {0};
    pn_memory memory = {.bytes = text, .size = strlen(text)};
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {.options = options, .builder = builder};
    PN_TRY(
        pni_csv_open(&csv, pn_source_memory(&memory, "input"), &reading, &faults, err));
    PN_TRY(pni_window_read(&csv, &window, err));
    PN_TRY(pni_columns_find(&reading, &window, "input", &found, err));
    int n = sprintf(out, "%.*s=%zu %.*s=%zu", (int)found.side_name[0].size,
                    found.side_name[0].data, found.of[PNI_ROLE_LEFT] + 1,
                    (int)found.side_name[1].size, found.side_name[1].data,
                    found.of[PNI_ROLE_RIGHT] + 1);
    const char *const names[PNI_N_ROLES] = {[PNI_ROLE_WEIGHT] = "weight",
                                            [PNI_ROLE_YEAR] = "year",
                                            [PNI_ROLE_EVIDENCE] = "evidence"};
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        if (names[role] != NULL && found.of[role] != PNI_NO_COLUMN) {
            n += sprintf(out + n, " %s=%zu", names[role], found.of[role] + 1);
        }
    }
    for (size_t i = 0; i < found.n_attributes; i++) {
        n += sprintf(out + n, " (%.*s)=%zu", (int)found.attribute[i].name.size,
                     found.attribute[i].name.data, found.attribute[i].column + 1);
    }
    const size_t n_remarks = pni_builder_n_findings(builder, PN_REMARK);
    const size_t n_suggestions = pni_builder_n_findings(builder, PN_SUGGESTION);
    sprintf(out + n, "%s%s", n_remarks > 0 ? " remark" : "",
            n_suggestions > 0 ? " suggestion" : "");
    return PN_OK;
}

static void expect(const char *text, const char *expected)
{
    const pn_read_options options = {0};
    char found[1024] = "";
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(describe(text, &options, found, &err) == PN_OK, "%s", err.message);
    ck_assert_str_eq(found, expected);
}

static void expect_with(const char *columns, bool no_header, const char *text,
                        const char *expected)
{
    const pn_read_options options = {.columns = columns, .no_header = no_header};
    char found[1024] = "";
    pn_error err = PN_ERROR_INIT;
    if (describe(text, &options, found, &err) != PN_OK) {
        snprintf(found, sizeof found, "%s", err.message);
    }
    ck_assert_str_eq(found, expected);
}

START_TEST(words_english_name_the_sides)
{
    expect("enterprise,institution\na,b\n", "enterprise=1 institution=2");
    expect("Company,University\na,b\n", "Company=1 University=2");
    expect("firm,agency\na,b\n", "firm=1 agency=2");
    expect("woman,event\na,b\n", "woman=1 event=2");
    expect("institute,companies\na,b\n", "companies=2 institute=1");
    expect("company_name,Research institute,x\na,b,c\n",
           "company=1 Research institute=2 (x)=3");
    expect("companyName,partnerInstitution,x\na,b,c\n",
           "company=1 partnerInstitution=2 (x)=3");
    expect("source,target,weight\na,b,1\n", "source=1 target=2 weight=3");
    expect("left,right,weight\na,b,1\n", "left=1 right=2 weight=3");
}
END_TEST

START_TEST(words_chinese_name_the_sides)
{
    expect("企业,机构\na,b\n", "企业=1 机构=2");
    expect("企业,机构,签订时间\na,b,2019\n", "企业=1 机构=2 year=3");
    expect("单位名称,合作单位,领域\na,b,c\n", "单位=1 合作单位=2 (field)=3");
    expect("企业名称,合作高校院所,年份,权重\na,b,2019,1\n",
           "企业=1 合作高校院所=2 weight=4 year=3");
    expect("企业名称（全称）,研究所\na,b\n", "企业=1 研究所=2");
    expect("公司,大学,类型,证据,来源\na,b,c,,d\n",
           "公司=1 大学=2 evidence=4 (kind)=3 (source)=5");
}
END_TEST

START_TEST(words_of_other_languages_name_the_sides)
{
    expect("Firma,Hochschule,Gewicht,Jahr\na,b,1,2019\n",
           "Firma=1 Hochschule=2 weight=3 year=4");
    expect("Unternehmen;Universität\na;b\n", "Unternehmen=1 Universität=2");
    expect("Lfd. Nr.;Firmenname;Forschungsinstitut\n1;a;b\n",
           "Firmen=2 Forschungsinstitut=3");
    expect("PARTNEREINRICHTUNG,FIRMEN\na,b\n", "FIRMEN=2 PARTNEREINRICHTUNG=1");
    expect("N°,Nom de l'entreprise,Université,Année\n1,a,b,2019\n",
           "Nom de l'entreprise=2 Université=3 year=4");
    expect("Société,École,Poids\na,b,1\n", "Société=1 École=2 weight=3");
    expect("Compañía,Institución,Año,Fuente\na,b,2019,c\n",
           "Compañía=1 Institución=2 year=3 (source)=4");
    expect("Empresas;Universidades\na;b\n", "Empresas=1 Universidades=2");
    expect("企業名,研究機関,年度,重み\na,b,2019,1\n",
           "企業=1 研究機関=2 weight=4 year=3");
    expect("会社名,大学\na,b\n", "会社=1 大学=2");
    expect("廠商名稱,學術機構,次數,領域,來源\na,b,1,c,d\n",
           "廠商=1 學術機構=2 weight=3 (field)=4 (source)=5");
    expect("번호,기업명,대학교,연도\n1,a,b,2019\n", "기업=2 대학교=3 year=4");
}
END_TEST

START_TEST(columns_that_number_rows_are_passed_over)
{
    expect("序号,企业,机构\n1,a,b\n", "企业=2 机构=3");
    expect("No.,Company,Institute\n1,a,b\n", "Company=2 Institute=3");
    expect("#,x,y\n1,a,b\n", "x=2 y=3 suggestion");
}
END_TEST

/* As sheets with merged cells are: groups of columns above, columns below. */
START_TEST(header_of_two_rows_is_one)
{
    expect("序号,企业信息,,合作院所,\n,企业名称,简称,院所名称,联系人\n1,a,b,c,d\n",
           "企业=2 院所=4 (简称)=3 (联系人)=5 remark");
    expect("企业名称,合作单位,,备注\n,院所,年份,\na,b,2019,c\n",
           "企业=1 院所=2 year=3 (备注)=4 remark");
    expect("Title,x,,\nfirm,lab,year,field\na,b,2019,c\n",
           "firm=1 lab=2 year=3 (field)=4 remark");
}
END_TEST

START_TEST(header_of_one_row_leaves_data_alone)
{
    expect("企业,合作单位,\na,b,c\n", "企业=1 合作单位=2");
    expect("企业,院所,,\n企业名称,b,c,\n", "企业=1 院所=2");
    expect("企业,院所,,\n企业名称,院所名称,3,\n", "企业=1 院所=2");
    expect("企业,院所,备注\n企业名称,院所名称,\n", "企业=1 院所=2 (备注)=3");
    expect("企业,院所,\na,b,\n企业名称,院所名称,c\n", "企业=1 院所=2");
    expect_with(NULL, true, "企业,\n企业,大学\n", "left=1 right=2");
}
END_TEST

START_TEST(title_above_header_is_passed_over)
{
    expect("滨州市企业与院所合作一览表,,\n,,\n序号,企业名称,合作单位\n1,a,b\n",
           "企业=2 合作单位=3 remark");
    expect("Partnerships of the city\n\nenterprise,institution\na,b\n",
           "enterprise=1 institution=2 remark");
}
END_TEST

START_TEST(columns_two_unknown_are_the_sides)
{
    expect("a,b\nc,d\n", "a=1 b=2 suggestion");
    expect("a,b,weight,year\nc,d,1,2019\n", "a=1 b=2 weight=3 year=4 suggestion");
    expect("person,movie\nc,d\n", "person=1 movie=2");
}
END_TEST

START_TEST(data_in_place_of_a_header_is_doubted)
{
    expect("Acme Company,Institute of Physics\nBeta Company,Institute of Optics\n",
           "Acme Company=1 Institute of Physics=2 suggestion");
    expect("山东甲公司,物理研究所\n山东乙公司,化学研究所\n",
           "山东甲公司=1 物理研究所=2 suggestion");
}
END_TEST

START_TEST(header_with_unknown_words_is_accepted_with_a_remark)
{
    expect("Enterprise involved,Institution involved,x\na,b,c\n",
           "Enterprise involved=1 Institution involved=2 (x)=3 remark");
}
END_TEST

START_TEST(sides_that_cannot_be_told_are_refused)
{
    expect_with(NULL, false, "a,b,c\n1,2,3\n",
                "input:1: no telling which columns hold the two sides among 'a', 'b', "
                "'c': say it with --columns enterprise=COL,institution=COL");
    expect_with(NULL, false, "a\n1\n",
                "input:1: there is only one column, two sides are needed: name the "
                "delimiter with --delimiter");
}
END_TEST

START_TEST(attributes_get_names_of_their_own)
{
    expect("enterprise,institution,place,place,enterprise,\na,b,c,d,e,f\n",
           "enterprise=1 institution=2 (place)=3 (place_2)=4 (enterprise_2)=5");
    expect("enterprise,enterprise_zh,institution,institution_zh\na,b,c,d\n",
           "enterprise=1 institution=3 (enterprise_zh)=2 (institution_zh)=4");
    expect("name,name\na,b\n", "left=1 right=2 suggestion");
}
END_TEST

START_TEST(wishes_are_met_by_name_and_number)
{
    const char text[] = "x,y,z\n1,2,3\n";
    expect_with("enterprise=z,institution=x", false, text,
                "enterprise=3 institution=1 (y)=2");
    expect_with("left=Z,right=1,weight=2", false, text, "z=3 x=1 weight=2");
    expect_with("lobbyist=1,bill=3", false, text, "lobbyist=1 bill=3 (y)=2");
    expect_with("企业=1,合作单位=2", false, text, "企业=1 合作单位=2 (z)=3");
    expect_with("institution=company", false, "company,enterprise,a\n1,2,3\n",
                "enterprise=2 institution=1 (a)=3");
    expect_with("enterprise=b,institution=c", false, "a title,,\na,b,c\n1,2,3\n",
                "enterprise=2 institution=3 (a)=1 remark");
}
END_TEST

START_TEST(wishes_that_cannot_be_met_are_refused)
{
    const char text[] = "firm,lab,z\n1,2,3\n";
    expect_with("enterprise=frim,institution=lab", false, text,
                "--columns: no column 'frim' in 'input': did you mean 'firm'?");
    expect_with("enterprise=1,institution=9", false, text,
                "--columns: 'input' has 3 columns, none is number 9");
    expect_with("enterprise=1,institution=2,yaer=3", false, text,
                "--columns: unknown word 'yaer': did you mean 'year'?");
}
END_TEST

START_TEST(header_missing_leaves_plain_sides)
{
    const char two[] = "Acme Company,Institute of Physics\n";
    expect_with(NULL, true, two, "left=1 right=2");
    expect_with("enterprise=2,institution=1", true, two, "enterprise=2 institution=1");
    expect_with("enterprise=Acme,institution=1", true, two,
                "--columns: 'Acme' is not a number from 1 to 2, which --no-header asks "
                "for");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_english_name_the_sides,
        words_chinese_name_the_sides,
        words_of_other_languages_name_the_sides,
        columns_that_number_rows_are_passed_over,
        header_of_two_rows_is_one,
        header_of_one_row_leaves_data_alone,
        title_above_header_is_passed_over,
        columns_two_unknown_are_the_sides,
        data_in_place_of_a_header_is_doubted,
        header_with_unknown_words_is_accepted_with_a_remark,
        sides_that_cannot_be_told_are_refused,
        attributes_get_names_of_their_own,
        wishes_are_met_by_name_and_number,
        wishes_that_cannot_be_met_are_refused,
        header_missing_leaves_plain_sides,
    };
    return RUN_TESTS("csv_header", tests);
}

/* Accents are left away: universitat is universität, too. */
#include "role_words.h"

#include <string.h>

enum {
    LEFT = PNI_ROLE_LEFT,
    RIGHT = PNI_ROLE_RIGHT,
    WEIGHT = PNI_ROLE_WEIGHT,
    YEAR = PNI_ROLE_YEAR,
    EVIDENCE = PNI_ROLE_EVIDENCE,
    FIELD = PNI_ROLE_FIELD,
    KIND = PNI_ROLE_KIND,
    SOURCE = PNI_ROLE_SOURCE,
    SERIAL = PNI_ROLE_SERIAL,
    NEUTRAL = PNI_ROLE_NEUTRAL,
    IN = PNI_WORD_IN,
    END = PNI_WORD_END,
    ALONE = PNI_WORD_ALONE
};

/* Words that are used alike. */
typedef struct word_list {
    const char *words; /* with blanks between */
    int role;
    int place; /* a pni_word_place */
} word_list;

static const word_list english[] = {
    {"enterprise company firm business corporation", LEFT, IN},
    {"left woman person member actor", LEFT, ALONE},
    {"institution institute university college academy laboratory lab agency", RIGHT,
     IN},
    {"right event group club", RIGHT, ALONE},
    {"weight strength", WEIGHT, IN},
    {"count", WEIGHT, ALONE},
    {"year date", YEAR, IN},
    {"evidence", EVIDENCE, IN},
    {"field", FIELD, IN},
    {"kind type", KIND, IN},
    {"source", SOURCE, IN},
    {"no nr id", SERIAL, IN},
    {"index #", SERIAL, ALONE},
    {"name full of the and partner partnership cooperation cooperating collaborating "
     "participating research cas english chinese en zh",
     NEUTRAL, IN}};

static const word_list others[] = {
    /* Chinese, in both scripts */
    {"企业 公司 单位 甲方 厂商 企業 單位 廠商", LEFT, IN},
    {"左 左侧 左边 左側 左邊", LEFT, ALONE},
    {"右 右侧 右边 右側 右邊", RIGHT, ALONE},
    {"合作单位 合作方 科研单位 依托单位 院所 院校 机构 高校 大学 学校 研究所 研究院 "
     "乙方 合作單位 機構 大學 學校 研究單位 學術機構",
     RIGHT, IN},
    {"权重 强度 次数 權重 次數 強度", WEIGHT, IN},
    {"年份 年度 时间 日期 時間", YEAR, IN},
    {"年", YEAR, ALONE},
    {"证据 證據", EVIDENCE, IN},
    {"领域 領域", FIELD, IN},
    {"类型 类别 方式 形式 類型 類別", KIND, IN},
    {"来源 出处 來源 出處", SOURCE, IN},
    {"序号 序號 編號 编号 項次", SERIAL, IN},
    {"序 号 號", SERIAL, ALONE},
    {"名称 名稱 全稱 全称 合作 科研 研究 中科院 技术 项目 签约 签订 签署 起止 数据 "
     "中文 英文 的 "
     "名 學術 技術 項目 專案 計畫",
     NEUTRAL, IN},
    /* Japanese, what it does not share with Chinese */
    {"会社 事業者", LEFT, IN},
    {"機関", RIGHT, IN},
    {"重み 件数 回数", WEIGHT, IN},
    {"分野", FIELD, IN},
    {"種類 種別", KIND, IN},
    {"出典", SOURCE, IN},
    {"番号 連番", SERIAL, IN},
    {"名前 称 共同 連携 学術", NEUTRAL, IN},
    /* Korean */
    {"기업 회사 업체", LEFT, IN},
    {"대학교 대학 기관 연구소 연구원", RIGHT, IN},
    {"가중치 횟수", WEIGHT, IN},
    {"연도 년도 날짜", YEAR, IN},
    {"분야", FIELD, IN},
    {"유형", KIND, IN},
    {"출처", SOURCE, IN},
    {"번호 순번", SERIAL, IN},
    {"이름 협력 연구 명", NEUTRAL, IN},
    /* German; END for Forschungsinstitut */
    {"firma unternehmen betrieb", LEFT, END},
    {"firmen betriebe firmenname unternehmensname", LEFT, IN},
    {"universitat universitaet hochschule hochschulen institut labor einrichtung "
     "einrichtungen",
     RIGHT, END},
    {"universitaten universitaeten akademie hochschulname institutsname", RIGHT, IN},
    {"gewicht starke haufigkeit", WEIGHT, IN},
    {"anzahl", WEIGHT, ALONE},
    {"jahr datum", YEAR, IN},
    {"fachgebiet", FIELD, IN},
    {"typ kategorie", KIND, IN},
    {"quelle", SOURCE, IN},
    {"nummer lfd", SERIAL, IN},
    {"der die das des und forschung bezeichnung", NEUTRAL, IN},
    /* French */
    {"entreprise societe", LEFT, IN},
    {"universite laboratoire ecole etablissement organisme", RIGHT, IN},
    {"poids", WEIGHT, IN},
    {"annee", YEAR, IN},
    {"domaine", FIELD, IN},
    {"numero", SERIAL, IN},
    {"n°", SERIAL, ALONE},
    {"nom de la le du et partenaire recherche", NEUTRAL, IN},
    /* Spanish */
    {"empresa compania", LEFT, IN},
    {"universidad institucion instituto laboratorio escuela organismo", RIGHT, IN},
    {"peso", WEIGHT, IN},
    {"ano fecha", YEAR, IN},
    {"ambito campo", FIELD, IN},
    {"tipo", KIND, IN},
    {"fuente", SOURCE, IN},
    {"nombre del y socio investigacion", NEUTRAL, IN}};

enum {
    N_ENGLISH = sizeof english / sizeof english[0],
    N_OTHERS = sizeof others / sizeof others[0]
};

static const word_list *find_list(size_t k)
{
    if (k < N_ENGLISH) {
        return &english[k];
    }
    return k < N_ENGLISH + N_OTHERS ? &others[k - N_ENGLISH] : NULL;
}

bool pni_role_word_next(pni_role_word *word)
{
    const char *at = word->text.data == NULL ? NULL : word->text.data + word->text.size;
    word->list += at != NULL && *at == '\0';
    const word_list *list = find_list(word->list);
    if (list == NULL) {
        return false;
    }
    at = at == NULL || *at == '\0' ? list->words : at + 1;
    word->text = (pni_slice){.data = at, .size = strcspn(at, " ")};
    word->role = list->role;
    word->place = list->place;
    word->is_english = word->list < N_ENGLISH;
    return true;
}

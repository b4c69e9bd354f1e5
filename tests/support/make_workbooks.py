"""Writes the workbooks and databases that the tests read; they are kept beside the
cases, so that no test needs this script.  The same bytes on every run.

    python3 tests/support/make_workbooks.py
"""
import io
import sqlite3
import zipfile
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")) + ' xmlns:calcext="urn:calcext"'


def archive(parts, method=zipfile.ZIP_DEFLATED):
    """A zip archive of (path, text) pairs; the first part of an ODS is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for path, text in parts:
            about = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            about.compress_type = zipfile.ZIP_STORED if path == "mimetype" else method
            about.external_attr = 0o644 << 16
            target.writestr(about, text)
    return out.getvalue()


def relations(*rows):
    return (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/'
            '2006/relationships">' +
            "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" '
                    f'Target="{target}"/>' for name, kind, target in rows) +
            "</Relationships>")


STRINGS = ("滨州市校企合作一览表", "序号", "企业", "合作单位", "年份", "签约日期", "领域", "滨化集团",
           "中国科学院金属研究所", "Firm &quot;A&quot; &amp; Co., Ltd.", "化工_x000D_\n材料")


def shared(strings=STRINGS):
    rich = ("<si><r><t>Institute</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> X"
            "</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si>")
    return (HEAD + f"<sst {MAIN}>" +
            "".join(f"<si><t>{text}</t></si>" for text in strings) + rich + "</sst>")


STYLES = (HEAD + f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="176" '
          'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
          '<numFmt numFmtId="177" formatCode="0&quot;days&quot;"/></numFmts>'
          '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="14"/>'
          '<xf numFmtId="177"/></cellXfs></styleSheet>')

# Row 1 is a title, row 6 is not there, row 7 has cells without references, row 8 is
# hidden, row 9 has an error, a formula without a value and a truth value.
SHEET = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c>'
    '<c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>4</v></c><c r="E2" t="s"><v>5</v></c>'
    '<c r="F2" t="s"><v>6</v></c></row>'
    '<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>7</v></c>'
    '<c r="C3" t="s"><v>8</v></c><c r="D3"><v>2022</v></c><c r="E3" s="1"><v>44625</v></c>'
    '<c r="F3" t="s"><v>10</v></c></row>'
    '<row r="4"><c r="A4"><v>2</v></c><c r="B4" t="s"><v>9</v></c>'
    '<c r="C4" t="s"><v>11</v></c><c r="D4"><v>2.019E3</v></c>'
    '<c r="E4" s="2"><v>43647.604166666664</v></c></row>'
    '<row r="5"/>'
    '<row r="7"><c><v>3</v></c><c t="inlineStr"><is><t>Firm B</t></is></c>'
    '<c t="str"><f>A1</f><v>Institute X</v></c><c s="3"><v>2020</v></c></row>'
    '<row r="8" hidden="1"><c r="B8" t="s"><v>7</v></c><c r="C8" t="inlineStr"><is>'
    '<r><t>Institute</t></r><r><t> X</t></r></is></c></row>'
    '<row r="9"><c r="B9" t="s"><v>7</v></c><c r="C9" t="s"><v>8</v></c>'
    '<c r="D9" t="e"><v>#N/A</v></c><c r="E9"><f>NOW()</f></c>'
    '<c r="F9" t="b"><v>1</v></c></row>')


def sheet(rows, before="", merged=()):
    ranges = "".join(f'<mergeCell ref="{cells}"/>' for cells in merged)
    return (HEAD + before + f"<worksheet {MAIN}><sheetData>{rows}</sheetData>" +
            (f"<mergeCells>{ranges}</mergeCells>" if merged else "") + "</worksheet>")


def rows_of(*lines):
    """Rows of inline texts."""
    return "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' if text else "<c/>"
                          for text in line) + "</row>" for line in lines)


# A header of two lines; names of both sides merged, with a covered cell that has a text
# of its own (row 7) and a row without any (row 9); a sum in merged cells, and totals.
MERGED = (("企业", "合作单位", "经费", "时间", ""), ("", "", "", "起", "领域"),
          ("Firm &quot;A&quot;, Ltd.", "Institute X", "30", "2020", "化工"),
          ("", "Institute Y", "", "2021", ""), ("", "小计", "60", "", ""),
          ("Firm B", "Institute Z", "5", "2022", "材料"), ("Firm C", "", "5", "2023", "医药"),
          ("", "", "1", "2024", "医药"), (), ("合计", "", "46", "", ""))
RANGES = ("E3:E4", "A1:A2", "B1:B2", "C1:C2", "D1:E1", "A6:A9", "B6:B9", "A3:A5", "C3:C4", "F1")


def xlsx(sheets, extra=(), without=()):
    """A workbook of (name, state, part text)."""
    listed = "".join(f'<sheet name="{name}" sheetId="{k}" state="{state}" r:id="r{k}"/>'
                     for k, (name, state, _) in enumerate(sheets, 1))
    parts = [
        ("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", HEAD + f'<workbook {MAIN} xmlns:r="{OFFICE}"><workbookPr/>'
         f"<sheets>{listed}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations(
            *((f"r{k}", "worksheet", f"worksheets/sheet{k}.xml")
              for k in range(1, len(sheets) + 1)),
            ("s1", "sharedStrings", "/xl/sharedStrings.xml"),
            ("s2", "styles", "../xl/styles.xml"))),
        ("xl/sharedStrings.xml", shared()),
        ("xl/styles.xml", STYLES),
        *((f"xl/worksheets/sheet{k}.xml", text) for k, (_, _, text) in enumerate(sheets, 1)),
        *extra]
    return archive([part for part in parts if part[0] not in without])


def text_cell(text, repeated=""):
    return (f'<table:table-cell office:value-type="string"{repeated}><text:p>{text}'
            "</text:p></table:table-cell>")


def ods_row(*cells, repeated=""):
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def number_cell(value, shown):
    return (f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{shown}</text:p></table:table-cell>")


ODS_ROWS = (
    ods_row('<table:table-cell table:number-columns-spanned="4" '
            'office:value-type="string"><text:p>合作一览表</text:p></table:table-cell>',
            '<table:covered-table-cell table:number-columns-repeated="3"/>',
            '<table:table-cell table:number-columns-repeated="16380"/>') +
    ods_row(text_cell("企业"), text_cell("合作单位"), text_cell("年份"), text_cell("签约日期")) +
    ods_row(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>a note'
        "</text:p></office:annotation><text:p>滨化集团<office:annotation><text:p>again"
        "</text:p></office:annotation></text:p></table:table-cell>",
        text_cell('Institute<text:s/><text:span>of<text:s text:c="2"/>Metals</text:span>'
                  "</text:p><text:p>2nd line"),
        number_cell(2022, "2,022"),
        '<table:table-cell office:value-type="date" office:date-value="2022-03-05">'
        "<text:p>05.03.22</text:p></table:table-cell>") +
    ods_row(repeated=' table:number-rows-repeated="2"') +
    ods_row(text_cell("Firm &amp; B"), text_cell("Institute X"), number_cell(2019, "2019"),
            '<table:table-cell office:value-type="string" office:string-value="" '
            'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
            repeated=' table:number-rows-repeated="2"') +
    ods_row('<table:table-cell table:number-columns-repeated="16384"/>',
            repeated=' table:number-rows-repeated="1048560"'))


COVERED = "<table:covered-table-cell/>"


def tall_cell(text, n_rows):
    return (f'<table:table-cell office:value-type="string" '
            f'table:number-rows-spanned="{n_rows}"><text:p>{text}</text:p>'
            "</table:table-cell>")


# A header of two lines; totals in the last row of merged names, on either side.
ODS_MERGED = (
    ods_row(tall_cell("企业", 2), tall_cell("合作单位", 2), tall_cell("领域", 2),
            tall_cell("经费", 2)) +
    ods_row(COVERED, COVERED, COVERED, COVERED, text_cell("备注")) +
    ods_row(tall_cell("Firm A", 3), text_cell("Institute X"), tall_cell("化工", 2),
            number_cell(3, "3")) +
    ods_row(COVERED, tall_cell("Institute Y", 2), COVERED, number_cell(4, "4")) +
    ods_row(COVERED, COVERED, text_cell("材料"), number_cell(5, "5")) +
    ods_row(tall_cell("Firm B", 2), text_cell("Institute Z"), "<table:table-cell/>",
            number_cell(6, "6")) +
    ods_row(COVERED, text_cell("小计"), "<table:table-cell/>", number_cell(6, "6")) +
    ods_row(text_cell("Firm C"), tall_cell("Institute W", 2), "<table:table-cell/>",
            number_cell(7, "7")) +
    ods_row(text_cell("小计"), COVERED, "<table:table-cell/>", number_cell(7, "7")))


def ods(tables, before="", manifest=""):
    """A workbook of (name, style, rows)."""
    body = "".join(
        f'<table:table table:name="{name}" table:style-name="{style}">'
        f'<table:table-column table:number-columns-repeated="16384"/>{rows}</table:table>'
        for name, style, rows in tables)
    content = (HEAD + before + f"<office:document-content {ODS_SPACES}>"
               '<office:automatic-styles><style:style style:name="ta2" '
               'style:family="table"><style:table-properties table:display="false"/>'
               "</style:style></office:automatic-styles><office:body><office:spreadsheet>"
               f"{body}</office:spreadsheet></office:body></office:document-content>")
    return archive([("mimetype", ODS_TYPE), ("content.xml", content),
                    ("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")])


def database(*statements):
    connection = sqlite3.connect(":memory:")
    connection.executescript("PRAGMA page_size = 512; " + "; ".join(statements))
    connection.execute("VACUUM")
    return connection.serialize()


DEALS = ("CREATE TABLE deals (id INTEGER PRIMARY KEY, company TEXT, institute TEXT, "
         "year INT, weight REAL, note BLOB)",
         "INSERT INTO deals VALUES (1, '滨化集团', 'Institute X', 2022, 1.5, x'00ff'), "
         "(2, 'Firm ''\"B', 'Institute' || char(10) || 'Y', 2019, 0.1, NULL), "
         "(3, '滨化集团', 'Institute X', NULL, 2, NULL)")
JOINED = ("CREATE TABLE deals (f INT, i INT)", "CREATE TABLE firms (id INT, label TEXT)",
          "CREATE TABLE places (id INT, label TEXT)",
          "INSERT INTO deals VALUES (1, 1), (2, 1)",
          "INSERT INTO firms VALUES (1, 'Firm A'), (2, 'Firm B')",
          "INSERT INTO places VALUES (1, 'Institute X')")
VIEW = ("CREATE VIEW list AS SELECT firms.label AS company, places.label AS institute "
        "FROM deals JOIN firms ON firms.id = f JOIN places ON places.id = i")


def cases():
    """(folder, content) of each file."""
    plain = rows_of(("company", "institute"), ("Firm A", "Institute X"))
    other = rows_of(("company", "institute"), ("Firm Z", "Institute Z"))
    book = (("Old", "hidden", sheet(other)), ("合作", "visible", sheet(SHEET)),
            ("2022", "visible", sheet(plain)))
    doctype = '<!DOCTYPE a [<!ENTITY b "c">]>'
    yield "cases/convert/input-xlsx/input.xlsx", xlsx(book)
    yield "cases/convert/input-xlsx-sheet/input.xlsx", xlsx(book)
    figures = ('<row><c/><c t="inlineStr"><is><t>X</t></is></c>'
               '<c t="inlineStr"><is><t>Y</t></is></c></row><row><c t="inlineStr"><is><t>'
               'Firm A</t></is></c><c><v>2</v></c><c><v>0</v></c></row><row>'
               '<c t="inlineStr"><is><t>Firm B</t></is></c><c/><c><v>1</v></c></row>')
    yield "cases/convert/input-xlsx-matrix/input.xlsx", xlsx(
        (("Sheet1", "visible", sheet(figures)),))
    yield "cases/convert/input-xlsx-merged/input.xlsx", xlsx(
        (("Sheet1", "visible", sheet(rows_of(*MERGED), merged=RANGES)),))
    yield "cases/convert/input-ods-merged/input.ods", ods((("合作", "ta1", ODS_MERGED),))
    yield "cases/convert/input-ods/input.ods", ods(
        (("Old", "ta2", ods_row(text_cell("x"))), ("合作", "ta1", ODS_ROWS)))
    yield "cases/convert/input-sqlite/input.sqlite", database(*DEALS)
    yield "cases/convert/input-sqlite-query/input.db", database(*JOINED)
    yield "cases/convert/input-sqlite-view/input.db", database(*JOINED, VIEW)
    one = (("Sheet1", "visible", sheet(plain)),)
    faulty = rows_of(("company", "institute"), ("Firm\nA", "Institute X"), (), ("Firm B",))
    yield "bad/xlsx/name-empty/input.xlsx", xlsx(
        (("List", "visible", sheet(faulty)), ("Notes", "visible", sheet(plain))))
    yield "bad/xlsx/sheet-unknown/input.xlsx", xlsx(book)
    yield "bad/xlsx/one-column/input.xlsx", xlsx(
        (("List", "visible", sheet(rows_of(("company",), ("Firm A",)))),))
    yield "bad/xlsx/doctype/input.xlsx", xlsx((("List", "visible", sheet(plain, doctype)),))
    yield "bad/xlsx/not-well-formed/input.xlsx", xlsx(
        (("List", "visible", sheet("<row><c></row>")),))
    yield "bad/xlsx/nested-too-deeply/input.xlsx", xlsx(
        (("List", "visible", sheet("<a>" * 300 + "</a>" * 300)),))
    yield "bad/xlsx/part-missing/input.xlsx", xlsx(one, without=("xl/worksheets/sheet1.xml",))
    yield "bad/xlsx/text-missing/input.xlsx", xlsx(
        (("List", "visible", sheet('<row r="1"><c r="B1" t="s"><v>99</v></c></row>')),))
    yield "bad/xlsx/rows-out-of-order/input.xlsx", xlsx(
        (("List", "visible", sheet('<row r="5"><c><v>1</v></c></row>'
                                   '<row r="4"><c><v>1</v></c></row>')),))
    yield "bad/xlsx/row-beyond-the-last/input.xlsx", xlsx(
        (("List", "visible", sheet('<row r="1048577"><c><v>1</v></c></row>')),))
    yield "bad/xlsx/merge-damaged/input.xlsx", xlsx(
        (("List", "visible", sheet(plain, merged=("A2:A3", "A4:"))),))
    yield "bad/xlsx/bomb/input.xlsx", xlsx(
        (("List", "visible", sheet(" " * (9 << 20))),))
    yield "bad/xlsx/archive-only/input.zip", archive([("readme.txt", "nothing")])
    yield "bad/xlsx/binary-workbook/input.xlsb", archive(
        [("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.bin"))),
         ("xl/workbook.bin", "")])
    yield "bad/xlsx/old-workbook/input.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504)
    yield "bad/xlsx/cut-off/input.xlsx", xlsx(one)[:-100]
    broken = bytearray(xlsx(one))
    at = broken.index(b"xl/worksheets/sheet1.xml") + 40
    broken[at:at + 40] = bytes(40)
    yield "bad/xlsx/packed-data-damaged/input.xlsx", bytes(broken)
    yield "bad/ods/password/input.ods", ods((), manifest="<encryption-data/>")
    yield "bad/ods/no-sheets/input.ods", ods(())
    yield "bad/ods/doctype/input.ods", ods((("List", "ta1", ""),), before=doctype)
    yield "bad/ods/content-missing/input.ods", archive([("mimetype", ODS_TYPE)])
    yield "bad/ods/too-many-columns/input.ods", ods(
        (("List", "ta1", ods_row(text_cell(
            "x", ' table:number-columns-repeated="99999999"'))),))
    yield "bad/ods/not-ods/input.ods", xlsx(one)
    yield "bad/sqlite/cut-off/input.db", database(*DEALS)[:-100]
    damaged = bytearray(database(*DEALS))
    damaged[512:1024] = b"\xFF" * 512
    yield "bad/sqlite/page-damaged/input.db", bytes(damaged)
    yield "bad/sqlite/not-utf8/input.db", database(
        "CREATE TABLE deals (company, institute)",
        "INSERT INTO deals VALUES ('a', CAST(x'B1F5' AS TEXT))")
    yield "bad/sqlite/name-empty/input.db", database(
        "CREATE TABLE deals (company, institute)",
        "INSERT INTO deals VALUES ('a', 'x'), ('b', NULL)")
    yield "bad/sqlite/no-tables/input.db", database("CREATE TABLE a (b)", "DROP TABLE a")
    for name in ("no-telling", "query-unknown-table", "query-writes", "query-attaches",
                 "query-of-two", "query-and-sheet", "table-unknown"):
        yield f"bad/sqlite/{name}/input.db", database(*JOINED)
    yield "fuzz/corpus/workbook/list.xlsx", xlsx(book)
    yield "fuzz/corpus/workbook/list.ods", ods((("合作", "ta1", ODS_ROWS),))
    yield "fuzz/corpus/workbook/list.db", database(*DEALS)
    stored = [("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml"))),
              ("xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets>"
               "</workbook>"),
              ("xl/_rels/workbook.xml.rels", relations(("r1", "worksheet", "s.xml"))),
              ("xl/s.xml", sheet(SHEET))]
    yield "fuzz/corpus/workbook/stored.xlsx", archive(stored, zipfile.ZIP_STORED)


for place, content in cases():
    path = TESTS / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

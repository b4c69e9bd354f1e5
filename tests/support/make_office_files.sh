#!/usr/bin/env bash
# Writes the files that LibreOffice (soffice) and Gnumeric (ssconvert) make of two
# small tables; they are kept beside the cases, so that no test needs this script.
# The programs' bytes differ from run to run: only remake them with a reason.
set -eu
cd "$(dirname "$0")"
cases=../cases/convert
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# office FILE FORMAT TARGET [FILTER OF THE INPUT]
office() {
    soffice --headless --convert-to "$2" ${4:+"--infilter=$4"} --outdir "$scratch" "$1" \
        >/dev/null
    mv "$scratch/$(basename "${1%.*}").${2%%:*}" "$3"
}

text='csv:Text - txt - csv (StarCalc)'
office partnerships.fods xlsx $cases/input-libreoffice-xlsx/input.xlsx
office partnerships.fods ods $cases/input-libreoffice-ods/input.ods
office partnerships.fods "$text:59,34,85" $cases/input-libreoffice-gb18030/input.csv
office partnerships.fods "$text:9,34,65535" $cases/input-libreoffice-utf16/input.csv
office organisations.csv xlsx $cases/input-organisations-xlsx/orgs.xlsx CSV:44,34,76,1
office organisations.csv ods $cases/input-organisations-ods/orgs.ods CSV:44,34,76,1
ssconvert $cases/input-libreoffice-ods/input.ods "$scratch/gnumeric.xlsx" >/dev/null 2>&1
mv "$scratch/gnumeric.xlsx" $cases/input-gnumeric-xlsx/input.xlsx

#!/bin/sh
# One figure that fills a 16:9 slide: as PDF and PNG for any presentation program, and as
# a presentation of one slide that LibreOffice opens.  Where LibreOffice is installed it
# also makes the file for PowerPoint.
#     examples/pipelines/slide.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

for format in pdf png; do
    partnet draw -q @southern-women --layout matrix --paper slide --theme dark \
        -o "slide.$format"
    echo "$PWD/slide.$format"
done

{
    cat <<'HEAD'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    office:version="1.3"
    office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles>
  <style:page-layout style:name="wide">
    <style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"
        style:print-orientation="landscape"/>
  </style:page-layout>
</office:automatic-styles>
<office:master-styles>
  <style:master-page style:name="plain" style:page-layout-name="wide"/>
</office:master-styles>
<office:body><office:presentation>
<draw:page draw:name="network" draw:master-page-name="plain">
  <draw:frame svg:width="28cm" svg:height="15.75cm">
    <draw:image draw:mime-type="image/png"><office:binary-data>
HEAD
    base64 slide.png
    cat <<'FOOT'
    </office:binary-data></draw:image>
    <svg:title>Who took part in which event, as a matrix</svg:title>
  </draw:frame>
</draw:page>
</office:presentation></office:body>
</office:document>
FOOT
} >slide.fodp
echo "$PWD/slide.fodp"
if command -v soffice >/dev/null; then
    profile=$(mktemp -d) # else an open LibreOffice would take the order and do nothing
    trap 'rm -rf "$profile"' EXIT
    soffice "-env:UserInstallation=file://$profile" --headless --convert-to pptx \
        slide.fodp >/dev/null 2>&1
    echo "$PWD/slide.pptx"
fi

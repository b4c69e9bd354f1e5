#!/bin/sh
# A figure for LaTeX: PDF with embedded fonts, as wide as the text, title in the caption.
# Compiles the document where pdflatex is installed.
#     examples/pipelines/latex.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

partnet draw -q @binzhou --theme print --no-title -o network.pdf
cat >report.tex <<'DOCUMENT'
\documentclass[a4paper]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{graphicx}
\begin{document}
\begin{figure}[!t]
  \centering
  \includegraphics[width=\textwidth,height=0.85\textheight,keepaspectratio]{network.pdf}
  \caption{Enterprises of Binzhou and institutions of the Chinese Academy of Sciences.
    Dotted ties are made up.}
  \label{network}
\end{figure}
Figure~\ref{network} shows who works with whom.
\end{document}
DOCUMENT
if command -v pdflatex >/dev/null; then
    pdflatex -interaction=batchmode -halt-on-error report.tex >/dev/null
    pdflatex -interaction=batchmode -halt-on-error report.tex >/dev/null
    rm -f report.aux report.log
    echo "$PWD/report.pdf"
else
    echo "$PWD/report.tex (pdflatex is not installed: not compiled)"
fi

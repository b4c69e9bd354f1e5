# Writes a C file that holds files as byte arrays.
#
#   cmake -D "FILES=binzhou/partnerships.csv;..." -D ROOT=folder -D OUTPUT=file.c
#         -P embed.cmake
#
# The same files give the same bytes: sorted, no times, no absolute paths.
# A network stands before those in folders of its own.
list(TRANSFORM FILES REPLACE "/([^/]*)$" "!\\1")
list(SORT FILES)
list(TRANSFORM FILES REPLACE "!" "/")
set(arrays "")
set(rows "")
set(n 0)
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} hex HEX)
  file(SIZE ${ROOT}/${file} size)
  # 16 bytes a line, then every pair of digits becomes a number.
  string(REPEAT "[0-9a-f]" 32 line)
  string(REGEX REPLACE "(${line})" "\\1\n    " hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," hex "${hex}")
  get_filename_component(folder ${file} DIRECTORY)
  get_filename_component(name ${file} NAME)
  # The final 0 keeps the array of an empty file from being empty.
  string(APPEND arrays "static const unsigned char bytes_${n}[] = {\n    ${hex}0};\n\n")
  string(APPEND rows "    {\"${folder}\", \"${name}\", bytes_${n}, ${size}},\n")
  math(EXPR n "${n} + 1")
endforeach()
file(
  WRITE ${OUTPUT}.new
  "/* Made from the files under data/; changes here are lost. */\n"
  "#include \"builtin.h\"\n\n"
  "${arrays}"
  "const pni_builtin_file pni_builtin_files[] = {\n"
  "${rows}"
  "    {0, 0, 0, 0},\n"
  "};\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})

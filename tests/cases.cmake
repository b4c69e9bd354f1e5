# Cases of the program: cases/<command>/<case>/args and bad/<format>/<case>/error.

# add_cases(LABEL RUNNER FILE…): the test LABEL/<group>/<case> for each file.
function(add_cases label runner)
  foreach(file IN LISTS ARGN)
    get_filename_component(folder ${file} DIRECTORY)
    get_filename_component(case ${folder} NAME)
    get_filename_component(group ${folder} DIRECTORY)
    get_filename_component(group ${group} NAME)
    set(name ${label}/${group}/${case})
    add_test(NAME ${name} COMMAND ${BASH_PROGRAM} ${CMAKE_CURRENT_SOURCE_DIR}/${runner}
                                  ${folder} $<TARGET_FILE:partnet_cli>)
    describe_test(${name} ${label})
  endforeach()
endfunction()

file(GLOB cases CONFIGURE_DEPENDS cases/*/*/args)
add_cases(cli run_case.sh ${cases})
file(GLOB bad_cases CONFIGURE_DEPENDS bad/*/*/error)
add_cases(bad run_bad.sh ${bad_cases})

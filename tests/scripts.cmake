# Tests that are scripts: scripts/ (label cli), fault/, install/ and lint/.

# Of scripts/, what runs under the sanitizers as well; the others compare bytes or
# read text, which the sanitizers do not change.
set(scripts_everywhere outputs)

# add_script(LABEL SOURCE): the test LABEL/<name of the source>; the script is given
# the source tree.
function(add_script label source)
  get_filename_component(name ${source} NAME_WE)
  if(source MATCHES "\\.py$")
    set(interpreter ${PYTHON_PROGRAM})
  else()
    set(interpreter ${BASH_PROGRAM})
  endif()
  add_test(NAME ${label}/${name} COMMAND ${interpreter} ${source} ${PROJECT_SOURCE_DIR})
  describe_test(${label}/${name} ${label})
  if(name STREQUAL "tidy")
    set_tests_properties(${label}/${name} PROPERTIES COST 1000) # the longest: first
  elseif(name STREQUAL "interrupt")
    set_tests_properties(${label}/${name} PROPERTIES RUN_SERIAL TRUE) # it takes times
  endif()
endfunction()

file(GLOB scripts CONFIGURE_DEPENDS scripts/*.sh scripts/*.py)
foreach(script IN LISTS scripts)
  get_filename_component(name ${script} NAME_WE)
  if(NOT PARTNET_SANITIZE OR name IN_LIST scripts_everywhere)
    add_script(cli ${script})
  endif()
endforeach()
if(PARTNET_SANITIZE)
  return()
endif()

# A library that is preloaded into the program and makes calls fail.
add_library(fault_shim MODULE fault/fault_shim.c)
set_target_properties(fault_shim PROPERTIES C_VISIBILITY_PRESET default)
target_link_libraries(fault_shim PRIVATE partnet_flags ${CMAKE_DL_LIBS})
list(APPEND test_environment FAULT_SHIM=$<TARGET_FILE:fault_shim>)

foreach(label fault install lint)
  file(GLOB scripts CONFIGURE_DEPENDS ${label}/*.sh ${label}/check_*.py)
  foreach(script IN LISTS scripts)
    add_script(${label} ${script})
  endforeach()
endforeach()

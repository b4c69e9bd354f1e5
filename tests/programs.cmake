# Test programs in C: unit, oracle, property, fuzz.

# The library with its private symbols, and what the test programs share.
add_library(partnet_private STATIC $<TARGET_OBJECTS:partnet_objects>)
target_include_directories(
  partnet_private
  PUBLIC $<TARGET_PROPERTY:partnet_objects,INTERFACE_INCLUDE_DIRECTORIES>
         ${CMAKE_CURRENT_SOURCE_DIR}/support)
target_compile_definitions(partnet_private PUBLIC PARTNET_STATIC_DEFINE)
target_link_libraries(partnet_private PUBLIC ${PARTNET_LIBRARIES})

file(GLOB support_sources CONFIGURE_DEPENDS support/*.c)
add_library(partnet_test_support STATIC ${support_sources})
target_link_libraries(
  partnet_test_support PUBLIC partnet_flags partnet_private PkgConfig::CHECK)

# add_test_program(LABEL SOURCE): the test LABEL/<name of the source>.
function(add_test_program label source)
  get_filename_component(name ${source} NAME_WE)
  set(labels ${label})
  if(name MATCHES "^slow_")
    list(APPEND labels slow)
  endif()
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE partnet_test_support)
  add_test(NAME ${label}/${name} COMMAND ${name}
           WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  describe_test(${label}/${name} ${labels})
endfunction()

foreach(label unit oracle property)
  file(GLOB sources CONFIGURE_DEPENDS ${label}/*.c)
  foreach(source IN LISTS sources)
    add_test_program(${label} ${source})
  endforeach()
endforeach()

# Fuzz targets: libFuzzer with clang, else a main that replays the corpus.
file(GLOB fuzz_sources CONFIGURE_DEPENDS fuzz/fuzz_*.c)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(target ${source} NAME_WE)
  string(REGEX REPLACE "^fuzz_" "" name ${target})
  add_executable(${target} ${source})
  target_link_libraries(${target} PRIVATE partnet_flags partnet_private)
  if(PARTNET_FUZZ)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    set(arguments -runs=0)
  else()
    target_sources(${target} PRIVATE fuzz/replay_main.c)
    set(arguments)
  endif()
  add_test(NAME fuzz/${name}
           COMMAND ${target} ${arguments} ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name})
  describe_test(fuzz/${name} fuzz)
endforeach()
if(PARTNET_FUZZ)
  target_compile_options(partnet_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

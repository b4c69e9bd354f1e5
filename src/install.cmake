# Manual pages, shell completion, and what `cmake --install` puts where.

# One page for the program and one per command, written by the program itself.
if(NOT CMAKE_CROSSCOMPILING)
  file(STRINGS cli/commands.def command_rows REGEX "^PN_COMMAND")
  set(man_pages)
  foreach(row IN LISTS command_rows ITEMS "")
    string(REGEX REPLACE "^PN_COMMAND\\((.*)\\)$" "\\1" command "${row}")
    set(page ${CMAKE_CURRENT_BINARY_DIR}/man/partnet.1)
    if(command)
      set(page ${CMAKE_CURRENT_BINARY_DIR}/man/partnet-${command}.1)
    endif()
    add_custom_command(
      OUTPUT ${page}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/man
      COMMAND partnet_cli help --man ${command} -o ${page}
      DEPENDS partnet_cli
      VERBATIM)
    list(APPEND man_pages ${page})
  endforeach()
  set(completion ${CMAKE_CURRENT_BINARY_DIR}/completions/partnet)
  add_custom_command(
    OUTPUT ${completion}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/completions
    COMMAND partnet_cli help --completion -o ${completion}
    DEPENDS partnet_cli
    VERBATIM)
  add_custom_target(partnet_manual ALL DEPENDS ${man_pages} ${completion})
  install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${completion}
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endif()

# The program finds its library wherever both are moved to together.
file(RELATIVE_PATH library_folder ${CMAKE_INSTALL_FULL_BINDIR}
     ${CMAKE_INSTALL_FULL_LIBDIR})
set_target_properties(partnet_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${library_folder}")

set_target_properties(partnet PROPERTIES EXPORT_NAME partnet)
install(TARGETS partnet_cli RUNTIME)
install(TARGETS partnet EXPORT partnet-targets)
install(
  DIRECTORY ${PROJECT_SOURCE_DIR}/include/partnet
            ${CMAKE_CURRENT_BINARY_DIR}/include/partnet
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING
  PATTERN "*.h")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# find_package(partnet): the target partnet::partnet.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/partnet)
configure_package_config_file(
  partnet-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/partnet-config.cmake
  INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO
  NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(
  ${CMAKE_CURRENT_BINARY_DIR}/partnet-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/partnet-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/partnet-config-version.cmake
        DESTINATION ${package_folder})
install(
  EXPORT partnet-targets
  NAMESPACE partnet::
  DESTINATION ${package_folder})

# pkg-config: a static library hands its own needs on.
string(CONCAT pc_needs "igraph >= 0.10, libcgraph, libutf8proc, expat, uchardet, "
       "libzip, sqlite3")
if(BUILD_SHARED_LIBS)
  set(pc_requires "Requires.private: ${pc_needs}")
  set(pc_libs "-lpartnet\nLibs.private: -pthread -lm")
  set(pc_cflags "")
else()
  set(pc_requires "Requires: ${pc_needs}")
  set(pc_libs "-lpartnet -pthread -lm")
  set(pc_cflags "-DPARTNET_STATIC_DEFINE")
endif()
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig
     ${CMAKE_INSTALL_PREFIX})
configure_file(partnet.pc.in ${CMAKE_CURRENT_BINARY_DIR}/partnet.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/partnet.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

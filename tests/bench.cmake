# Comparisons that are run by hand: bench/.  Their programs are built with the tests; a
# tiny run is a test that they still work, nothing is timed there.
add_executable(make_rows bench/load/make_rows.c)
target_link_libraries(make_rows PRIVATE partnet_flags)
add_executable(load_partnet bench/load/load_partnet.c)
target_link_libraries(load_partnet PRIVATE partnet_flags partnet::partnet)
add_executable(load_ncol bench/load/load_ncol.c)
target_link_libraries(load_ncol PRIVATE partnet_flags PkgConfig::IGRAPH)
add_custom_target(bench_load DEPENDS make_rows load_partnet load_ncol)

add_test(NAME cli/bench_load
         COMMAND ${PYTHON_PROGRAM} ${CMAKE_CURRENT_SOURCE_DIR}/bench/load/compare_loaders.py
                 --rows 1000 --rounds 1 --build ${PROJECT_BINARY_DIR})
describe_test(cli/bench_load cli)

add_executable(centrality bench/centrality/centrality.c bench/centrality/shapes.c)
target_link_libraries(centrality PRIVATE partnet_flags partnet::partnet PkgConfig::IGRAPH)
add_custom_target(bench_centrality DEPENDS centrality)
add_test(NAME cli/bench_centrality COMMAND centrality --tiny)
describe_test(cli/bench_centrality cli)

add_library(partnet_comparison STATIC bench/comparison.c support/uniform.c)
target_link_libraries(partnet_comparison PRIVATE partnet_flags
                      PUBLIC partnet::partnet PkgConfig::IGRAPH)

add_executable(project_ties bench/project/project_ties.c)
target_link_libraries(project_ties PRIVATE partnet_flags partnet_comparison)
add_custom_target(bench_project DEPENDS project_ties)
add_test(NAME cli/bench_project
         COMMAND ${PYTHON_PROGRAM}
                 ${CMAKE_CURRENT_SOURCE_DIR}/bench/project/compare_projections.py
                 --ties 1000 --rounds 1 --build ${PROJECT_BINARY_DIR})
describe_test(cli/bench_project cli)

add_executable(groups bench/groups/groups.c)
target_link_libraries(groups PRIVATE partnet_flags partnet_comparison)
add_custom_target(bench_groups DEPENDS groups)
add_test(NAME cli/bench_groups COMMAND groups --tiny)
describe_test(cli/bench_groups cli)

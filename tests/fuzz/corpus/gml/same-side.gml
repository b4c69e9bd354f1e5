graph [
  node [ id 1 label "a" bipartite 0 ] node [ id 2 label "b" bipartite 0 ] node [ id 3 bipartite 1 ]
  edge [ source 1 target 2 ]
]

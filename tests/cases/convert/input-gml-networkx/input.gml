graph [
  name "small"
  node [
    id 0
    label "A"
    bipartite 0
  ]
  node [
    id 1
    label "B"
    bipartite 0
  ]
  node [
    id 2
    label "C"
    bipartite 0
  ]
  node [
    id 3
    label "x"
    bipartite 1
  ]
  node [
    id 4
    label "y"
    bipartite 1
  ]
  edge [
    source 0
    target 3
    weight 2
  ]
  edge [
    source 1
    target 3
  ]
  edge [
    source 1
    target 4
    weight 0.5
    year 2020
  ]
  edge [
    source 2
    target 4
  ]
]

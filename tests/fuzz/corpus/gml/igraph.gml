Creator "igraph version 0.10.2 Tue Nov 24 04:08:17 2026"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    type 0
    name "A &quot;q&quot;"
  ]
  node
  [
    id 1
    type 0
    name "B &amp; C\"
  ]
  node
  [
    id 2
    type 1
    name "中科院"
  ]
  node
  [
    id 3
    type 1
    name "y"
  ]
  edge
  [
    source 2
    target 0
    weight 1
  ]
  edge
  [
    source 3
    target 0
    weight 2.5
  ]
  edge
  [
    source 3
    target 1
    weight 3
  ]
]

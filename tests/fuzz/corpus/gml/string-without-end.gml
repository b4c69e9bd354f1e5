graph [
  node [ id 1 label "滨化 ]
]

graph [
  node [
    id 0
    label "a &#34;q&#34; \ &#38; <b>"
    bipartite 0
    town "&#28392;&#24030;"
  ]
  node [
    id 1
    label "&#32447;&#10;feed"
    bipartite 1
  ]
  edge [
    source 0
    target 1
    weight 1.E-09
    kind "x, y"
  ]
]

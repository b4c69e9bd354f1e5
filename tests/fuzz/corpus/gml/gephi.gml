# nodes behind edges, nested lists, references
Creator "Gephi"
graph
[
  directed 1
  label "R&amp;D &#x4e2d;"
  edge [ id 0 source 1 target 2 value 2.0 graphics [ width 1.0 ] ]
  edge [ source 3 target 2 ]
  node [ id 1 label "Befar &quot;Group&quot;" graphics [ x 1.0 y -2.5 fill "#FF0000" ] side "enterprise" ]
  node [ id 2 label "大连 &lt;DICP&gt; &unknown; &" side "institution" ]
  node [ id 3 label "" side "enterprise" ]
]

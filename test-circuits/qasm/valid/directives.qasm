OPENQASM 3.1;
include "stdgates.inc";
pragma vendor some content ; { 
#pragma other
qubit q;
@keep
@vendor.note text up to // the end
x q;
@loop
for int i in [0:2] {
  @inner 1
  h q;
}

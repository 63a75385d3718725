// expect n = 9: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
for int i in [1:10] {
  if (i == 4) { break; }
  for int j in [1:10] {
    if (j == 2) { continue; }
    if (j > 4) { break; }
    n += 1;
  }
}

// expect n = 10: 1
OPENQASM 3.0;
include "stdgates.inc";
def sum(readonly array[int[32], 4] v) -> int[32] {
  int[32] n = 0;
  for int[32] e in v { n += e; }
  return n;
}
array[int[32], 4] v = {1, 2, 3, 4};
output int[32] n;
n = sum(v);

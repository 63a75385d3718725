// expect a = 1, b = -1: 1
OPENQASM 3.0;
include "stdgates.inc";
def sign(int n) -> int {
  while (true) {
    for int i in [0:9] { if (n > 0) { return 1; } }
    return -1;
  }
}
int a = sign(4);
int b = sign(-4);

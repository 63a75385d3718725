// expect f = 120: 1
OPENQASM 3.0;
include "stdgates.inc";
def factorial(int n) -> int {
  if (n <= 1) { return 1; }
  return n * factorial(n - 1);
}
output int f;
f = factorial(5);

OPENQASM 3.1;
include "stdgates.inc";
def none() {}
def parity(qubit[3] a, qubit b, bit[3] m) -> bit {
  bit[1] r;
  m[0] = measure a[0];
  if (m[0]) {
    cz a[1], b;
  }
  r[0] ^= m[0];
  reset b;
  return r[0];
}
def scale(float x, int[8] n) -> float { return x * n; }
def again(int n) { if (n > 0) { again(n - 1); } return; }
def look(readonly array[int[8], 3] a, mutable array[float, #dim = 2] b) -> int[8] { return a[0]; }
def old(qreg a[2], creg c[2], qreg b) { cx a[0], b; }
def hard() -> bit { return measure $0; }
qubit[5] q;
bit one;
none();
one = parity(q[0:2], q[3], "000");
parity(q[{0, 2, 4}], q[1], "111");
float fy = scale(0.5, 3);

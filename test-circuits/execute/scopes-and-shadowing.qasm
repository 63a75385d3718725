// expect n = 1, m = 22: 1
OPENQASM 3.1;
include "stdgates.inc";
int n = 1;
int m = 0;
{
  int n = 20;
  n += 2;
  m = n;
}

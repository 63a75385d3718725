OPENQASM 3.1;
include "stdgates.inc";
extern draw(uint[8], float) -> float;
extern log_it(bit[3]);
extern read(readonly array[int, 2], creg[3]);
float f = draw(3, 0.5);
log_it("010");

OPENQASM 3.1;
include "stdgates.inc";
qubit φ;
qubit ϕ;
qubit _a1;
qubit ℇ2;
float w = π + τ + pi + tau + euler + ℇ;

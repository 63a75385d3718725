OPENQASM 3.1;
int φ = 1;
int ϕ = 2;
int _aé = φ;

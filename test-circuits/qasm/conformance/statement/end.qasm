OPENQASM 3.1;
int i;
if (i == 0) { end; }
end;

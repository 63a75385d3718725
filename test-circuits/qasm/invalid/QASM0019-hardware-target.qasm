qubit q;
measure q -> $0;

{ qubit q; }

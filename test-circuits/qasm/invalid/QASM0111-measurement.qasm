qubit q;
const bit b = measure q;

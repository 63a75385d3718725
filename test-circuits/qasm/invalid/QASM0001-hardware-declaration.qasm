qubit $0;

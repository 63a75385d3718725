bit[-1] b;

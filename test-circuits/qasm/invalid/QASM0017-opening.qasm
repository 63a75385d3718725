if (true) {
  { int a;

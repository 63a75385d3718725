int a;
let b = a;

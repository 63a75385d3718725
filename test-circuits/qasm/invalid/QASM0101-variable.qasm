int a;
float a;

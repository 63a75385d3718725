int a = 3__4;

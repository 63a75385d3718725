int a = 3  \;

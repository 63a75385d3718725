int a; 

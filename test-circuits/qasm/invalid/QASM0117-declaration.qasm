gate g a { int n; }

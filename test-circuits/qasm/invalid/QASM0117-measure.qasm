gate g a { measure a; }

gate g a { g a; }

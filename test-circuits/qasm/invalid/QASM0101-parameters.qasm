gate g a, a { }

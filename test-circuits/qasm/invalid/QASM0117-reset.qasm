gate g a { reset a; }

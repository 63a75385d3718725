gate g { }

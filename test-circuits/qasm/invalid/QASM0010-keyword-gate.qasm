gate pow a { }

gate g a { if (true) { } }

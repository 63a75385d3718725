if (true) { gate g a { } }

if (true) { continue; }

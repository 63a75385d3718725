extern f();

extern f -> int;

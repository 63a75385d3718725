int a;
}

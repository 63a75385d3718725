cal { }

for int i in [0:0:3] { }

for int i in [0:] { }

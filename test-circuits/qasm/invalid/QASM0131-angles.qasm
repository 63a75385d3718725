gate g(a) q { }
defcal g $0 { }

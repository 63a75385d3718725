include "stdgates.inc";
gate g q { x $0; }

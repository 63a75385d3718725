include "missing.inc";

{ include "stdgates.inc"; }

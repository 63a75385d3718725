include stdgates.inc;

package org.hessq.execute.run;

/** How a statement ended. */
enum Flow {
  NEXT,
  BREAK,
  CONTINUE,
  RETURN
}

/** Newton's method, step by step: direction, descent check, line search, stopping rule. */
package org.hessq.learn.run;

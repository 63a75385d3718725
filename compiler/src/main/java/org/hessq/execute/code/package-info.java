/** What can keep a correct program from being executed, as diagnostics and on their way to them. */
package org.hessq.execute.code;

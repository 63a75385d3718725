/**
 * The order of the stages, with the options that a user has and the events that a user sees.
 *
 * <p>A stage knows nothing of the others; here they are joined. Nothing is computed here, and no
 * clock, environment or standard stream is read: who calls says where files go and gets told how
 * far the work is.
 */
package org.hessq.pipeline;

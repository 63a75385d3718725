/**
 * What the published system computes, coded as it is there, beside what it should be: so that a
 * report can show both. Nothing here decides anything.
 *
 * @paper Li, Liu, Wang, Chen 2024, "Q-Newton", arXiv:2405.00252, and its public code
 */
package org.hessq.learn.published;

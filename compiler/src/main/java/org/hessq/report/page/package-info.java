/**
 * The report as one page: {@code report.html}, readable without a network, on a phone, on paper and
 * in the dark.
 *
 * <p>{@link org.hessq.report.page.Page} puts it together; charts are SVG drawn here ({@link
 * org.hessq.report.page.RoutineChart}, {@link org.hessq.report.page.BudgetChart}, {@link
 * org.hessq.report.page.CandidateChart}), each 420 units wide so that its text is as large as the
 * page's; colours are variables of the style sheet. No scripts. Whatever comes from a user's file
 * is escaped by {@link org.hessq.report.page.Markup}.
 */
package org.hessq.report.page;

/**
 * What commands show, as text and as JSON.
 *
 * <p>A {@link org.hessq.cli.view.View} is a record whose components are the keys of the JSON form
 * and which knows its text form. Not here: reports of whole runs ({@code org.hessq.report}), and
 * anything that reads or writes a stream.
 *
 * <pre>{@code
 * View view = MatrixView.of(Analysis.of(matrix), List.of());
 * out.print(json ? Json.write(view) : view.text());
 * }</pre>
 */
package org.hessq.cli.view;

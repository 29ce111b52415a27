/**
 * {@code report.html}: one page that needs no network and no script, drawn with a small SVG
 * builder. It is well-formed XML and HTML at once, so that any parser can check it.
 */
package org.gatesieve.job.report.page;

/**
 * What a run says about itself: {@code report.json}, {@code metrics.jsonl}, {@code provenance.json}
 * (DESIGN §7), and in {@code page} the same for the eye.
 */
package org.gatesieve.job.report;

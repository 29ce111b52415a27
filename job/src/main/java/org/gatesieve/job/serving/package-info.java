/**
 * A compact model at work: predictions and completions line by line, predictions by Spark, and its
 * score on a test part or a text.
 */
package org.gatesieve.job.serving;

/** A compact model at work: predictions line by line or by Spark, and its score on a test part. */
package org.gatesieve.job.serving;

/**
 * The front door for Spark ML: an estimator whose fit is the job's training, and a transformer
 * around the compact model.
 */
package org.gatesieve.job.ml;

/** Training as gauges of Spark's metrics, for whatever sinks the cluster has. */
package org.gatesieve.job.progress.gauges;

/**
 * The published directory (DESIGN §7) on any Hadoop file system.
 *
 * <pre>
 * output/run-id/  model.gsv  model.onnx  report.html  report.json  provenance.json  metrics.jsonl
 *                 _SUCCESS
 * output/LATEST   name of the newest finished run
 * </pre>
 *
 * A run is written into a hidden sibling directory, {@code _SUCCESS} with its checksums last, and
 * appears by one rename to a name that did not exist. On a file system whose rename is atomic
 * (HDFS, a local disk) a reader therefore sees a whole run or none; where rename is a copy (object
 * stores) a reader that meets a run halfway is told so by the checksums.
 */
package org.gatesieve.job.publish;

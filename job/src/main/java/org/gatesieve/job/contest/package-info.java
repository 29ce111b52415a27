/**
 * The time of a run's model in several runtimes, beside the dense network that it came from. ONNX
 * Runtime is not part of GateSieve: who wants it in a contest puts it on the class path.
 */
package org.gatesieve.job.contest;

/** Whole runs of the main job: quality and size, elastic training, workers. */
package org.gatesieve.benchmarks.runs;

/** How fast and how small a published model is, beside the dense network that it came from. */
package org.gatesieve.benchmarks.latency;

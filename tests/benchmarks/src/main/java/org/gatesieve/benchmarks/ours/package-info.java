/** This project's side of the comparison. */
package org.gatesieve.benchmarks.ours;

/** Several implementations of one step, measured in turn, each in a JVM of its own. */
package org.gatesieve.benchmarks.comparison;

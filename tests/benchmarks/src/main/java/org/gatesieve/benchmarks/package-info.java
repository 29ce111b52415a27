/** Command line of the benchmarks. */
package org.gatesieve.benchmarks;

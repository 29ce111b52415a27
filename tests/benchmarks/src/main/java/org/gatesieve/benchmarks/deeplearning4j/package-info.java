/** DL4J's side of the comparison, with its own layers. */
package org.gatesieve.benchmarks.deeplearning4j;

/** Benchmarks of what is not public in the package of this name. */
package org.gatesieve.learn.layers;

/** What benchmarks need of a package that keeps its parts to itself. */
package org.gatesieve.learn.training;

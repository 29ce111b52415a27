/** The work that all peers do, and how they report it: lines of text on standard streams. */
package org.gatesieve.benchmarks.peer;

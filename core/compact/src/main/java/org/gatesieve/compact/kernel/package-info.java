/** Which instructions a JVM computes with. */
package org.gatesieve.compact.kernel;

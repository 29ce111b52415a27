/** PyTorch's side of the comparison, through its C++ interface. */
package org.gatesieve.benchmarks.pytorch;

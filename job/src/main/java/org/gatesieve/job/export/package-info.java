/**
 * Compact models in the formats of others: ONNX with the standard LSTM operator, and safetensors
 * with the folded tensors. What a reader finds in them is described in {@code job/EXPORTS.md}. The
 * same model always gives the same bytes.
 */
package org.gatesieve.job.export;

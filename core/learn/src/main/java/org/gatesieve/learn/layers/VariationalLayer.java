package org.gatesieve.learn.layers;

/** A DL4J layer of this package, as the training engine sees it. */
public interface VariationalLayer {

  PosteriorControl posterior();
}

package org.gatesieve.compact.inference;

/**
 * Bias and embedding row times input weights, multiplied once for every word.
 *
 * @param sums ids × live columns, row-major; id 0, a dead word, has the bias alone
 */
record ProjectedRows(double[] sums) implements InputPart {
  /** 512 kB stay in a second-level cache. */
  private static final long LARGEST = 1 << 16;

  /** Whether a table of {@code rows} words is small enough to be worth its room. */
  static boolean isSmall(int rows, int columns) {
    return (rows + 1L) * columns <= LARGEST;
  }

  /** The table of what {@code part} computes word by word. */
  static ProjectedRows of(InputPart part, int rows, int columns) {
    double[] sums = new double[(rows + 1) * columns];
    double[] word = new double[columns];
    for (int id = 0; id <= rows; id++) {
      part.write(id, word);
      System.arraycopy(word, 0, sums, id * columns, columns);
    }
    return new ProjectedRows(sums);
  }

  @Override
  public void write(int id, double[] columns) {
    int from = id * columns.length;
    for (int column = 0; column < columns.length; column++) {
      columns[column] = sums[from + column];
    }
  }
}
